import type { Canvas } from "../canvas";
import { darken, mix } from "../colour";
import type { Hour } from "../hour";
import { ridgePath } from "./hills";

/** What is seen through a window: sky, and hills, sea or roofs in the haze. */
export function drawOutlook(canvas: Canvas, hour: Hour, x: number, y: number, width: number, height: number): void {
  const { random } = canvas;
  const sky = canvas.gradient([
    [0, hour.sky[0]],
    [0.5, hour.sky[1]],
    [0.9, hour.sky[2]],
  ]);
  canvas.rect(x, y, width, height, sky);
  const sunX = x + width * random.range(0.2, 0.8);
  const sunY = y + height * random.range(0.18, 0.4);
  canvas.ellipse(
    sunX,
    sunY,
    width * 0.3,
    width * 0.3,
    canvas.radial([
      [0, hour.sun, 0.85],
      [1, hour.sun, 0],
    ]),
  );
  const kind = random.pick(["hills", "sea", "roofs", "trees"]);
  const base = mix("#4d7a68", hour.haze, 0.35);
  if (kind === "sea") {
    const line = y + height * 0.62;
    canvas.rect(
      x,
      line,
      width,
      height,
      canvas.gradient([
        [0, mix("#5b98a8", hour.sky[2], 0.45)],
        [1, "#2c6c82"],
      ]),
    );
    canvas.path(
      ridgePath(random, { x, width, base: line + 2, rise: height * 0.12, floor: line + 2, roughness: 3 }),
      mix("#4d7080", hour.haze, 0.45),
    );
    return;
  }
  for (let layer = 0; layer < 3; layer += 1) {
    const line = y + height * (0.55 + layer * 0.13);
    const colour = darken(mix(hour.haze, base, 0.35 + layer * 0.3), layer * 0.08);
    canvas.path(
      ridgePath(random, { x, width, base: line, rise: height * 0.1, floor: y + height + 4, roughness: 4 }),
      colour,
    );
  }
  if (kind === "roofs") drawRoofs(canvas, hour, x, y + height * 0.66, width, height * 0.4);
  if (kind === "trees") {
    for (let count = 0; count < 22; count += 1) {
      const size = width * random.range(0.06, 0.14);
      const colour = mix(darken("#4f7f4c", random.range(0, 0.25)), hour.haze, 0.15);
      canvas.ellipse(x + random.range(0, width), y + height * random.range(0.74, 1.02), size, size * 0.8, colour);
    }
  }
}

function drawRoofs(canvas: Canvas, hour: Hour, x: number, y: number, width: number, height: number): void {
  const { random } = canvas;
  for (let left = x - 10; left < x + width; ) {
    const wide = random.range(0.16, 0.32) * width;
    const top = y + random.range(0, 0.3) * height;
    const wall = mix(random.pick(["#e8dac2", "#dcb593", "#efe6d6", "#c9a58a"]), hour.haze, 0.3);
    canvas.rect(left, top + 12, wide, height * 2, wall);
    canvas.poly(
      [
        [left - 4, top + 14],
        [left + wide * 0.5, top - 8],
        [left + wide + 4, top + 14],
      ],
      mix("#b5654a", hour.haze, 0.25),
    );
    canvas.rect(left + wide * 0.3, top + 24, wide * 0.14, 14, hour.lamps ? "#ffd891" : darken(wall, 0.35));
    canvas.rect(left + wide * 0.6, top + 24, wide * 0.14, 14, darken(wall, 0.35));
    left += wide;
  }
}
