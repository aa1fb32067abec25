import { at, type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import type { Hour } from "../hour";

/** Water from a far line to the bottom, with ripples that widen towards the eye and the sun's path on it. */
export function drawWater(
  canvas: Canvas,
  hour: Hour,
  top: number,
  options: { bottom?: number; sunX?: number; colour?: string } = {},
): void {
  const { random } = canvas;
  const bottom = options.bottom ?? GROUND.height;
  const colour = mix(
    options.colour ?? "#2f7f8f",
    hour.sky[0],
    hour.name === "night" ? 0.7 : hour.name === "dusk" ? 0.5 : 0.25,
  );
  const fill = canvas.gradient([
    [0, mix(colour, hour.sky[2], 0.62)],
    [0.3, mix(colour, hour.sky[1], 0.25)],
    [1, darken(colour, 0.22)],
  ]);
  canvas.rect(0, top, GROUND.width, bottom - top, fill);
  const depth = bottom - top;
  for (let index = 0; index < 150; index += 1) {
    const share = random.next() ** 1.4;
    const y = top + 3 + share * depth;
    const width = (14 + share * 150) * random.range(0.5, 1.2);
    const x = random.range(-60, GROUND.width + 60);
    const bright = random.chance(0.55);
    ripple(
      canvas,
      x,
      y,
      width,
      0.8 + share * 4.5,
      bright ? lighten(mix(colour, hour.sky[2], 0.5), 0.15) : darken(colour, 0.22),
      random.range(0.12, 0.4),
    );
  }
  if (options.sunX === undefined || hour.name === "overcast") return;
  for (let index = 0; index < 90; index += 1) {
    const share = random.next();
    const spread = 16 + share * 130;
    ripple(
      canvas,
      options.sunX + random.range(-1, 1) * spread,
      top + 2 + share * depth * 0.9,
      (8 + share * 60) * random.range(0.4, 1),
      1 + share * 3,
      lighten(hour.sun, 0.4),
      random.range(0.25, 0.8) * (1 - share * 0.5),
    );
  }
}

function ripple(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  opacity: number,
): void {
  canvas.path(
    `M${at(x - width / 2, y)}Q${at(x, y - height)} ${at(x + width / 2, y)}Q${at(x, y + height)} ${at(x - width / 2, y)}Z`,
    colour,
    { opacity },
  );
}
