import type { Canvas } from "../canvas";
import { lighten, mix } from "../colour";
import { hourNamed } from "../hour";
import { lightRoom } from "../interior/light";
import { drawPlant } from "../interior/plants";
import { makeRoom } from "../interior/room";
import { drawChair, drawStool } from "../interior/seating";
import { drawBeams, drawShell } from "../interior/shell";
import { drawPaperRoll, drawReflector, drawSoftbox, drawTripodCamera } from "../interior/studio-kit";
import { sideGlazing } from "../interior/windows";
import { block, contactShadow } from "../perspective";

/** A photographer's studio: paper backdrop, lights on stands, tall glazing, a seat for whoever is to sit. */
export function drawPhotoStudioScene(canvas: Canvas): void {
  const { random } = canvas;
  const room = makeRoom(random, { half: 3.2, back: 5.8, height: 3.3 });
  room.hour = random.chance(0.7) ? hourNamed(random.pick(["morning", "overcast", "noon"])) : hourNamed("golden");
  room.palette = {
    ...room.palette,
    wall: random.pick(["#ece7dd", "#dcd8cf", mix(room.palette.wall, "#efe9dd", 0.6), "#d2cbc0"]),
  };
  const { palette, view } = room;
  view.centre = [view.centre[0], view.centre[1] + 24];
  drawShell(canvas, room, random.pick(["concrete", "planks", "planks"]));
  if (random.chance(0.6)) drawBeams(canvas, room, 5, mix(palette.wood, "#2b303d", 0.4));
  sideGlazing(canvas, room, random.pick([0.3, 0.8]), 2.95);
  const away = view.lit === "left" ? 1 : -1;
  const paper = random.pick([
    palette.accent,
    palette.textile,
    palette.second,
    "#d8cbb8",
    "#b9c4c4",
    lighten(palette.leaf, 0.3),
    "#efe8da",
  ]);
  drawPaperRoll(canvas, room, away * 0.2, 2.7, paper);
  for (const [index, colour] of [palette.linen, palette.dark, palette.second, palette.textile].entries()) {
    block(
      canvas,
      view,
      { x: away * 2.55 + index * 0.13 - 0.2, y: 0, z: 5.45, width: 0.1, height: 2.3 + (index % 2) * 0.12, depth: 0.1 },
      colour,
      { soft: 4 },
    );
  }
  drawSoftbox(canvas, room, -away * 1.75, 4.2, random.range(1.85, 2.15));
  const seat = random.pick(["stool", "chair", "cubes"]);
  if (seat === "stool") drawStool(canvas, room, away * 0.2, 4.1, 0.62, palette.wood);
  if (seat === "chair") drawChair(canvas, room, away * 0.2, 4, palette.wood, "us");
  if (seat === "cubes") {
    contactShadow(canvas, view, away * 0.2, 4.2, 0.7, 0.4, 0.4);
    block(canvas, view, { x: away * 0.2 - 0.4, y: 0, z: 4, width: 0.45, height: 0.45, depth: 0.45 }, "#f1ece2");
    block(
      canvas,
      view,
      { x: away * 0.2 + 0.12, y: 0, z: 4.1, width: 0.34, height: 0.7, depth: 0.34 },
      mix(paper, "#f1ece2", 0.4),
    );
    drawPlant(canvas, room, { x: away * 0.2 + 0.29, z: 4.2, y: 0.7, height: 0.42, kind: "broad" });
  }
  if (random.chance(0.6)) drawReflector(canvas, room, away * 1.5, 3.8);
  else drawPlant(canvas, room, { x: away * 1.9, z: 4.2, height: random.range(1.3, 1.7) });
  drawSoftbox(canvas, room, away * 2.15, 3.3, random.range(1.5, 1.75));
  contactShadow(canvas, view, -away * 1.75, 2.6, 0.6, 0.4, 0.4);
  block(canvas, view, { x: -away * 1.75 - 0.35, y: 0, z: 2.55, width: 0.7, height: 0.2, depth: 0.4 }, palette.wood);
  block(
    canvas,
    view,
    { x: -away * 1.75 - 0.28, y: 0.2, z: 2.6, width: 0.55, height: 0.14, depth: 0.3 },
    lighten(palette.wood, 0.2),
  );
  drawTripodCamera(canvas, room, -away * 0.55, 2.5, random.range(1.12, 1.25));
  lightRoom(canvas, room);
}
