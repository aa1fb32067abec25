import type { Canvas, Point } from "../canvas";
import { darken, lighten, mix } from "../colour";
import type { Hour } from "../hour";
import { plantAt } from "../interior/plants";
import { drawFoliage } from "../nature/foliage";
import { pickHouse } from "../palettes";
import { project, quad, type View } from "../perspective";

export type Side = -1 | 1;

/** One side of the lane: houses from far to near, each with its own colour, openings and pots. */
export function drawRow(canvas: Canvas, hour: Hour, view: View, side: Side, half: number): void {
  const { random } = canvas;
  const ends = [22, 14.5, 9.6, 6.3, 3.9, 2.2, 0.7];
  for (let index = 0; index + 1 < ends.length; index += 1) {
    const [far, near] = [ends[index] ?? 0, ends[index + 1] ?? 0];
    const { wall, shutter } = pickHouse(random);
    const shady = (view.lit === "left") === (side === -1);
    const colour = mix(shady ? darken(wall, 0.1) : lighten(wall, 0.05), hour.haze, Math.min(0.45, far * 0.02));
    const height = random.range(6.2, 8.2);
    const x = side * half;
    const face = canvas.gradient(
      side === -1
        ? [
            [0, darken(colour, 0.1)],
            [1, lighten(colour, 0.04)],
          ]
        : [
            [0, lighten(colour, 0.04)],
            [1, darken(colour, 0.1)],
          ],
      "right",
    );
    quad(
      canvas,
      view,
      [
        [x, 0, near],
        [x, 0, far],
        [x, height, far],
        [x, height, near],
      ],
      face,
    );
    quad(
      canvas,
      view,
      [
        [x, height, near - 0.1],
        [x, height, far],
        [x - side * 0.5, height + 0.12, far],
        [x - side * 0.5, height + 0.12, near - 0.1],
      ],
      "#9c5a42",
    );
    quad(
      canvas,
      view,
      [
        [x, 0, near],
        [x, 0, far],
        [x, 0.7, far],
        [x, 0.7, near],
      ],
      darken(colour, 0.16),
    );
    drawOpenings(canvas, hour, view, x, near, far, shutter, colour);
    if (random.chance(0.75)) drawPots(canvas, view, side, half, random.range(Math.max(near, 1.7), far), view.lit);
    if (far < 10 && random.chance(0.5)) drawOverhang(canvas, view, x, side, (near + far) / 2, view.lit);
  }
}

function drawOpenings(
  canvas: Canvas,
  hour: Hour,
  view: View,
  x: number,
  near: number,
  far: number,
  shutter: string,
  wall: string,
): void {
  const { random } = canvas;
  const count = far - near > 3 ? 2 : 1;
  for (let column = 0; column < count; column += 1) {
    const middle = near + ((far - near) * (column + 0.5)) / count;
    const wide = Math.min(0.85, (far - near) / count / 2.6);
    for (const [low, high] of [
      [3, 4.5],
      [5.1, 6.3],
    ] as const) {
      openingOnSide(
        canvas,
        view,
        x,
        [middle - wide / 2, middle + wide / 2],
        [low, high],
        hour.lamps && random.chance(0.55),
        shutter,
      );
      if (low === 3 && random.chance(0.55)) sideBalcony(canvas, view, x, middle - wide, middle + wide, low);
    }
    const door = random.chance(0.5);
    openingOnSide(
      canvas,
      view,
      x,
      [middle - wide * 0.6, middle + wide * 0.6],
      door ? [0, 2.3] : [1, 2.2],
      hour.lamps && !door && random.chance(0.5),
      door ? darken(shutter, 0.1) : shutter,
      door ? darken(shutter, 0.15) : undefined,
    );
  }
  quad(
    canvas,
    view,
    [
      [x, 2.62, near],
      [x, 2.62, far],
      [x, 2.7, far],
      [x, 2.7, near],
    ],
    lighten(wall, 0.25),
    { opacity: 0.6 },
  );
}

