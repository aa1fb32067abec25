import type { Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { ridgePath } from "../nature/hills";
import { block, project, quad, type Solid } from "../perspective";
import { drawBowl, drawVase } from "./objects";
import type { Room } from "./room";

export const TIMBER = "#6b4a33";

function paper(canvas: Canvas, room: Room): string {
  const light = room.hour.lamps ? "#f4dcb0" : mix("#fbf5e6", room.hour.sky[2], 0.25);
  return canvas.gradient([
    [0, lighten(light, 0.3)],
    [1, light],
  ]);
}

export function drawScreens(canvas: Canvas, room: Room, x: number): void {
  const { view, back, half } = room;
  const screen = (from: number, to: number, z: number) => {
    const [left, top] = project(view, [from, 1.85, z]);
    const [right, bottom] = project(view, [to, 0.02, z]);
    canvas.rect(left + 5, top, right - left + 4, bottom - top, "#141a2e", { opacity: 0.2 });
    canvas.rect(left, top, right - left, bottom - top, TIMBER);
    canvas.rect(left + 7, top + 7, right - left - 14, bottom - top - 14, paper(canvas, room));
    const panel = bottom - (bottom - top) * 0.2;
    canvas.rect(left + 7, panel, right - left - 14, bottom - panel - 7, lighten(TIMBER, 0.2));
    for (let column = 1; column < 4; column += 1)
      canvas.line(
        [
          [left + ((right - left) * column) / 4, top + 7],
          [left + ((right - left) * column) / 4, panel],
        ],
        TIMBER,
        2.4,
      );
    for (let row = 1; row < 7; row += 1)
      canvas.line(
        [
          [left + 7, top + ((panel - top) * row) / 7],
          [right - 7, top + ((panel - top) * row) / 7],
        ],
        TIMBER,
        2.4,
      );
  };
  screen(x - 1.45, x - 0.6, back - 0.03);
  screen(x + 0.6, x + 1.45, back - 0.03);
  quad(
    canvas,
    view,
    [
      [-half, 1.85, back - 0.02],
      [half, 1.85, back - 0.02],
      [half, 1.94, back - 0.02],
      [-half, 1.94, back - 0.02],
    ],
    TIMBER,
  );
  const [left, top] = project(view, [-half, 2.34, back]);
  const [right, low] = project(view, [half, 2, back]);
  for (let slat = left + 20; slat < right - 10; slat += 12)
    canvas.line(
      [
        [slat, top],
        [slat, low],
      ],
      darken(room.palette.wall, 0.28),
      2.2,
      { opacity: 0.75 },
    );
  for (const post of [x - 1.52, x + 1.45])
    block(canvas, view, { x: post, y: 0, z: back - 0.08, width: 0.08, height: 2.4, depth: 0.08 }, TIMBER);
}

export function drawAlcove(canvas: Canvas, room: Room, x: number): void {
  const { random } = canvas;
  const { view, back, palette } = room;
  const [left, top] = project(view, [x - 0.48, 1.84, back]);
  const [right, bottom] = project(view, [x + 0.48, 0.18, back]);
  canvas.rect(
    left,
    top,
    right - left,
    bottom - top,
    canvas.gradient([
      [0, darken(palette.wall, 0.26)],
      [1, darken(palette.wall, 0.12)],
    ]),
  );
  const middle = (left + right) / 2;
  const [w, h] = [(right - left) * 0.4, (bottom - top) * 0.66];
  const scroll = top + h * 0.08;
  canvas.rect(middle - w / 2 - 7, scroll, w + 14, h, palette.textile);
  canvas.rect(middle - w / 2, scroll + h * 0.13, w, h * 0.74, "#f7efdc");
  for (const y of [scroll - 4, scroll + h - 2]) canvas.rect(middle - w / 2 - 13, y, w + 26, 7, TIMBER, { radius: 3 });
  if (random.chance(0.5)) {
    canvas.ellipse(middle, scroll + h * 0.44, w * 0.27, w * 0.27, "none", {
      stroke: "#20242f",
      width: 7,
      opacity: 0.85,
    });
  } else {
    canvas.path(
      ridgePath(random, {
        x: middle - w / 2,
        width: w,
        base: scroll + h * 0.5,
        rise: h * 0.14,
        floor: scroll + h * 0.7,
        roughness: 4,
      }),
      "#4a5260",
      { opacity: 0.7 },
    );
    canvas.ellipse(middle + w * 0.18, scroll + h * 0.27, w * 0.12, w * 0.12, "#c8553d");
  }
  block(canvas, view, { x: x - 0.5, y: 0, z: back - 0.35, width: 1, height: 0.16, depth: 0.35 }, lighten(TIMBER, 0.1));
  drawVase(canvas, room, x + 0.2, 0.17, back - 0.2, 0.26, palette.textile, true);
  drawBowl(canvas, room, x - 0.24, 0.17, back - 0.2, 0.09, palette.accent);
}

export function drawSideScreens(canvas: Canvas, room: Room, side: number): void {
  const { view, half, back } = room;
  const x = side * half;
  for (const [near, far] of [
    [1, 2.3],
    [2.3, 3.6],
    [3.6, back],
  ] as const) {
    const face: Solid[] = [
      [x, 0.02, near + 0.04],
      [x, 0.02, far - 0.04],
      [x, 1.85, far - 0.04],
      [x, 1.85, near + 0.04],
    ];
    quad(canvas, view, face, paper(canvas, room), { stroke: TIMBER, width: 8 });
    for (let row = 1; row < 7; row += 1)
      canvas.line([project(view, [x, row * 0.26, near]), project(view, [x, row * 0.26, far])], TIMBER, 2.6);
    for (let column = 1; column < 4; column += 1)
      canvas.line(
        [
          project(view, [x, 0.02, near + ((far - near) * column) / 4]),
          project(view, [x, 1.85, near + ((far - near) * column) / 4]),
        ],
        TIMBER,
        2.6,
      );
  }
  quad(
    canvas,
    view,
    [
      [x, 1.85, 0.6],
      [x, 1.85, back],
      [x, 1.95, back],
      [x, 1.95, 0.6],
    ],
    TIMBER,
  );
}
