import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { sourceFiles } from "../content-hash";

/** What the servers are built from and run on; tests themselves run from the repository. */
const COPIED = [
  "package.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "tsconfig.json",
  "medusa-config.ts",
  "payload.config.ts",
  "src",
  "modules",
  "seed",
  "cms",
  "storefront",
  "stand-ins",
] as const;

/** Made by running, not written: each place makes its own. */
const NOT_COPIED = ["storefront/public/media", "next-env.d.ts"];

/** Workspaces whose packages the copy uses through a link. */
const WITH_PACKAGES = ["", "cms", "storefront"] as const;

function sameContent(from: string, to: string): boolean {
  const found = lstatSync(to, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === lstatSync(from).size && readFileSync(from).equals(readFileSync(to));
}

/** Makes `to` hold the same sources as `from`. Unchanged files are left alone, and so are builds and packages. */
export function copySources(from: string, to: string): void {
  const wanted = new Set(COPIED.flatMap((entry) => sourceFiles(from, entry, NOT_COPIED)));
  for (const file of wanted) {
    const target = path.join(to, file);
    if (sameContent(path.join(from, file), target)) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(from, file), target);
  }
  removeOthers(to, wanted);
  for (const workspace of WITH_PACKAGES) linkPackages(path.join(from, workspace), path.join(to, workspace));
}

/** A file that is gone from the repository must not be built into the copy. */
function removeOthers(to: string, wanted: ReadonlySet<string>): void {
  // Only what was copied: the servers link folders of theirs beside it, and what is behind a link is not the copy's.
  const entries = COPIED.filter((entry) => existsSync(path.join(to, entry)));
  for (const file of entries.flatMap((entry) => sourceFiles(to, entry, NOT_COPIED))) {
    if (wanted.has(file)) continue;
    rmSync(path.join(to, file));
    removeEmptyFolders(to, path.dirname(file));
  }
}

function removeEmptyFolders(root: string, folder: string): void {
  if (folder === "." || readdirSync(path.join(root, folder)).length > 0) return;
  rmdirSync(path.join(root, folder));
  removeEmptyFolders(root, path.dirname(folder));
}

function linkPackages(from: string, to: string): void {
  const link = path.join(to, "node_modules");
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  symlinkSync(path.relative(to, path.join(from, "node_modules")), link, "dir");
}
