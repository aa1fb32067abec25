import type { Canvas } from "../canvas";
import { drawFloorLamp, drawPendant, drawTableLamp } from "../interior/lamps";
import { lightRoom } from "../interior/light";
import { drawBooks, drawBowl, drawVase, drawWallArt } from "../interior/objects";
import { drawPlant } from "../interior/plants";
import { makeRoom } from "../interior/room";
import { drawRoundRug, drawRug } from "../interior/rugs";
import { drawSofa } from "../interior/seating";
import { drawBeams, drawShell } from "../interior/shell";
import { drawBookcase, drawRoundTable, drawSideboard, drawTable } from "../interior/tables";
import { backWindow } from "../interior/windows";

/** A living room: sofa, low table, window, and the things people gather. */
export function drawRoomScene(canvas: Canvas): void {
  const { random } = canvas;
  const room = makeRoom(random);
  const { palette } = room;
  drawShell(canvas, room, random.pick(["planks", "planks", "herringbone", "tiles"]));
  if (random.chance(0.55)) drawBeams(canvas, room, random.int(4, 6), palette.wood);
  const side = random.sign();
  const windowX = -side * 1.1;
  backWindow(canvas, room, {
    x: windowX - random.range(0.65, 0.85),
    y: random.pick([0.75, 0.85, 0.12]),
    width: 1.5,
    height: 1.45,
    columns: random.pick([2, 3, 4]),
    rows: random.pick([2, 3]),
    curtains: random.chance(0.7),
    frame: random.chance(0.3) ? palette.dark : undefined,
  });
  if (random.chance(0.5)) drawBookcase(canvas, room, side * 1.75, 1.2, random.range(1.8, 2.2));
  else {
    drawSideboard(canvas, room, side * 1.6, 1.7);
    if (random.chance(0.6))
      drawWallArt(canvas, room, side * 1.6, 1.62, random.range(0.6, 0.95), random.range(0.6, 0.8));
    else for (const offset of [-0.45, 0, 0.45]) drawWallArt(canvas, room, side * 1.6 + offset, 1.6, 0.36, 0.5);
  }
  drawPlant(canvas, room, { x: -side * 2.35, z: 4.7, height: random.range(1.2, 1.7) });
  const sofaX = random.range(-0.25, 0.25) - side * 0.35;
  if (random.chance(0.3)) drawRoundRug(canvas, room, sofaX, 3.05, 1.5);
  else drawRug(canvas, room, sofaX, 2.35, 3, 1.9);
  drawFloorLamp(canvas, room, sofaX + side * 1.55, 4.1, random.range(1.5, 1.75));
  drawSofa(canvas, room, sofaX, 3.4, random.range(1.9, 2.3));
  if (random.chance(0.6)) {
    drawRoundTable(canvas, room, sofaX + 0.1, 2.62, 0.46, 0.38, palette.wood);
    drawVase(canvas, room, sofaX - 0.05, 0.385, 2.62, 0.2, palette.accent, true);
    drawBowl(canvas, room, sofaX + 0.25, 0.385, 2.55, 0.09, palette.linen);
  } else {
    drawTable(canvas, room, { x: sofaX, z: 2.35, width: 1.15, depth: 0.55, height: 0.38 }, palette.wood);
    drawBooks(canvas, room, sofaX - 0.4, 0.385, 2.65, 5);
    drawVase(canvas, room, sofaX + 0.3, 0.385, 2.6, 0.19, palette.linen, true);
  }
  drawTable(canvas, room, { x: sofaX - side * 1.6, z: 3.5, width: 0.45, depth: 0.45, height: 0.5 }, palette.wood);
  drawTableLamp(canvas, room, sofaX - side * 1.6, 0.5, 3.72);
  if (random.chance(0.5))
    drawPendant(
      canvas,
      room,
      sofaX + side * 0.4,
      4.3,
      2.05,
      0.24,
      random.pick(["woven", "globe", "dome"]),
      palette.second,
    );
  if (random.chance(0.75))
    drawPlant(canvas, room, {
      x: side * 1.75,
      z: 2.25,
      height: random.range(0.9, 1.25),
      kind: random.pick(["broad", "palm"]),
    });
  lightRoom(canvas, room);
}
