import type { Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { project, quad } from "../perspective";
import { drawFloor, type FloorKind } from "./floors";
import type { Room } from "./room";

/** Floor, walls and ceiling with the dark of their corners. */
export function drawShell(canvas: Canvas, room: Room, floor: FloorKind): void {
  const { view, palette, half, back, height } = room;
  const near = 0.5;
  const shadowed = darken(palette.wall, 0.2);
  const bright = lighten(palette.wall, 0.14);
  const sides =
    view.lit === "left"
      ? ([darken(palette.wall, 0.1), bright] as const)
      : ([bright, darken(palette.wall, 0.1)] as const);
  const ceiling = canvas.gradient([
    [0, darken(lighten(palette.wall, 0.5), 0.16)],
    [1, lighten(palette.wall, 0.55)],
  ]);
  quad(
    canvas,
    view,
    [
      [-half, height, near],
      [half, height, near],
      [half, height, back],
      [-half, height, back],
    ],
    ceiling,
  );
  drawFloor(canvas, room, floor, near);
  const left = canvas.gradient(
    [
      [0, sides[0]],
      [0.75, mix(sides[0], shadowed, 0.5)],
      [1, shadowed],
    ],
    "right",
  );
  const right = canvas.gradient(
    [
      [0, shadowed],
      [0.25, mix(sides[1], shadowed, 0.5)],
      [1, sides[1]],
    ],
    "right",
  );
  quad(
    canvas,
    view,
    [
      [-half, 0, near],
      [-half, 0, back],
      [-half, height, back],
      [-half, height, near],
    ],
    left,
  );
  quad(
    canvas,
    view,
    [
      [half, 0, near],
      [half, 0, back],
      [half, height, back],
      [half, height, near],
    ],
    right,
  );
  const wall = canvas.gradient(
    view.lit === "left"
      ? [
          [0, bright],
          [1, darken(palette.wall, 0.1)],
        ]
      : [
          [0, darken(palette.wall, 0.1)],
          [1, bright],
        ],
    "diagonal",
  );
  quad(
    canvas,
    view,
    [
      [-half, 0, back],
      [half, 0, back],
      [half, height, back],
      [-half, height, back],
    ],
    wall,
  );
  drawCorners(canvas, room);
}

/** Timber beams that run towards the eye. */
export function drawBeams(canvas: Canvas, room: Room, count: number, colour: string): void {
  const { view, half, back, height } = room;
  const depth = 0.16;
  for (let index = 0; index < count; index += 1) {
    const x = -half + ((index + 0.5) / count) * half * 2;
    const [left, right, low] = [x - 0.09, x + 0.09, height - depth];
    const shaded = darken(colour, 0.3);
    if (left > 0)
      quad(
        canvas,
        view,
        [
          [left, low, 0.5],
          [left, low, back],
          [left, height, back],
          [left, height, 0.5],
        ],
        shaded,
      );
    if (right < 0)
      quad(
        canvas,
        view,
        [
          [right, low, 0.5],
          [right, low, back],
          [right, height, back],
          [right, height, 0.5],
        ],
        shaded,
      );
    quad(
      canvas,
      view,
      [
        [left, low, 0.5],
        [right, low, 0.5],
        [right, low, back],
        [left, low, back],
      ],
      darken(colour, 0.12),
    );
    canvas.line([project(view, [left, low, 0.5]), project(view, [left, low, back])], lighten(colour, 0.15), 1.4, {
      opacity: 0.5,
    });
  }
}

function drawCorners(canvas: Canvas, room: Room): void {
  const { view, palette, half, back, height } = room;
  const [left, top] = project(view, [-half, height, back]);
  const [right, bottom] = project(view, [half, 0, back]);
  const shade = (from: number, to: number, direction: "down" | "right") =>
    canvas.gradient(
      [
        [0, "#141a2e", from],
        [1, "#141a2e", to],
      ],
      direction,
    );
  canvas.rect(left, top, 90, bottom - top, shade(0.16, 0, "right"));
  canvas.rect(right - 90, top, 90, bottom - top, shade(0, 0.16, "right"));
  canvas.rect(left, top, right - left, 46, shade(0.13, 0, "down"));
  canvas.rect(left, bottom - 60, right - left, 60, shade(0, 0.2, "down"));
  const board = lighten(palette.linen, 0.1);
  const skirting = 0.11;
  quad(
    canvas,
    view,
    [
      [-half, 0, back],
      [half, 0, back],
      [half, skirting, back],
      [-half, skirting, back],
    ],
    mix(board, palette.wall, 0.35),
  );
  for (const x of [-half, half]) {
    quad(
      canvas,
      view,
      [
        [x, 0, 0.5],
        [x, 0, back],
        [x, skirting, back],
        [x, skirting, 0.5],
      ],
      mix(board, palette.wall, 0.55),
    );
  }
}
