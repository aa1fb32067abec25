import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import Stripe from "stripe";
import type { Schemas } from "./schema";
import { OBJECT_TYPES, PARAMETER_TYPES } from "./stripe-types";

/** What the file holds depends on: the package, what is asked of it, and how it is read. */
function keyOf(names: readonly string[]): string {
  const generator = readFileSync(path.join(__dirname, "generate-schemas.ts"));
  return createHash("sha256")
    .update(JSON.stringify([Stripe.PACKAGE_VERSION, names]))
    .update(generator)
    .digest("hex")
    .slice(0, 16);
}

/**
 * The schemas of everything the stand-in takes and answers, made from the types of the `stripe` package. Making them
 * takes seconds, so they are kept in `cacheDir` until the package or the stand-in asks for others.
 */
export async function loadSchemas(cacheDir: string): Promise<Schemas> {
  const names = [...new Set([...Object.values(OBJECT_TYPES).flat(), ...Object.values(PARAMETER_TYPES)])].sort();
  const file = path.join(cacheDir, `stripe-schemas-${keyOf(names)}.json`);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Schemas;
  } catch {
    // Not made yet.
  }
  // Loaded only here: the TypeScript compiler is no part of a stand-in that checks nothing.
  const { generateSchemas } = await import("./generate-schemas.js");
  const schemas = generateSchemas(names, [...Object.keys(OBJECT_TYPES), "list"]);
  mkdirSync(cacheDir, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(schemas));
  renameSync(unfinished, file);
  return schemas;
}
