import path from "node:path";
import { env } from "../src/shared/env";
import { readSeedData, type SeedData } from "./read-data";

let read: SeedData | undefined;

/** The seed's data, read once from the repository's folder. */
export function seedData(): SeedData {
  read ??= readSeedData(path.resolve(env().BERTH_ROOT, "seed", "data"));
  return read;
}
