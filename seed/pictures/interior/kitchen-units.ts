import { at, type Canvas } from "../canvas";
import { darken, lighten } from "../colour";
import { block, project } from "../perspective";
import type { Room } from "./room";

export const COUNTER = 0.92;

const DEPTH = 0.62;

export function drawUnits(canvas: Canvas, room: Room, front: string, top: string, stoveX: number): void {
  const { view, half, back, palette } = room;
  const z = back - DEPTH;
  block(
    canvas,
    view,
    { x: -half, y: 0, z: z + 0.06, width: half * 2, height: 0.1, depth: DEPTH - 0.06 },
    darken(front, 0.5),
  );
  block(canvas, view, { x: -half, y: 0.1, z, width: half * 2, height: COUNTER - 0.14, depth: DEPTH }, front);
  const width = 0.55;
  for (let x = -half; x < half - 0.1; x += width) {
    const [x1, y1] = project(view, [x + 0.02, COUNTER - 0.08, z]);
    const [x2, y2] = project(view, [Math.min(half, x + width) - 0.02, 0.13, z]);
    const drawer = y1 + (y2 - y1) * 0.24;
    for (const [from, to] of [
      [y1, drawer],
      [drawer + 4, y2],
    ] as const) {
      canvas.rect(
        x1,
        from,
        x2 - x1,
        to - from,
        canvas.gradient([
          [0, lighten(front, 0.1)],
          [1, darken(front, 0.06)],
        ]),
        { stroke: darken(front, 0.3), width: 1.3, radius: 2 },
      );
      canvas.rect((x1 + x2) / 2 - 13, from + 8, 26, 3.4, "#c9a35a", { radius: 2 });
    }
  }
  drawStove(canvas, room, stoveX);
  block(
    canvas,
    view,
    { x: -half, y: COUNTER - 0.04, z: z - 0.02, width: half * 2, height: 0.04, depth: DEPTH + 0.02 },
    top,
  );
  const [x1, y1] = project(view, [stoveX - 0.34, COUNTER, back - 0.1]);
  const [x2, y2] = project(view, [stoveX + 0.34, COUNTER, z + 0.06]);
  canvas.rect(x1, y1, x2 - x1, y2 - y1, "#23262e", { radius: 3 });
  drawPot(
    canvas,
    x1 * 0.65 + x2 * 0.35 - 6,
    y1 + 9,
    34,
    canvas.random.pick([palette.accent, "#8f9aa0", palette.second]),
  );
  drawPot(canvas, x1 * 0.22 + x2 * 0.78, y1 + 8, 25, "#b9bfc2");
}

function drawStove(canvas: Canvas, room: Room, x: number): void {
  const z = room.back - DEPTH - 0.02;
  const [x1, y1] = project(room.view, [x - 0.36, COUNTER - 0.05, z]);
  const [x2, y2] = project(room.view, [x + 0.36, 0.1, z]);
  canvas.rect(
    x1,
    y1,
    x2 - x1,
    y2 - y1,
    canvas.gradient([
      [0, "#3b414c"],
      [1, "#262b35"],
    ]),
    { radius: 3 },
  );
  for (let knob = 0; knob < 4; knob += 1) canvas.ellipse(x1 + ((knob + 0.5) * (x2 - x1)) / 4, y1 + 13, 5, 5, "#d8d3c6");
  canvas.rect(x1 + 12, y1 + 36, x2 - x1 - 24, (y2 - y1) * 0.5, "#14161d", { radius: 4 });
  canvas.rect(
    x1 + 12,
    y1 + 36,
    x2 - x1 - 24,
    (y2 - y1) * 0.5,
    canvas.gradient([
      [0, "#ffb35c", 0.1],
      [1, "#ff9a3c", 0.4],
    ]),
    { radius: 4 },
  );
  canvas.rect(x1 + 10, y1 + 27, x2 - x1 - 20, 4.5, "#c5c9cb", { radius: 2 });
}

function drawPot(canvas: Canvas, x: number, base: number, half: number, colour: string): void {
  const tall = half * 1.05;
  const fill = canvas.gradient(
    [
      [0, lighten(colour, 0.3)],
      [0.4, colour],
      [1, darken(colour, 0.35)],
    ],
    "right",
  );
  canvas.rect(x - half, base - tall, half * 2, tall, fill, { radius: 5 });
  canvas.rect(x - half * 1.28, base - tall * 0.8, half * 2.56, tall * 0.14, darken(colour, 0.3), { radius: 3 });
  canvas.ellipse(x, base - tall, half * 1.03, half * 0.2, lighten(colour, 0.12));
  canvas.ellipse(x, base - tall - half * 0.2, half * 0.14, half * 0.1, darken(colour, 0.4));
}

export function drawSink(canvas: Canvas, room: Room, x: number): void {
  const { view, back } = room;
  const [x1, y1] = project(view, [x - 0.3, COUNTER, back - 0.16]);
  const [x2, y2] = project(view, [x + 0.3, COUNTER, back - 0.48]);
  canvas.rect(
    x1,
    y1,
    x2 - x1,
    y2 - y1,
    canvas.gradient([
      [0, "#8f989c"],
      [1, "#d5d9da"],
    ]),
    { radius: 5 },
  );
  const middle = (x1 + x2) / 2;
  canvas.curve(`M${at(middle, y1 + 2)}V${(y1 - 44).toFixed(1)}q0 -17 17 -17q15 0 15 17v6`, "#b99a5a", 5);
}
