import type { Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { project, quad, type Solid, scaleAt } from "../perspective";
import type { Room } from "./room";

/** A rug on the floor with a border and a woven field; `x` is its middle, `z` its near edge. */
export function drawRug(canvas: Canvas, room: Room, x: number, z: number, width: number, depth: number): void {
  const { random } = canvas;
  const { view, palette } = room;
  const ground = random.pick([palette.linen, palette.textile, palette.accent, palette.second]);
  const figure =
    ground === palette.linen
      ? random.pick([palette.textile, palette.accent, palette.dark])
      : lighten(palette.linen, 0.1);
  const third = mix(ground, figure, 0.4);
  const flat = (x1: number, z1: number, x2: number, z2: number, colour: string, opacity = 1) => {
    const corners: Solid[] = [
      [x1, 0, z1],
      [x2, 0, z1],
      [x2, 0, z2],
      [x1, 0, z2],
    ];
    quad(canvas, view, corners, colour, { opacity });
  };
  const [left, right, far] = [x - width / 2, x + width / 2, z + depth];
  flat(left - 0.04, z - 0.05, right + 0.04, far + 0.02, "#10162a", 0.22);
  flat(left, z, right, far, ground);
  for (let fringe = left; fringe < right; fringe += 0.045) {
    canvas.line(
      [project(view, [fringe, 0, z]), project(view, [fringe, 0, z - 0.07])],
      lighten(palette.linen, 0.1),
      1.8,
      { opacity: 0.85 },
    );
  }
  const kind = random.pick(["border", "stripes", "diamonds"]);
  if (kind === "stripes") {
    const bands = random.int(6, 9);
    for (let band = 0; band < bands; band += 1) {
      const start = z + (depth * (band + 0.25)) / bands;
      flat(left, start, right, start + (depth / bands) * random.range(0.2, 0.55), band % 2 === 0 ? figure : third);
    }
  } else {
    const edge = Math.min(width, depth) * 0.09;
    flat(left + edge * 0.6, z + edge * 0.6, right - edge * 0.6, far - edge * 0.6, figure);
    flat(left + edge * 1.1, z + edge * 1.1, right - edge * 1.1, far - edge * 1.1, third);
    flat(left + edge * 1.4, z + edge * 1.4, right - edge * 1.4, far - edge * 1.4, ground);
    if (kind === "diamonds")
      diamonds(canvas, room, left + edge * 1.6, z + edge * 1.6, right - edge * 1.6, far - edge * 1.6, figure, third);
  }
  flat(left, far - depth * 0.45, right, far, "#10162a", 0.1);
}

function diamonds(
  canvas: Canvas,
  room: Room,
  left: number,
  near: number,
  right: number,
  far: number,
  figure: string,
  third: string,
): void {
  const columns = Math.max(3, Math.round((right - left) / 0.42));
  const rows = Math.max(2, Math.round((far - near) / 0.42));
  const [w, d] = [(right - left) / columns, (far - near) / rows];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [x, z] = [left + (column + 0.5) * w, near + (row + 0.5) * d];
      for (const [share, colour] of [
        [0.46, figure],
        [0.28, third],
        [0.12, darken(figure, 0.15)],
      ] as const) {
        quad(
          canvas,
          room.view,
          [
            [x - w * share, 0, z],
            [x, 0, z - d * share],
            [x + w * share, 0, z],
            [x, 0, z + d * share],
          ],
          colour,
        );
      }
    }
  }
}

/** A round rug of jute. */
export function drawRoundRug(canvas: Canvas, room: Room, x: number, z: number, radius: number): void {
  const { view, palette } = room;
  const colour = mix("#c9a878", palette.linen, 0.25);
  const [px, py] = project(view, [x, 0, z]);
  const [, near] = project(view, [x, 0, z - radius]);
  const [, far] = project(view, [x, 0, z + radius]);
  const rx = radius * scaleAt(view, z);
  const ry = (near - far) / 2;
  const middle = (near + far) / 2 + (py - (near + far) / 2) * 0.2;
  canvas.ellipse(px, middle + 5, rx * 1.02, ry * 1.04, "#10162a", { opacity: 0.2 });
  canvas.ellipse(px, middle, rx, ry, colour);
  for (let ring = 0.92; ring > 0.08; ring -= 0.1)
    canvas.ellipse(px, middle, rx * ring, ry * ring, "none", {
      stroke: darken(colour, 0.16),
      width: 2.2,
      opacity: 0.6,
    });
}
