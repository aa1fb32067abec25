import { Random } from "./random";

const TILE = 256;
const CHANNELS = 3;

/** Colour is strengthened and light and dark drawn apart, by what the hours' tints take away. */
const SATURATION = 1.1;
const CONTRAST = 1.07;
const DARKEN = 6;

/**
 * Strengthens colour and lays faint specks over a picture, like the tooth of paper: large gradients then look printed
 * and show no bands. Changes `pixels` (RGB, 8 bits each) in place; in one pass, because a picture has millions.
 */
export function printOnPaper(pixels: Uint8Array, width: number, seed: number): void {
  const specks = speckTile(seed, width);
  const count = pixels.length / CHANNELS;
  for (let pixel = 0; pixel < count; pixel += 1) {
    const at = pixel * CHANNELS;
    const red = pixels[at] ?? 0;
    const green = pixels[at + 1] ?? 0;
    const blue = pixels[at + 2] ?? 0;
    const grey = (red * 77 + green * 150 + blue * 29) / 256;
    const column = pixel % width;
    const row = (pixel - column) / width;
    const speck = (specks[(row % TILE) * TILE + (column % TILE)] ?? 0) - DARKEN;
    pixels[at] = clamp((grey + (red - grey) * SATURATION) * CONTRAST + speck);
    pixels[at + 1] = clamp((grey + (green - grey) * SATURATION) * CONTRAST + speck);
    pixels[at + 2] = clamp((grey + (blue - grey) * SATURATION) * CONTRAST + speck);
  }
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, value));
}

/** Small pictures show each speck larger, so theirs are fainter. */
function speckTile(seed: number, width: number): Int8Array {
  const random = new Random(seed ^ 0x5bd1e995);
  const strength = width >= 1200 ? 7 : 3.5;
  // The mean of two draws thins out the extremes.
  return Int8Array.from({ length: TILE * TILE }, () => Math.round((random.next() + random.next() - 1) * strength));
}
