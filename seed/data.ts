import { readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { env } from "../src/shared/env";

/** Reads one file of `seed/data` through its schema; a bad row stops the seed with its path. */
export function readData<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  const file = path.resolve(env().BERTH_ROOT, "seed", "data", `${name}.json`);
  return schema.parse(JSON.parse(readFileSync(file, "utf8")));
}
