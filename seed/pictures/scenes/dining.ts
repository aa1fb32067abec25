import type { Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { drawPendant, drawSconce } from "../interior/lamps";
import { lightRoom } from "../interior/light";
import { drawBowl, drawVase, drawWallArt } from "../interior/objects";
import { drawPlant } from "../interior/plants";
import { makeRoom } from "../interior/room";
import { drawRug } from "../interior/rugs";
import { drawChair } from "../interior/seating";
import { drawBeams, drawShell } from "../interior/shell";
import { drawSideboard, drawTable } from "../interior/tables";
import { drawCandle, drawGlass, drawPlaceSetting } from "../interior/ware";
import { backWindow } from "../interior/windows";
import { quad } from "../perspective";

/** A long laid table with chairs on both sides, under a row of lamps. */
export function drawDiningScene(canvas: Canvas): void {
  const { random } = canvas;
  const room = makeRoom(random, { half: 3.3, back: 5.5 });
  const { palette, view } = room;
  view.eye = 1.62;
  view.centre = [view.centre[0], view.centre[1] - 25];
  drawShell(canvas, room, random.pick(["planks", "tiles", "herringbone"]));
  if (random.chance(0.6)) drawBeams(canvas, room, 6, palette.wood);
  const layout = random.pick(["two", "three", "side"]);
  if (layout === "two") {
    for (const x of [-2, 0.7])
      backWindow(canvas, room, {
        x,
        y: 0.8,
        width: 1.3,
        height: 1.5,
        columns: 2,
        rows: 3,
        curtains: random.chance(0.5),
      });
    drawWallArt(canvas, room, 0, 1.6, 0.7, 0.9);
  } else if (layout === "three") {
    for (const x of [-2.4, -0.6, 1.2])
      backWindow(canvas, room, {
        x,
        y: 0.2,
        width: 1.2,
        height: 2.05,
        columns: 2,
        rows: 4,
        thin: true,
        frame: palette.dark,
      });
  } else {
    backWindow(canvas, room, { x: -2.5, y: 0.75, width: 1.7, height: 1.5, columns: 3, rows: 2, curtains: true });
    drawSideboard(canvas, room, 1.2, 2);
    drawWallArt(canvas, room, 1.2, 1.6, 1.1, 0.75);
    for (const x of [0.35, 2.05]) drawSconce(canvas, room, x, 1.7);
  }
  drawPlant(canvas, room, { x: random.sign() * 2.75, z: 5, height: random.range(1.3, 1.8) });
  const table = { x: 0, z: 2.75, width: 3.7, depth: 0.95, height: 0.75 };
  drawRug(canvas, room, 0, 2.2, 4.3, 2.3);
  const chair = random.pick([palette.wood, darken(palette.wood, 0.3), palette.textile, palette.accent]);
  const seats = [-1.4, -0.7, 0, 0.7, 1.4];
  for (const x of seats) drawChair(canvas, room, x, 3.55, chair, "us");
  drawTable(canvas, room, table, lighten(palette.wood, 0.06));
  const cloth = random.pick([palette.linen, mix(palette.textile, palette.linen, 0.4)]);
  quad(
    canvas,
    view,
    [
      [-1.7, 0.755, 3.1],
      [1.7, 0.755, 3.1],
      [1.7, 0.755, 3.36],
      [-1.7, 0.755, 3.36],
    ],
    cloth,
  );
  const plate = random.pick([palette.linen, lighten(palette.second, 0.2), mix(palette.textile, palette.linen, 0.5)]);
  for (const x of seats) drawPlaceSetting(canvas, room, { x, y: 0.755, z: 3.52 }, plate);
  drawVase(canvas, room, random.range(-0.2, 0.2), 0.755, 3.22, 0.26, palette.accent, true);
  drawBowl(canvas, room, -0.75, 0.755, 3.22, 0.14, palette.second);
  drawBowl(canvas, room, 0.85, 0.755, 3.22, 0.12, palette.linen);
  for (const x of [-1.3, -0.38, 0.42, 1.3])
    drawCandle(canvas, room, { x, y: 0.755, z: 3.24 }, random.range(0.16, 0.28));
  for (const x of seats) drawPlaceSetting(canvas, room, { x, y: 0.755, z: 2.9 }, plate);
  drawGlass(canvas, room, { x: -1.6, y: 0.755, z: 3.2 });
  for (const x of seats) drawChair(canvas, room, x + random.range(-0.05, 0.05), 2.35, chair, "away");
  const pendant = random.pick(["woven", "dome", "globe", "cone"]);
  const shade = random.pick([palette.second, palette.accent, palette.dark, "#c9a878"]);
  for (const x of [-1.15, 0, 1.15]) drawPendant(canvas, room, x, 3.2, 1.68, 0.24, pendant, shade);
  lightRoom(canvas, room);
}
