import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A measurement: a file of scripts/bench that exports `bench`. */
type Bench = { bench: (args: readonly string[]) => Promise<void> };

/** `npm run bench -- <name>`: runs scripts/bench/<name>.ts. */
async function main(): Promise<void> {
  const folder = path.join(__dirname, "..", "bench");
  const names = readdirSync(folder).flatMap((file) => (file.endsWith(".ts") ? [path.basename(file, ".ts")] : []));
  const [name, ...args] = process.argv.slice(2);
  if (!name || !names.includes(name)) throw new Error(`Say what to measure: npm run bench -- <${names.join("|")}>`);
  const { bench } = (await import(pathToFileURL(path.join(folder, `${name}.ts`)).href)) as Bench;
  await bench(args);
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
