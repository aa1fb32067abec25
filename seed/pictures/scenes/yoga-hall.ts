import { at, type Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { hourNamed } from "../hour";
import { drawPendant } from "../interior/lamps";
import { lightRoom } from "../interior/light";
import { drawPlant } from "../interior/plants";
import { makeRoom, type Room } from "../interior/room";
import { drawBeams, drawShell } from "../interior/shell";
import { drawCandle } from "../interior/ware";
import { backWindow, sideGlazing } from "../interior/windows";
import { block, contactShadow, project, quad, type Solid, scaleAt } from "../perspective";

/** A hall with mats in rows on a wooden floor, tall windows, plants and paper lamps. */
export function drawYogaHallScene(canvas: Canvas): void {
  const { random } = canvas;
  const room = makeRoom(random, { half: 3.6, back: 6.6, height: 3.2 });
  room.hour = hourNamed(random.pick(["morning", "golden", "morning", "noon"]));
  room.palette = { ...room.palette, wall: mix(room.palette.wall, "#f3ece0", random.range(0.35, 0.7)) };
  const { palette, view } = room;
  view.eye = 1.75;
  view.centre = [view.centre[0], view.centre[1] - 10];
  drawShell(canvas, room, "planks");
  if (random.chance(0.7)) drawBeams(canvas, room, 6, palette.wood);
  const away = view.lit === "left" ? 1 : -1;
  if (random.chance(0.55)) {
    sideGlazing(canvas, room, 0.15, 2.9);
    drawArch(canvas, room, random.range(-0.3, 0.3));
  } else {
    for (const x of [-2.6, -0.65, 1.3])
      backWindow(canvas, room, { x, y: 0.15, width: 1.3, height: 2.5, columns: 2, rows: 4, thin: true });
  }
  drawShelf(canvas, room, away * 2.75);
  drawPlant(canvas, room, { x: -away * 3, z: 6, height: 1.9, kind: random.pick(["palm", "fig"]) });
  const mats: [string, ...string[]] = [
    palette.textile,
    palette.accent,
    palette.second,
    palette.leaf,
    mix(palette.dark, palette.textile, 0.5),
  ];
  for (const [z, row] of [
    [5, 0],
    [3.7, 1],
    [2.35, 2],
  ] as const) {
    for (const x of [-1.9, -0.65, 0.6, 1.85])
      drawMat(
        canvas,
        room,
        x + random.range(-0.04, 0.04),
        z,
        row === 2 && random.chance(0.5) ? random.pick(mats) : (mats[(row + 1) % mats.length] ?? mats[0]),
      );
  }
  if (random.chance(0.5)) {
    for (const [x, z] of [
      [2.6, 4.6],
      [2.75, 4.2],
    ] as const)
      drawCandle(canvas, room, { x: away * x, y: 0, z }, 0.16);
  }
  const lamps = random.pick(["globe", "woven", "dome"]);
  for (const x of [-1.7, 0, 1.7])
    drawPendant(
      canvas,
      room,
      x,
      5,
      2.25 + random.range(-0.1, 0.15),
      lamps === "globe" ? 0.24 : 0.34,
      lamps,
      palette.second,
    );
  lightRoom(canvas, room);
}

function drawArch(canvas: Canvas, room: Room, x: number): void {
  const { view, palette, back } = room;
  const [left, spring] = project(view, [x - 1, 1.5, back]);
  const [right, floor] = project(view, [x + 1, 0, back]);
  const middle = (left + right) / 2;
  const radius = (right - left) / 2;
  for (const [share, colour] of [
    [1, palette.accent],
    [0.78, mix(palette.accent, palette.linen, 0.5)],
    [0.56, palette.second],
  ] as const) {
    canvas.path(
      `M${at(middle - radius * share, floor)}V${spring.toFixed(1)}A${at(radius * share, radius * share)} 0 0 1 ${at(middle + radius * share, spring)}V${floor.toFixed(1)}Z`,
      colour,
      { opacity: 0.55 },
    );
  }
}

/** A mat that lies lengthwise towards the back wall, some with a bolster or a folded blanket. */
function drawMat(canvas: Canvas, room: Room, x: number, z: number, colour: string): void {
  const { random } = canvas;
  const { view } = room;
  const half = 0.36;
  const far = z + 1.08;
  quad(
    canvas,
    view,
    [
      [x - half - 0.03, 0, z - 0.05],
      [x + half + 0.05, 0, z - 0.05],
      [x + half + 0.04, 0, far],
      [x - half, 0, far],
    ],
    "#10162a",
    { opacity: 0.24 },
  );
  const corners: Solid[] = [
    [x - half, 0.012, z],
    [x + half, 0.012, z],
    [x + half, 0.012, far],
    [x - half, 0.012, far],
  ];
  quad(
    canvas,
    view,
    corners,
    canvas.gradient([
      [0, darken(colour, 0.1)],
      [1, lighten(colour, 0.16)],
    ]),
    { soft: 2 },
  );
  for (const edge of [z + 0.07, far - 0.09])
    canvas.line(
      [project(view, [x - half + 0.03, 0.013, edge]), project(view, [x + half - 0.03, 0.013, edge])],
      lighten(colour, 0.4),
      1.6,
      { opacity: 0.7 },
    );
  const prop = random.pick(["bolster", "block", "none", "blanket"]);
  if (prop === "none") return;
  const size =
    prop === "bolster"
      ? { width: 0.5, height: 0.17, depth: 0.2 }
      : prop === "block"
        ? { width: 0.22, height: 0.1, depth: 0.14 }
        : { width: 0.4, height: 0.12, depth: 0.26 };
  const tone =
    prop === "block" ? "#c89a68" : random.pick([room.palette.linen, room.palette.second, room.palette.accent]);
  contactShadow(canvas, view, x, far - 0.3, size.width * 0.7, 0.2, 0.35);
  block(canvas, view, { x: x - size.width / 2, y: 0.01, z: far - 0.42, ...size }, tone, {
    soft: prop === "bolster" ? scaleAt(view, far) * 0.07 : 4,
  });
}

function drawShelf(canvas: Canvas, room: Room, x: number): void {
  const { random } = canvas;
  const { view, palette, back } = room;
  const z = back - 0.35;
  contactShadow(canvas, view, x, z, 0.8, 0.3, 0.4);
  for (let level = 0; level < 4; level += 1) {
    const y = 0.1 + level * 0.36;
    block(canvas, view, { x: x - 0.55, y, z, width: 1.1, height: 0.03, depth: 0.35 }, palette.wood);
    for (let roll = 0; roll < 5; roll += 1) {
      const [px, py] = project(view, [x - 0.42 + roll * 0.21, y + 0.12, z]);
      const r = scaleAt(view, z) * 0.085;
      const tone = random.pick([palette.textile, palette.accent, palette.second, palette.leaf, palette.linen]);
      canvas.ellipse(px, py, r, r, tone);
      for (const share of [0.72, 0.46, 0.2])
        canvas.ellipse(px, py, r * share, r * share, "none", { stroke: darken(tone, 0.3), width: 1.4 });
    }
  }
  for (const side of [x - 0.57, x + 0.54])
    block(canvas, view, { x: side, y: 0, z, width: 0.03, height: 1.5, depth: 0.35 }, palette.wood);
  drawPlant(canvas, room, { x, z, y: 1.22, height: 0.45, kind: "broad" });
}
