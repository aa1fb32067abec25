/** A sketch of surroundings: lines of streets, a river or none, and blocks, in a box of 320 by 200. */
export type Sketch = { streets: string[]; river: string | null; parks: { x: number; y: number; r: number }[] };

export const SKETCH = { width: 320, height: 200 } as const;

/** Numbers from 0 to 1 that are the same for the same place (mulberry32 over its coordinates in thousandths). */
function numbersOf(lat: number, lng: number): () => number {
  let state = (Math.round(lat * 1000) * 73_856_093) ^ (Math.round(lng * 1000) * 19_349_663);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A line right across the box, bent a little in the middle. */
function across(number: () => number, at: number, tilt: number, isUpright: boolean): string {
  const bend = (number() - 0.5) * 26;
  const { width, height } = SKETCH;
  return isUpright
    ? `M${at} -10 Q${at + bend} ${height / 2} ${at + tilt} ${height + 10}`
    : `M-10 ${at} Q${width / 2} ${at + bend} ${width + 10} ${at + tilt}`;
}

/**
 * Invents surroundings for a place. It is a drawing and says so: no map is loaded from anywhere, and nobody learns
 * that the page was looked at.
 */
export function sketchOf(lat: number, lng: number): Sketch {
  const number = numbersOf(lat, lng);
  const tilt = (number() - 0.5) * 70;
  const streets = [24, 78, 132, 186].map((at) => across(number, at + number() * 16, tilt, false));
  const crossing = [20, 88, 160, 226, 292].map((at) => across(number, at + number() * 20, -tilt / 2, true));
  const river = number() > 0.45 ? across(number, 40 + number() * 120, (number() - 0.5) * 160, false) : null;
  const parks = [0, 1].map(() => ({ x: 30 + number() * 260, y: 25 + number() * 150, r: 16 + number() * 16 }));
  return { streets: [...streets, ...crossing], river, parks };
}
