import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const REFERENCES = path.join(__dirname, "references");

/** True while `npm run visual:update` draws what pages shall look like from now on. */
export const isUpdating = process.env.BERTH_UPDATE_REFERENCES === "1";

const fileOf = (name: string) => path.join(REFERENCES, `${name}.webp`);

/** What a page shall look like; null when nobody has said so yet. */
export function readReference(name: string): Buffer | null {
  return existsSync(fileOf(name)) ? readFileSync(fileOf(name)) : null;
}

/** Says what a page shall look like. */
export function writeReference(name: string, picture: Buffer): void {
  mkdirSync(REFERENCES, { recursive: true });
  writeFileSync(fileOf(name), picture);
}

/** The names of all references. */
export function referenceNames(): string[] {
  if (!existsSync(REFERENCES)) return [];
  return readdirSync(REFERENCES).map((file) => path.basename(file, ".webp"));
}

/** Forgets a page that is no more. */
export function dropReference(name: string): void {
  rmSync(fileOf(name));
}

/** Bytes of all references together. */
export function referenceBytes(): number {
  return referenceNames().reduce((sum, name) => sum + readFileSync(fileOf(name)).length, 0);
}
