import pixelmatch from "pixelmatch";
import sharp from "sharp";

/**
 * What two pictures of a page may differ by. Another minor version of Chromium draws the edges of letters a little
 * differently, everywhere and thinly; a changed page differs densely somewhere, however small its part of the page is.
 */
export const TOLERANCE = {
  /** pixelmatch's distance of two colours, 0 to 1, from which a pixel counts; edges of letters are left out. */
  pixel: 0.1,
  /** Part of the page's pixels that may differ. */
  page: 0.005,
  /** Part of the pixels of one tile that may differ, and the tile's side in pixels. */
  tile: 0.35,
  tileSide: 32,
} as const;

type Raw = { data: Buffer; width: number; height: number };

export type Comparison = {
  /** What is different, in words, or null. */
  difference: string | null;
  /** A PNG that shows where, in red; null when the sizes differ. */
  picture: Buffer | null;
};

/** WebP takes no picture that is higher than 16,383; what lies further down a page is not compared. */
const HEIGHT_MOST = 12_000;

/** How pictures are kept: both sides of a comparison go through it, so its losses are the same on both. */
export async function keepPicture(png: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(png).metadata();
  const kept = { left: 0, top: 0, width, height: Math.min(height, HEIGHT_MOST) };
  return sharp(png).extract(kept).webp({ quality: 44, effort: 4 }).toBuffer();
}

async function rawOf(picture: Buffer): Promise<Raw> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** pixelmatch paints what differs in this colour, and nothing else in it. */
const MARK = [255, 0, 0] as const;

function worstTile({ data, width, height }: Raw): { part: number; left: number; top: number } {
  const { tileSide } = TOLERANCE;
  const columns = Math.ceil(width / tileSide);
  const counts = new Uint32Array(columns * Math.ceil(height / tileSide));
  for (let index = 0; index < width * height; index += 1) {
    const at = index * 4;
    if (data[at] !== MARK[0] || data[at + 1] !== MARK[1] || data[at + 2] !== MARK[2]) continue;
    const tile = Math.floor(Math.floor(index / width) / tileSide) * columns + Math.floor((index % width) / tileSide);
    counts[tile] = (counts[tile] ?? 0) + 1;
  }
  const most = counts.reduce((best, count, tile) => (count > (counts[best] ?? 0) ? tile : best), 0);
  return {
    part: (counts[most] ?? 0) / (tileSide * tileSide),
    left: (most % columns) * tileSide,
    top: Math.floor(most / columns) * tileSide,
  };
}

const percent = (part: number) => `${(part * 100).toFixed(part < 0.01 ? 2 : 0)} %`;

/** Compares two kept pictures of a page. */
export async function comparePictures(reference: Buffer, fresh: Buffer): Promise<Comparison> {
  const [before, after] = await Promise.all([rawOf(reference), rawOf(fresh)]);
  const { width, height } = before;
  if (width !== after.width || height !== after.height) {
    return { difference: `it is ${after.width} × ${after.height} pixels, not ${width} × ${height}`, picture: null };
  }
  const marked: Raw = { data: Buffer.alloc(before.data.length), width, height };
  const count = pixelmatch(before.data, after.data, marked.data, width, height, {
    threshold: TOLERANCE.pixel,
    diffColor: [...MARK],
  });
  const tile = worstTile(marked);
  const part = count / (width * height);
  const tooMuch =
    part > TOLERANCE.page
      ? `${percent(part)} of it is different, most at ${tile.left}, ${tile.top}`
      : tile.part > TOLERANCE.tile
        ? `the place at ${tile.left}, ${tile.top} is different (${percent(tile.part)} of it)`
        : null;
  if (!tooMuch) return { difference: null, picture: null };
  const picture = await sharp(marked.data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
  return { difference: tooMuch, picture };
}
