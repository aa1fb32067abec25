import { at, type Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { COUNTER, drawSink, drawUnits } from "../interior/kitchen-units";
import { drawPendant } from "../interior/lamps";
import { lightRoom } from "../interior/light";
import { drawBowl, drawVase } from "../interior/objects";
import { drawPlant } from "../interior/plants";
import { makeRoom, type Room } from "../interior/room";
import { drawStool } from "../interior/seating";
import { drawBeams, drawShell } from "../interior/shell";
import { drawHangingPan, drawJar } from "../interior/ware";
import { backWindow } from "../interior/windows";
import { block, contactShadow, project } from "../perspective";

/** A kitchen: fitted wall with stove and sink, tiles, shelves, and an island in front. */
export function drawKitchenScene(canvas: Canvas): void {
  const { random } = canvas;
  const room = makeRoom(random, { back: 5 });
  const { palette, view, half, back } = room;
  const side = random.sign();
  view.eye = 1.6;
  drawShell(canvas, room, random.pick(["tiles", "tiles", "planks"]));
  if (random.chance(0.5)) drawBeams(canvas, room, 5, palette.wood);
  drawSplash(canvas, room);
  backWindow(canvas, room, {
    x: side * 1.1 - 0.65,
    y: 1.12,
    width: 1.3,
    height: 1.05,
    columns: random.pick([2, 3]),
    rows: 2,
  });
  drawHood(canvas, room, -side * 0.7);
  drawShelves(canvas, room, -side * 2.05, 0.95);
  const front = random.pick([
    palette.textile,
    palette.linen,
    palette.second,
    mix(palette.leaf, palette.wood, 0.2),
    palette.dark,
  ]);
  const top = random.pick([lighten(palette.wood, 0.2), "#e9e4da", "#d8d2c8"]);
  drawUnits(canvas, room, front, top, -side * 0.7);
  drawSink(canvas, room, side * 1.1);
  for (const [index, offset] of [-0.42, -0.24, -0.06].entries()) {
    drawJar(
      canvas,
      room,
      { x: side * 2.3 + offset * side, y: COUNTER, z: back - 0.3 },
      { width: 0.12, height: 0.2 + index * 0.04 },
      random.pick([palette.accent, palette.linen, palette.second]),
      "jar",
    );
  }
  drawVase(canvas, room, side * 0.25, COUNTER, back - 0.3, 0.2, palette.accent, true);
  drawPlant(canvas, room, { x: side * 0.78, z: back - 0.12, y: 1.12, height: 0.32, kind: "broad" });
  drawIsland(canvas, room, random.range(-0.35, 0.35), front, top);
  const pendant = random.pick(["dome", "cone", "woven", "globe"]);
  for (const x of [-0.55, 0.55])
    drawPendant(canvas, room, x, 3.7, 1.95, 0.17, pendant, random.pick([palette.accent, palette.second, palette.dark]));
  if (random.chance(0.6)) drawPlant(canvas, room, { x: -side * (half - 0.45), z: 3, height: 1.3 });
  const [x] = project(view, [0, 0, back]);
  room.lights.push({ x, y: 420, radius: 420, strength: 0.16 });
  lightRoom(canvas, room);
}

function drawSplash(canvas: Canvas, room: Room): void {
  const { random } = canvas;
  const { view, half, back, palette } = room;
  const [left, top] = project(view, [-half, 1.62, back]);
  const [right, bottom] = project(view, [half, COUNTER, back]);
  const size = random.pick([18, 22, 26]);
  const base = random.pick([palette.linen, lighten(palette.second, 0.3), mix(palette.textile, palette.linen, 0.55)]);
  const brick = random.chance(0.4);
  for (let y = bottom - size, row = 0; y > top - size; y -= size, row += 1) {
    const wide = brick ? size * 2 : size;
    for (let x = left - (brick && row % 2 ? size : 0); x < right; x += wide) {
      const tone = random.chance(0.5) ? lighten(base, random.range(0, 0.3)) : darken(base, random.range(0, 0.1));
      const from = Math.max(left, x);
      canvas.rect(from, y, Math.min(right, x + wide) - from - 1.2, size - 1.2, tone);
      if (!brick && random.chance(0.16))
        canvas.poly(
          [
            [x + size / 2, y + 3],
            [x + size - 4, y + size / 2],
            [x + size / 2, y + size - 4],
            [x + 4, y + size / 2],
          ],
          palette.textile,
          { opacity: 0.55 },
        );
    }
  }
}

function drawHood(canvas: Canvas, room: Room, x: number): void {
  const { view, back, height, palette } = room;
  const [x1, y1] = project(view, [x - 0.48, 1.62, back]);
  const [x2] = project(view, [x + 0.48, 1.62, back]);
  const [, neck] = project(view, [x, 2.05, back]);
  const [, ceiling] = project(view, [x, height, back]);
  const tone = canvas.random.pick([palette.linen, "#c8a05a", "#8d979b", lighten(palette.wall, 0.25)]);
  const fill = canvas.gradient(
    [
      [0, lighten(tone, 0.2)],
      [0.5, tone],
      [1, darken(tone, 0.25)],
    ],
    "right",
  );
  canvas.path(
    `M${at(x1 + 44, ceiling)}H${(x2 - 44).toFixed(1)}V${neck.toFixed(1)}Q${at(x2 - 40, y1 - 18)} ${at(x2, y1 - 16)}V${y1.toFixed(1)}H${x1.toFixed(1)}V${(y1 - 16).toFixed(1)}Q${at(x1 + 40, y1 - 18)} ${at(x1 + 44, neck)}Z`,
    fill,
  );
  canvas.rect(x1, y1 - 6, x2 - x1, 6, darken(tone, 0.3));
  canvas.line(
    [
      [x1 + 10, y1 + 16],
      [x2 - 10, y1 + 16],
    ],
    "#3b414c",
    3.5,
  );
  for (let index = 0; index < 5; index += 1)
    drawHangingPan(
      canvas,
      x1 + 26 + index * 34,
      y1 + 16,
      8 + (index % 3) * 3.4,
      index % 2 === 0 ? "#b87548" : "#6f777c",
    );
}

function drawShelves(canvas: Canvas, room: Room, x: number, width: number): void {
  const { random } = canvas;
  const { view, back, palette } = room;
  for (const y of [1.5, 1.92]) {
    for (let index = 0; index < 6; index += 1) {
      const spot = { x: x - width / 2 + 0.1 + index * 0.155, y, z: back - 0.12 };
      const colour = random.pick([palette.linen, palette.accent, palette.second, palette.textile, "#d9cdb8"]);
      if (random.chance(0.3)) drawBowl(canvas, room, spot.x, spot.y, spot.z, 0.075, colour);
      else
        drawJar(
          canvas,
          room,
          spot,
          { width: random.range(0.07, 0.11), height: random.range(0.14, 0.25) },
          colour,
          random.pick(["jar", "jar", "bottle"]),
        );
    }
    block(
      canvas,
      view,
      { x: x - width / 2, y: y - 0.035, z: back - 0.24, width, height: 0.035, depth: 0.24 },
      palette.wood,
    );
    const [x1, shadow] = project(view, [x - width / 2, y - 0.04, back]);
    const [x2] = project(view, [x + width / 2, y - 0.04, back]);
    canvas.rect(
      x1,
      shadow,
      x2 - x1,
      16,
      canvas.gradient([
        [0, "#141a2e", 0.25],
        [1, "#141a2e", 0],
      ]),
    );
  }
}

function drawIsland(canvas: Canvas, room: Room, x: number, front: string, top: string): void {
  const { random } = canvas;
  const { view, palette } = room;
  const width = 2.1;
  const z = 3.3;
  const body = random.chance(0.5) ? palette.wood : mix(front, palette.linen, 0.35);
  contactShadow(canvas, view, x, z + 0.3, width * 0.6, 0.8, 0.5);
  block(
    canvas,
    view,
    { x: x - width / 2 + 0.08, y: 0, z: z + 0.12, width: width - 0.16, height: 0.88, depth: 0.65 },
    body,
  );
  for (let line = 1; line < 14; line += 1) {
    const px = x - width / 2 + 0.08 + ((width - 0.16) * line) / 14;
    canvas.line([project(view, [px, 0.86, z + 0.12]), project(view, [px, 0.02, z + 0.12])], darken(body, 0.2), 1.4, {
      opacity: 0.5,
    });
  }
  block(canvas, view, { x: x - width / 2, y: 0.88, z, width, height: 0.05, depth: 0.85 }, top, { soft: 3 });
  drawBowl(canvas, room, x - 0.55, 0.93, z + 0.42, 0.17, palette.linen);
  drawVase(canvas, room, x + 0.62, 0.93, z + 0.5, 0.26, palette.accent, true);
  const [bx, by] = project(view, [x + 0.12, 0.935, z + 0.3]);
  canvas.rect(bx - 62, by - 20, 124, 26, lighten(palette.wood, 0.2), { radius: 5 });
  canvas.ellipse(bx - 12, by - 14, 34, 14, "#c68a4c");
  for (const slash of [-26, -12, 2])
    canvas.line(
      [
        [bx + slash, by - 22],
        [bx + slash + 9, by - 10],
      ],
      "#f0d3a2",
      3,
    );
  for (const offset of [-0.6, 0.05, 0.65]) drawStool(canvas, room, x + offset, z - 0.25, 0.68, palette.wood);
}
