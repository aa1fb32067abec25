import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { SceneName } from "../schema";
import { renderSizes } from "./render";

/** Raise this when scenes are drawn differently: pictures of another version are rendered anew, beside the old. */
const GENERATOR_VERSION = 2;

/** The page's picture and the card's, largest first. */
const SIZES = [
  { width: 1200, height: 800 },
  { width: 640, height: 427 },
] as const;

/** Rendering waits for the disk and for sharp's own threads in turn; more at once only takes memory. */
const AT_ONCE = 3;

export interface CachedPicture {
  scene: SceneName;
  seed: number;
  path: string;
  width: number;
  height: number;
}

interface WithPictures {
  pictures: readonly { scene: SceneName; seed: number }[];
}

/**
 * Makes sure that every picture of these listings is there in both sizes, as
 * `<dir>/<version>/<scene>-<seed>-<width>.webp`, and renders only what is missing.
 */
export async function ensurePictures(listings: readonly WithPictures[], dir: string): Promise<CachedPicture[]> {
  const version = createHash("sha256").update(`berth-pictures-${GENERATOR_VERSION}`).digest("hex").slice(0, 8);
  const folder = path.join(dir, version);
  await mkdir(folder, { recursive: true });
  const wanted = new Map<string, CachedPicture[]>();
  for (const { scene, seed } of listings.flatMap((listing) => listing.pictures)) {
    const files = SIZES.map(({ width, height }) => ({
      ...{ scene, seed, width, height },
      path: path.join(folder, `${scene}-${seed}-${width}.webp`),
    }));
    wanted.set(`${scene}-${seed}`, files);
  }
  const missing = [...wanted.values()].filter((sizes) => sizes.some((picture) => !existsSync(picture.path)));
  await Promise.all(Array.from({ length: AT_ONCE }, () => renderAll(missing)));
  return [...wanted.values()].flat();
}

/** Takes pictures off the shared list until it is empty. */
async function renderAll(missing: CachedPicture[][]): Promise<void> {
  for (let sizes = missing.shift(); sizes; sizes = missing.shift()) {
    const [first] = sizes;
    if (!first) continue;
    const images = await renderSizes(first, sizes);
    for (const [index, image] of images.entries()) await writeWhole(sizes[index]?.path ?? "", image);
  }
}

/** Written beside and renamed, so that a killed seed leaves no half picture behind. */
async function writeWhole(file: string, image: Buffer): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, image);
  await rename(part, file);
}
