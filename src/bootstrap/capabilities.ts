import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One folder under `modules/`, found at start. */
export type Capability = {
  name: string;
  path: string;
  /** It has an `index` and is therefore a Medusa module. */
  hasModule: boolean;
  hasAdmin: boolean;
};

function hasScript(folder: string, name: string): boolean {
  return existsSync(path.join(folder, `${name}.ts`)) || existsSync(path.join(folder, `${name}.js`));
}

/**
 * Medusa looks for a plugin's sources under `.medusa/server/src` and for a package.json beside it.
 * The link makes the capability's folder its own build output; the compiled tree has no package.json of its own.
 */
function makeLoadable(folder: string, name: string): void {
  const link = path.join(folder, ".medusa", "server", "src");
  mkdirSync(path.dirname(link), { recursive: true });
  try {
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync("../..", link, "dir");
  } catch (error) {
    // Another process starting at the same moment made the link first.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const manifest = path.join(folder, "package.json");
  if (!existsSync(manifest)) {
    writeFileSync(manifest, `${JSON.stringify({ name: `@berth/${name}`, version: "0.1.0", private: true })}\n`);
  }
}

/** Lists the capabilities below `root/modules`, sorted by name, and makes each loadable by Medusa. */
export function findCapabilities(root: string): Capability[] {
  const base = path.join(root, "modules");
  return readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => hasScript(path.join(base, name), "contract"))
    .sort()
    .map((name) => {
      const folder = path.join(base, name);
      makeLoadable(folder, name);
      return {
        name,
        path: folder,
        hasModule: hasScript(folder, "index"),
        hasAdmin: existsSync(path.join(folder, "admin")),
      };
    });
}
