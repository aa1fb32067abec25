import { at, blobPath, type Canvas, GROUND, type Point } from "../canvas";
import { darken, lighten, mix } from "../colour";
import type { Hour } from "../hour";

/** Plaster that has seen weather: patches, cracks and, here and there, the bricks under it. */
export function drawPlaster(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  lit: "left" | "right",
): void {
  const { random } = canvas;
  const [bright, dark] = [lighten(colour, 0.1), darken(colour, 0.12)];
  canvas.rect(
    x,
    y,
    width,
    height,
    canvas.gradient(
      lit === "left"
        ? [
            [0, bright],
            [1, dark],
          ]
        : [
            [0, dark],
            [1, bright],
          ],
      "right",
    ),
  );
  const clip = canvas.clip(`M${at(x, y)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}Z`);
  canvas.group({ clip }, () => {
    for (let index = 0; index < (width * height) / 9000; index += 1) {
      const tone = random.chance(0.5) ? lighten(colour, 0.25) : darken(colour, 0.2);
      canvas.ellipse(
        x + random.range(0, width),
        y + random.range(0, height),
        random.range(14, 70),
        random.range(6, 26),
        tone,
        { opacity: random.range(0.06, 0.17) },
      );
    }
    const stain = canvas.gradient([
      [0, darken(colour, 0.35), 0],
      [1, darken(colour, 0.35), 0.3],
    ]);
    canvas.rect(x, y + height * 0.72, width, height * 0.28, stain);
    for (let patch = 0; patch < width / 620; patch += 1)
      drawBricks(canvas, x + random.range(0.02, 0.94) * width, y + random.range(0.2, 0.9) * height, colour);
  });
}

/** A place where the plaster has come off. */
function drawBricks(canvas: Canvas, x: number, y: number, wall: string): void {
  const { random } = canvas;
  const [rx, ry] = [random.range(38, 74), random.range(20, 38)];
  const edge = Array.from({ length: 11 }, (_, index) => {
    const angle = (index / 11) * Math.PI * 2;
    const away = random.range(0.72, 1.12);
    return [x + Math.cos(angle) * rx * away, y + Math.sin(angle) * ry * away] as const;
  });
  const shape = blobPath(edge);
  const brick = mix("#b06a4e", wall, 0.4);
  canvas.path(shape, darken(wall, 0.22), { stroke: lighten(wall, 0.3), width: 3 });
  canvas.group({ clip: canvas.clip(shape), opacity: 0.85 }, () => {
    for (let row = -4; row <= 4; row += 1) {
      for (let column = -5; column <= 5; column += 1) {
        canvas.rect(
          x + column * 25 + (row % 2) * 12,
          y + row * 11,
          23,
          9,
          random.chance(0.5) ? lighten(brick, 0.12) : darken(brick, 0.08),
          { radius: 1.5 },
        );
      }
    }
  });
}

/** Curved clay tiles seen along the eaves. */
export function drawEaves(canvas: Canvas, x: number, y: number, width: number, colour: string): void {
  const { random } = canvas;
  canvas.rect(x, y + 12, width, 20, "#141a2e", { opacity: 0.26 });
  canvas.rect(x - 6, y + 4, width + 12, 10, darken("#7a5a40", 0.3));
  for (let tile = x - 10; tile < x + width + 6; tile += 15) {
    const tone = random.chance(0.5) ? lighten(colour, random.range(0, 0.16)) : darken(colour, random.range(0, 0.16));
    canvas.rect(tile, y - 26, 13.5, 32, tone, { radius: 4 });
    canvas.ellipse(tile + 6.7, y + 6, 6.7, 4, darken(tone, 0.35));
  }
}

/** Cobbles in perspective, from a far line to the bottom of the ground. */
export function drawCobbles(canvas: Canvas, top: number, colour: string, centreX: number = GROUND.width / 2): void {
  const { random } = canvas;
  const depth = GROUND.height - top;
  canvas.rect(
    0,
    top,
    GROUND.width,
    depth,
    canvas.gradient([
      [0, darken(colour, 0.22)],
      [1, darken(colour, 0.32)],
    ]),
  );
  const rows = 17;
  for (let row = 0; row < rows; row += 1) {
    const [from, to] = [(row / rows) ** 1.7, ((row + 1) / rows) ** 1.7];
    const y = top + from * depth;
    const tall = (to - from) * depth;
    const wide = 15 + from * 74;
    const shift = random.range(0, wide);
    for (let x = (centreX % wide) - wide - shift; x < GROUND.width + wide; x += wide * random.range(0.82, 1.12)) {
      const tone = random.chance(0.5) ? lighten(colour, random.range(0, 0.2)) : darken(colour, random.range(0, 0.2));
      canvas.rect(x, y + tall * 0.06, wide * 0.93, tall * 0.88, tone, { radius: tall * 0.36 });
      if (from > 0.25)
        canvas.rect(x + wide * 0.14, y + tall * 0.16, wide * 0.5, tall * 0.14, lighten(tone, 0.35), {
          opacity: 0.3,
          radius: tall * 0.07,
        });
    }
  }
}

/** The slanted shadow of a house across the lane, which gives a flat wall its hour. */
export function drawCastShadow(
  canvas: Canvas,
  hour: Hour,
  lit: "left" | "right",
  from: number,
  slope: number,
  bottom: number,
): void {
  if (hour.beam < 0.3) return;
  const edge: Point[] =
    lit === "left"
      ? [
          [GROUND.width * from, -20],
          [GROUND.width + 20, -20],
          [GROUND.width + 20, bottom],
          [GROUND.width * from + slope, bottom],
        ]
      : [
          [GROUND.width * (1 - from), -20],
          [-20, -20],
          [-20, bottom],
          [GROUND.width * (1 - from) - slope, bottom],
        ];
  canvas.poly(edge, "#2a3157", { opacity: 0.3 });
}

/** A rope of little lamps between two points. */
export function drawStringLights(canvas: Canvas, hour: Hour, from: Point, to: Point, sag: number): void {
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + sag];
  canvas.curve(`M${at(...from)}Q${at(...middle)} ${at(...to)}`, "#2a2f3d", 2);
  const count = 11;
  for (let index = 1; index < count; index += 1) {
    const t = index / count;
    const x = (1 - t) ** 2 * from[0] + 2 * (1 - t) * t * middle[0] + t * t * to[0];
    const y = (1 - t) ** 2 * from[1] + 2 * (1 - t) * t * middle[1] + t * t * to[1];
    canvas.ellipse(x, y + 6, 4.2, 5.4, hour.lamps ? "#ffe7b0" : "#f3ecd9");
    if (hour.lamps) canvas.glow(x, y + 6, 42, "#ffc46b", 0.8);
  }
}
