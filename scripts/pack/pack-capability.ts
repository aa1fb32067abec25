import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { collectFiles } from "./collect-files";

const NOT_PACKED = new Set(["tests", "admin", ".medusa", "node_modules"]);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_PACKED.has(entry.name) ? [] : sources(full);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [full] : [];
  });
}

/**
 * Where a file of the repository stands in the package. Medusa reads a plugin below `.medusa/server/src`; with the
 * capability there, its siblings one level up and `src/shared` two, every relative import leads where it did.
 */
function placeOf(root: string, capability: string, file: string): string {
  const relative = path.relative(root, file);
  const own = path.join("modules", capability) + path.sep;
  const modules = `modules${path.sep}`;
  if (relative.startsWith(own)) return path.join(".medusa", "server", "src", relative.slice(own.length));
  if (relative.startsWith(modules)) return path.join(".medusa", "server", relative.slice(modules.length));
  return path.join(".medusa", relative);
}

type Manifest = { version: string; dependencies: Record<string, string> };

function readManifest(root: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as Manifest;
}

/**
 * Compiles one capability to JavaScript in a folder of its own that `npm pack` takes and a stock Medusa app lists
 * under `plugins` and `modules`. Medusa stays outside, as a peer. Answers the folder.
 */
export function packCapability(root: string, capability: string, outDir: string): string {
  const folder = path.join(root, "modules", capability);
  if (!existsSync(path.join(folder, "contract.ts")))
    throw new Error(`There is no capability "${capability}" under modules/.`);
  const target = path.join(outDir, capability);
  rmSync(target, { recursive: true, force: true });
  const { files, packages } = collectFiles(sources(folder));
  for (const [file, code] of files) {
    const place = path.join(target, placeOf(root, capability, file)).replace(/\.tsx?$/, ".js");
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, code);
  }
  const { version, dependencies } = readManifest(root);
  const medusa = [...packages].filter((name) => name.startsWith("@medusajs/"));
  const others = [...packages].filter((name) => !name.startsWith("@medusajs/"));
  const pick = (names: string[]) => Object.fromEntries(names.sort().map((name) => [name, dependencies[name] ?? "*"]));
  const manifest = {
    name: `@berth/${capability}`,
    version,
    license: "MIT",
    files: [".medusa"],
    exports: {
      ".": "./.medusa/server/src/index.js",
      "./*": "./.medusa/server/src/*",
      "./package.json": "./package.json",
    },
    dependencies: pick(others),
    peerDependencies: pick(medusa),
  };
  writeFileSync(path.join(target, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  const readme = path.join(folder, "README.md");
  if (existsSync(readme)) cpSync(readme, path.join(target, "README.md"));
  return target;
}
