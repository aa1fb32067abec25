import { at, blobPath, type Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { drawPendant, drawTableLamp } from "../interior/lamps";
import { lightRoom } from "../interior/light";
import { drawBooks, drawVase, drawWallArt } from "../interior/objects";
import { drawPlant } from "../interior/plants";
import { makeRoom, type Room } from "../interior/room";
import { drawRug } from "../interior/rugs";
import { drawChair, drawCushion, drawStool } from "../interior/seating";
import { drawBeams, drawShell } from "../interior/shell";
import { drawTable } from "../interior/tables";
import { backWindow } from "../interior/windows";
import { block, contactShadow, project, quad, scaleAt } from "../perspective";

/** A bedroom: a made bed, two bedside tables, a window and something on the wall. */
export function drawBedroomScene(canvas: Canvas): void {
  const { random } = canvas;
  const room = makeRoom(random, { back: 5.5 });
  const { palette } = room;
  drawShell(canvas, room, random.pick(["planks", "planks", "herringbone"]));
  if (random.chance(0.5)) drawBeams(canvas, room, random.int(4, 6), palette.wood);
  const side = random.sign();
  const bedX = -side * random.range(0.35, 0.6);
  backWindow(canvas, room, {
    x: side > 0 ? 1 : -2.35,
    y: random.pick([0.75, 0.15]),
    width: 1.35,
    height: 1.5,
    columns: 2,
    rows: random.pick([2, 3]),
    curtains: random.chance(0.8),
  });
  if (random.chance(0.5)) drawWallArt(canvas, room, bedX, 1.82, random.range(0.9, 1.2), 0.56);
  else for (const offset of [-0.48, 0, 0.48]) drawWallArt(canvas, room, bedX + offset, 1.82, 0.36, 0.48);
  drawRug(canvas, room, bedX, 2.2, 3, 2.1);
  const width = random.range(1.65, 1.85);
  for (const offset of [-1, 1]) {
    const x = bedX + offset * (width / 2 + 0.36);
    drawTable(canvas, room, { x, z: 5.05, width: 0.46, depth: 0.42, height: 0.52 }, palette.wood);
    if (offset === side || random.chance(0.75)) drawTableLamp(canvas, room, x, 0.52, 5.3, 0.5);
    if (offset === side) drawBooks(canvas, room, x - 0.2, 0.52, 5.2, 2);
    else drawVase(canvas, room, x + 0.15, 0.52, 5.2, 0.18, palette.accent, true);
  }
  drawBed(canvas, room, bedX, width);
  if (random.chance(0.5))
    drawPendant(canvas, room, bedX, 4, 2.05, 0.3, random.pick(["woven", "globe"]), palette.second);
  if (random.chance(0.5)) drawChair(canvas, room, side * 2, 3.6, palette.wood, "us");
  else drawStool(canvas, room, side * 1.9, 3.5, 0.45, palette.wood);
  drawPlant(canvas, room, { x: side * 2.4, z: 4.5, height: random.range(1, 1.5) });
  lightRoom(canvas, room);
}

function drawBed(canvas: Canvas, room: Room, x: number, width: number): void {
  const { random } = canvas;
  const { view, palette, back } = room;
  const [foot, head] = [3.15, back - 0.14];
  const left = x - width / 2;
  const sheet = palette.linen;
  const cover = random.pick([
    mix(palette.textile, palette.linen, 0.25),
    palette.linen,
    mix(palette.second, palette.linen, 0.35),
    mix(palette.accent, palette.linen, 0.3),
  ]);
  const blanket = random.pick(
    [palette.accent, palette.textile, palette.second].filter((one) => one !== cover) as [string, ...string[]],
  );
  contactShadow(canvas, view, x, (foot + head) / 2, width * 0.68, 1.3, 0.55);
  drawHeadboard(canvas, room, left, width);
  block(canvas, view, { x: left, y: 0.12, z: foot, width, height: 0.2, depth: head - foot }, palette.wood, { soft: 4 });
  for (const legX of [left + 0.04, left + width - 0.1])
    block(
      canvas,
      view,
      { x: legX, y: 0, z: foot + 0.02, width: 0.06, height: 0.13, depth: 0.06 },
      darken(palette.wood, 0.3),
    );
  block(
    canvas,
    view,
    { x: left + 0.02, y: 0.3, z: foot + 0.02, width: width - 0.04, height: 0.24, depth: head - foot - 0.04 },
    sheet,
    { soft: 12 },
  );
  for (const offset of [0.27, 0.73])
    drawPillow(canvas, room, left + width * offset, 0.55, head - 0.2, width * 0.43, lighten(sheet, 0.2));
  for (const offset of [0.3, 0.7])
    drawPillow(canvas, room, left + width * offset, 0.55, head - 0.42, width * 0.38, mix(cover, sheet, 0.55));
  drawCushion(canvas, room, x + random.range(-0.15, 0.15), 0.57, head - 0.62, 0.4, blanket);
  block(
    canvas,
    view,
    { x: left - 0.04, y: 0.2, z: foot - 0.02, width: width + 0.08, height: 0.4, depth: head - foot - 0.82 },
    cover,
    { soft: 16 },
  );
  drawFolds(canvas, room, left, width, foot, cover);
  block(
    canvas,
    view,
    { x: left - 0.05, y: 0.56, z: head - 1.02, width: width + 0.1, height: 0.05, depth: 0.22 },
    lighten(sheet, 0.1),
    { soft: 8 },
  );
  drawThrow(canvas, room, left, width, foot, blanket);
}

function drawHeadboard(canvas: Canvas, room: Room, left: number, width: number): void {
  const { random } = canvas;
  const { view, palette, back } = room;
  const kind = random.pick(["panel", "slats", "arch"]);
  const cloth = mix(palette.textile, palette.wood, 0.3);
  if (kind === "arch") {
    const [x1, y1] = project(view, [left - 0.1, 1.35, back]);
    const [x2, y2] = project(view, [left + width + 0.1, 0.2, back]);
    const middle = (x1 + x2) / 2;
    canvas.path(
      `M${at(x1, y2)}V${(y1 + 40).toFixed(1)}Q${at(x1, y1 - 30)} ${at(middle, y1 - 30)}Q${at(x2, y1 - 30)} ${at(x2, y1 + 40)}V${y2.toFixed(1)}Z`,
      canvas.gradient([
        [0, lighten(cloth, 0.15)],
        [1, darken(cloth, 0.2)],
      ]),
    );
    return;
  }
  block(
    canvas,
    view,
    { x: left - 0.06, y: 0.2, z: back - 0.1, width: width + 0.12, height: 0.85, depth: 0.08 },
    kind === "panel" ? cloth : palette.wood,
    { soft: 8 },
  );
  const parts = kind === "panel" ? 5 : 9;
  for (let index = 1; index < parts; index += 1) {
    const px = left - 0.06 + ((width + 0.12) * index) / parts;
    canvas.line(
      [project(view, [px, 1.02, back - 0.1]), project(view, [px, 0.4, back - 0.1])],
      darken(cloth, 0.35),
      kind === "panel" ? 2 : 3,
      { opacity: 0.6 },
    );
  }
}

function drawPillow(canvas: Canvas, room: Room, x: number, y: number, z: number, width: number, colour: string): void {
  const scale = scaleAt(room.view, z);
  const [px, base] = project(room.view, [x, y, z]);
  const half = (width * scale) / 2;
  const tall = half * 0.82;
  const shape = blobPath([
    [px - half * 1.12, base - tall * 1.06],
    [px, base - tall * 0.92],
    [px + half * 1.12, base - tall * 1.06],
    [px + half * 0.96, base - tall * 0.5],
    [px + half * 1.14, base + 4],
    [px, base - 1],
    [px - half * 1.14, base + 4],
    [px - half * 0.96, base - tall * 0.5],
  ]);
  canvas.path(
    shape,
    canvas.gradient([
      [0, lighten(colour, 0.2)],
      [0.7, colour],
      [1, darken(colour, 0.16)],
    ]),
  );
  for (const [start, bend] of [
    [-0.4, 8],
    [0.35, -7],
  ] as const) {
    canvas.curve(
      `M${at(px + start * half, base - tall * 0.8)}q${bend} ${(tall * 0.3).toFixed(1)} ${(bend * 0.3).toFixed(1)} ${(tall * 0.5).toFixed(1)}`,
      darken(colour, 0.12),
      2,
      { opacity: 0.5 },
    );
  }
}

function drawFolds(canvas: Canvas, room: Room, left: number, width: number, foot: number, cover: string): void {
  const { random } = canvas;
  for (let index = 0; index < 9; index += 1) {
    const x = left + width * random.range(0.03, 0.97);
    const start = project(room.view, [x, 0.6, foot + random.range(0.4, 1.2)]);
    const edge = project(room.view, [x + random.range(-0.06, 0.06), 0.6, foot]);
    const hem = project(room.view, [x + random.range(-0.05, 0.05), 0.24, foot - 0.02]);
    const tone = index % 2 === 0 ? darken(cover, 0.14) : lighten(cover, 0.18);
    canvas.curve(
      `M${at(...start)}Q${at(edge[0] + 6, (start[1] + edge[1]) / 2)} ${at(...edge)}Q${at(edge[0] - 5, (edge[1] + hem[1]) / 2)} ${at(...hem)}`,
      tone,
      random.range(2, 4.5),
      { opacity: 0.45 },
    );
  }
}

function drawThrow(canvas: Canvas, room: Room, left: number, width: number, foot: number, colour: string): void {
  const { random } = canvas;
  const { view } = room;
  const near = foot + 0.12;
  const deep = random.range(0.35, 0.55);
  const top = 0.62;
  const [start, end, far] = [left - 0.06, left + width + 0.06, near + deep];
  quad(
    canvas,
    view,
    [
      [start, top, near],
      [end, top, near],
      [end, top, far],
      [start, top, far],
    ],
    lighten(colour, 0.08),
    { soft: 6 },
  );
  for (const [x, tone] of [
    [start, lighten(colour, 0.02)],
    [end, darken(colour, 0.22)],
  ] as const) {
    if (x === start ? x > 0 : x < 0)
      quad(
        canvas,
        view,
        [
          [x, top, near],
          [x, top, far],
          [x, 0.24, far],
          [x, 0.24, near],
        ],
        tone,
        { soft: 4 },
      );
  }
  for (let band = 0.12; band < 1; band += 0.22) {
    const z = near + deep * band;
    canvas.line([project(view, [start, top, z]), project(view, [end, top, z])], lighten(colour, 0.4), 3, {
      opacity: 0.6,
    });
  }
}