function openingOnSide(
  canvas: Canvas,
  view: View,
  x: number,
  [near, far]: Point,
  [low, high]: Point,
  glowing: boolean,
  shutter: string,
  panel?: string,
): void {
  const wall = (z1: number, z2: number, y1: number, y2: number, fill: string, opacity = 1) =>
    quad(
      canvas,
      view,
      [
        [x, y1, z1],
        [x, y1, z2],
        [x, y2, z2],
        [x, y2, z1],
      ],
      fill,
      { opacity },
    );
  const edge = 0.09;
  wall(near - edge, far + edge, low - (low > 0 ? edge : 0), high + edge, "#efe4cf");
  wall(near, far, low, high, panel ?? (glowing ? "#ffd085" : "#36465a"));
  if (panel) {
    wall(near + 0.08, far - 0.08, low + 0.2, (low + high) / 2, lighten(panel, 0.08));
    wall(near + 0.08, far - 0.08, (low + high) / 2 + 0.12, high - 0.15, lighten(panel, 0.08));
    return;
  }
  const middle = (near + far) / 2;
  wall(middle - 0.02, middle + 0.02, low, high, "#efe4cf");
  wall(near, far, (low + high) / 2 - 0.02, (low + high) / 2 + 0.02, "#efe4cf");
  const leaf = (far - near) * 0.48;
  for (const [z1, z2] of [
    [near - edge - leaf, near - edge],
    [far + edge, far + edge + leaf],
  ] as const) {
    wall(z1, z2, low, high, shutter);
    for (let y = low + 0.1; y < high - 0.06; y += 0.13)
      wall(z1 + leaf * 0.12, z2 - leaf * 0.12, y, y + 0.045, darken(shutter, 0.25));
  }
}

function sideBalcony(canvas: Canvas, view: View, x: number, near: number, far: number, floor: number): void {
  const out = x - Math.sign(x) * 0.55;
  quad(
    canvas,
    view,
    [
      [x, floor - 0.1, near],
      [x, floor - 0.1, far],
      [out, floor - 0.1, far],
      [out, floor - 0.1, near],
    ],
    "#6f6558",
  );
  for (let z = far; z > near; z -= (far - near) / 9)
    canvas.line(
      [project(view, [out, floor - 0.1, z]), project(view, [out, floor + 0.75, z])],
      "#232838",
      Math.max(1, 6 / z),
    );
  canvas.line(
    [project(view, [out, floor + 0.75, near]), project(view, [out, floor + 0.75, far])],
    "#232838",
    Math.max(1.4, 10 / near),
  );
  canvas.line(
    [project(view, [x, floor + 0.75, near]), project(view, [out, floor + 0.75, near])],
    "#232838",
    Math.max(1.4, 10 / near),
  );
  const [px, py] = project(view, [out, floor + 0.2, (near + far) / 2]);
  const size = 190 / ((near + far) / 2);
  drawFoliage(canvas, {
    x: px,
    y: py,
    rx: size * 0.55,
    ry: size * 0.34,
    colour: "#4f7d4c",
    lit: view.lit,
    leaf: Math.max(2.5, size * 0.1),
    blossom: canvas.random.pick(["#d6336c", "#e4572e", "#f4d35e"]),
  });
}

function drawPots(canvas: Canvas, view: View, side: Side, half: number, z: number, lit: "left" | "right"): void {
  const { random } = canvas;
  const [x, y] = project(view, [side * (half - 0.3), 0, z]);
  const height = (view.focal / z) * random.range(0.6, 1.1);
  plantAt(
    canvas,
    x,
    y,
    height,
    random.pick(["broad", "fig", "blades", "palm"]),
    "#4a7748",
    random.pick(["#b8694a", "#c98a62", "#60707a"]),
    lit,
  );
}

function drawOverhang(canvas: Canvas, view: View, x: number, side: Side, z: number, lit: "left" | "right"): void {
  const { random } = canvas;
  const blossom = random.pick(["#c2349a", "#d6336c", "#e4572e", "#b65fc4"]);
  for (let index = 0; index < 6; index += 1) {
    const [px, py] = project(view, [
      x - side * random.range(0, 0.4),
      random.range(4.2, 5.8),
      z + random.range(-0.6, 0.6),
    ]);
    const size = (view.focal / z) * random.range(0.35, 0.6);
    drawFoliage(canvas, {
      x: px,
      y: py,
      rx: size,
      ry: size * 0.75,
      colour: "#4f7d4c",
      lit,
      leaf: Math.max(3, size * 0.12),
      blossom,
    });
  }
}
