import { Random } from "./random";

const SIZE = 256;

/** A tile of faint dark and light specks (RGBA), laid over a picture like the tooth of paper. */
export function grain(seed: number, width: number): Buffer {
  // Small pictures show each speck larger, so theirs are fainter.
  const strength = width >= 1200 ? 16 : 8;
  const random = new Random(seed ^ 0x5bd1e995);
  const tile = Buffer.alloc(SIZE * SIZE * 4);
  for (let index = 0; index < SIZE * SIZE; index += 1) {
    // The mean of two draws thins out the extremes.
    const speck = random.next() + random.next() - 1;
    const shade = speck > 0 ? 255 : 20;
    tile.fill(shade, index * 4, index * 4 + 3);
    tile[index * 4 + 3] = Math.round(Math.abs(speck) * strength);
  }
  return tile;
}
