type Rgb = [number, number, number];

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function format(rgb: Rgb): string {
  return `#${rgb
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** Between two `#rrggbb` colours: 0 is the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const a = parse(first);
  const b = parse(second);
  return format([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]);
}

/** Towards a warm white, as paint in light does. */
export function lighten(colour: string, share: number): string {
  return mix(colour, "#fff6e6", share);
}

/** Towards a deep blue instead of black: shadows stay alive. */
export function darken(colour: string, share: number): string {
  return mix(colour, "#141a2e", share);
}
