import { mkdir } from "node:fs/promises";
import path from "node:path";
import sharp, { type OverlayOptions } from "sharp";
import { readSeedData } from "../read-data";
import { type SceneName, sceneNameSchema } from "../schema";
import { renderPicture } from "./render";

const GAP = 8;
const PAPER = "#fbf8f3";

interface Wanted {
  scene: SceneName;
  seed: number;
}

async function sheet(pictures: readonly Wanted[], columns: number, width: number, file: string): Promise<void> {
  const height = Math.round((width * 2) / 3);
  const tiles: OverlayOptions[] = [];
  for (const [index, picture] of pictures.entries()) {
    const input = await renderPicture({ ...picture, width, height });
    const left = GAP + (index % columns) * (width + GAP);
    tiles.push({ input, left, top: GAP + Math.floor(index / columns) * (height + GAP) });
  }
  const rows = Math.ceil(pictures.length / columns);
  const size = { width: GAP + columns * (width + GAP), height: GAP + rows * (height + GAP), channels: 3 as const };
  await sharp({ create: { ...size, background: PAPER } })
    .composite(tiles)
    .png()
    .toFile(file);
  process.stdout.write(`${file}: ${pictures.length} pictures\n`);
}

/**
 * `tsx seed/pictures/contact-sheet.ts <out.png> [scene…]`: every picture of the listings small in `<out>`,
 * and each scene (or only those named) at three seeds, larger, in `<out>-scenes`.
 */
async function main(): Promise<void> {
  const [out = ".data/screens/pictures.png", ...names] = process.argv.slice(2);
  await mkdir(path.dirname(out), { recursive: true });
  const scenes = names.length > 0 ? names.map((name) => sceneNameSchema.parse(name)) : sceneNameSchema.options;
  // Seeds far apart, and others for each scene, so that a sheet shows more than one palette and hour.
  const samples = scenes.flatMap((scene, index) =>
    [1, 2, 3].map((turn) => ({ scene, seed: (index + 1) * 104_729 + turn * 7919 })),
  );
  await sheet(samples, 3, 620, out.replace(/(\.png)?$/, "-scenes.png"));
  if (names.length > 0) return;
  const { listings } = readSeedData(path.join(__dirname, "..", "data"));
  await sheet(
    listings.flatMap((listing) => listing.pictures),
    14,
    180,
    out,
  );
}

void main();
