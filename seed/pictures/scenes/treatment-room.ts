import { at, type Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { hourNamed } from "../hour";
import { drawFloorLamp, drawPendant } from "../interior/lamps";
import { lightRoom } from "../interior/light";
import { drawVase, drawWallArt } from "../interior/objects";
import { drawPlant } from "../interior/plants";
import { makeRoom, type Room } from "../interior/room";
import { drawRoundRug, drawRug } from "../interior/rugs";
import { drawStool } from "../interior/seating";
import { drawShell } from "../interior/shell";
import { drawCandle, drawFoldedStack, drawJar } from "../interior/ware";
import { backWindow } from "../interior/windows";
import { block, contactShadow, project, quad } from "../perspective";

/** A quiet room for treatments: a table with linen, towels, oils, candles and a plant. */
export function drawTreatmentRoomScene(canvas: Canvas): void {
  const { random } = canvas;
  const room = makeRoom(random, { half: 2.7, back: 4.7 });
  room.hour = hourNamed(random.pick(["golden", "dusk", "morning", "overcast"]));
  room.palette = { ...room.palette, wall: mix(room.palette.wall, "#e6d9c6", random.range(0.2, 0.55)) };
  const { palette, view } = room;
  view.eye = 1.55;
  const side = random.sign();
  drawShell(canvas, room, random.pick(["planks", "herringbone", "tiles"]));
  drawWainscot(canvas, room);
  backWindow(canvas, room, {
    x: side * 1.15 - 0.7,
    y: random.pick([0.9, 0.15]),
    width: 1.4,
    height: random.pick([1.3, 1.5]),
    columns: 2,
    rows: 2,
    curtains: true,
  });
  drawShelf(canvas, room, -side * 1.55);
  drawWallArt(canvas, room, -side * 0.35, 1.75, 0.5, 0.68);
  drawPlant(canvas, room, { x: side * 2.25, z: 4.5, height: random.range(1.2, 1.7) });
  if (random.chance(0.5)) drawRoundRug(canvas, room, 0, 3.1, 1.55);
  else drawRug(canvas, room, 0, 2.8, 3, 1.8);
  drawFloorLamp(canvas, room, -side * 2.2, 4, 1.5);
  drawTable(canvas, room, random.range(-0.2, 0.2), side);
  drawStool(canvas, room, -side * 1.75, 3.2, 0.48, palette.wood);
  if (random.chance(0.6))
    drawPendant(canvas, room, side * 0.2, 4.3, 2.1, 0.26, random.pick(["woven", "globe"]), "#c9a878");
  lightRoom(canvas, room);
}

function drawWainscot(canvas: Canvas, room: Room): void {
  const { view, half, back, palette } = room;
  const tone = mix(palette.wood, palette.linen, 0.62);
  quad(
    canvas,
    view,
    [
      [-half, 0.1, back],
      [half, 0.1, back],
      [half, 0.95, back],
      [-half, 0.95, back],
    ],
    tone,
    { opacity: 0.9 },
  );
  for (let x = -half; x < half; x += 0.14)
    canvas.line([project(view, [x, 0.1, back]), project(view, [x, 0.94, back])], darken(tone, 0.18), 1.3, {
      opacity: 0.6,
    });
  quad(
    canvas,
    view,
    [
      [-half, 0.94, back],
      [half, 0.94, back],
      [half, 1, back],
      [-half, 1, back],
    ],
    lighten(tone, 0.25),
  );
}

function drawShelf(canvas: Canvas, room: Room, x: number): void {
  const { random } = canvas;
  const { view, back, palette } = room;
  for (const [index, y] of [1.25, 1.7].entries()) {
    block(
      canvas,
      view,
      { x: x - 0.6, y: y - 0.04, z: back - 0.26, width: 1.2, height: 0.04, depth: 0.26 },
      palette.wood,
    );
    if (index === 0) {
      for (let bottle = 0; bottle < 5; bottle += 1)
        drawJar(
          canvas,
          room,
          { x: x - 0.48 + bottle * 0.13, y, z: back - 0.13 },
          { width: 0.075, height: random.range(0.16, 0.24) },
          random.pick(["#7a4a2f", "#3f5a4a", "#a8703f", palette.accent]),
          "bottle",
        );
      drawCandle(canvas, room, { x: x + 0.28, y, z: back - 0.13 }, 0.12);
      drawCandle(canvas, room, { x: x + 0.45, y, z: back - 0.13 }, 0.18);
    } else {
      drawFoldedStack(canvas, room, { x: x - 0.3, y, z: back - 0.13 }, 0.36, [
        palette.linen,
        mix(palette.textile, palette.linen, 0.5),
        palette.linen,
        palette.second,
      ]);
      drawVase(canvas, room, x + 0.35, y, back - 0.13, 0.22, palette.linen, true);
    }
  }
}

function drawTable(canvas: Canvas, room: Room, x: number, side: number): void {
  const { random } = canvas;
  const { view, palette } = room;
  const [length, z, depth] = [2.05, 3.3, 0.78];
  const left = x - length / 2;
  const cover = random.pick([palette.textile, palette.accent, mix(palette.leaf, palette.linen, 0.3), palette.second]);
  contactShadow(canvas, view, x, z + depth / 2, length * 0.62, 0.8, 0.5);
  for (const [legX, legZ] of [
    [left + 0.12, z + depth - 0.12],
    [left + length - 0.2, z + depth - 0.12],
    [left + 0.12, z + 0.04],
    [left + length - 0.2, z + 0.04],
  ] as const)
    block(canvas, view, { x: legX, y: 0, z: legZ, width: 0.08, height: 0.62, depth: 0.08 }, palette.wood);
  block(
    canvas,
    view,
    { x: left + 0.12, y: 0.2, z: z + 0.06, width: length - 0.24, height: 0.04, depth: depth - 0.12 },
    palette.wood,
  );
  drawFoldedStack(canvas, room, { x: x - 0.35, y: 0.24, z: z + 0.2 }, 0.42, [palette.linen, cover, palette.linen]);
  block(canvas, view, { x: left, y: 0.6, z, width: length, height: 0.15, depth }, palette.linen, { soft: 10 });
  const [drop, start, end] = [0.34, left + 0.3, left + length - 0.5];
  quad(
    canvas,
    view,
    [
      [start, 0.757, z - 0.01],
      [end, 0.757, z - 0.01],
      [end, 0.757, z + depth],
      [start, 0.757, z + depth],
    ],
    lighten(cover, 0.1),
  );
  quad(
    canvas,
    view,
    [
      [start, drop, z - 0.02],
      [end, drop, z - 0.02],
      [end, 0.757, z - 0.01],
      [start, 0.757, z - 0.01],
    ],
    canvas.gradient([
      [0, cover],
      [1, darken(cover, 0.22)],
    ]),
  );
  for (let fold = 0; fold < 9; fold += 1) {
    const fx = start + ((end - start) * (fold + 0.5)) / 9 + random.range(-0.03, 0.03);
    const [x1, y1] = project(view, [fx, 0.757, z - 0.01]);
    const [x2, y2] = project(view, [fx + random.range(-0.03, 0.03), drop + 0.01, z - 0.02]);
    canvas.curve(
      `M${at(x1, y1)}Q${at(x1 + 4, (y1 + y2) / 2)} ${at(x2, y2)}`,
      fold % 2 === 0 ? lighten(cover, 0.22) : darken(cover, 0.25),
      4,
      { opacity: 0.45 },
    );
  }
  const head = side > 0 ? left + 0.16 : left + length - 0.34;
  drawFoldedStack(canvas, room, { x: head + 0.06, y: 0.755, z: z + depth * 0.5 }, 0.3, [
    palette.linen,
    lighten(cover, 0.3),
  ]);
  const tray = side > 0 ? end - 0.1 : start + 0.16;
  drawFoldedStack(canvas, room, { x: tray, y: 0.765, z: z + 0.4 }, 0.34, [
    lighten(palette.linen, 0.2),
    palette.linen,
    lighten(palette.linen, 0.2),
  ]);
  const [fx, fy] = project(view, [tray, 0.94, z + 0.4]);
  for (let petal = 0; petal < 6; petal += 1) {
    const angle = (petal / 6) * Math.PI * 2;
    canvas.ellipse(fx + Math.cos(angle) * 8, fy - 4 + Math.sin(angle) * 4.5, 7, 4.6, "#fdf6ea");
  }
  canvas.ellipse(fx, fy - 4, 4, 3, "#e8b04b");
}
