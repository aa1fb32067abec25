import { at, type Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { drawPendant } from "../interior/lamps";
import { lightRoom } from "../interior/light";
import { drawPlant } from "../interior/plants";
import { makeRoom, type Room } from "../interior/room";
import { drawStool } from "../interior/seating";
import { drawBeams, drawShell } from "../interior/shell";
import { drawTool, TOOL_KINDS } from "../interior/tools";
import { drawJar } from "../interior/ware";
import { backWindow } from "../interior/windows";
import { block, contactShadow, project, scaleAt } from "../perspective";

/** A maker's workshop: tools on the wall, a heavy bench, boards, tins, shavings and a lamp over the work. */
export function drawWorkshopScene(canvas: Canvas): void {
  const { random } = canvas;
  const room = makeRoom(random, { half: 2.9, back: 5.3 });
  const { palette, view } = room;
  room.palette = { ...palette, wall: mix(palette.wall, "#d9cbb4", random.range(0.25, 0.6)) };
  view.eye = 1.5;
  drawShell(canvas, room, random.pick(["planks", "concrete", "planks"]));
  drawBeams(canvas, room, 5, palette.wood);
  const side = random.sign();
  backWindow(canvas, room, {
    x: side * 1.75 - 0.75,
    y: 1.1,
    width: 1.5,
    height: 1.15,
    columns: 4,
    rows: 3,
    thin: true,
    frame: "#2b303d",
  });
  drawToolWall(canvas, room, -side * 0.85);
  drawTins(canvas, room, -side * 2.3);
  drawBoards(canvas, room, side * 2.55);
  drawWallBench(canvas, room);
  drawWorkbench(canvas, room, random.range(-0.4, 0.2));
  drawStool(canvas, room, side * 1.85, 3.1, 0.62, palette.wood);
  if (random.chance(0.5)) drawPlant(canvas, room, { x: side * 1.2, z: 4.7, y: 0.92, height: 0.4, kind: "broad" });
  for (const x of [-0.8, 0.7])
    drawPendant(
      canvas,
      room,
      x,
      3.2,
      1.92,
      0.2,
      random.pick(["cone", "dome"]),
      random.pick([palette.accent, palette.textile, "#3b414c"]),
    );
  lightRoom(canvas, room);
}

function drawToolWall(canvas: Canvas, room: Room, x: number): void {
  const { random } = canvas;
  const { view, back, palette } = room;
  const [left, top] = project(view, [x - 1.25, 2.3, back]);
  const [right, bottom] = project(view, [x + 1.25, 1.08, back]);
  const board = mix(random.pick(["#c9a474", palette.textile, "#e4d7bd", palette.leaf]), "#c9a474", 0.35);
  canvas.rect(left + 5, top + 8, right - left, bottom - top, "#141a2e", { opacity: 0.25 });
  canvas.rect(
    left,
    top,
    right - left,
    bottom - top,
    canvas.gradient([
      [0, lighten(board, 0.1)],
      [1, darken(board, 0.1)],
    ]),
    { radius: 3 },
  );
  for (let dotX = left + 12; dotX < right - 6; dotX += 17)
    for (let dotY = top + 12; dotY < bottom - 6; dotY += 17)
      canvas.ellipse(dotX, dotY, 1.5, 1.5, darken(board, 0.4), { opacity: 0.55 });
  const size = 62;
  for (let row = 0; row < 2; row += 1) {
    for (let toolX = left + 36; toolX < right - 26; toolX += random.range(44, 62))
      drawTool(
        canvas,
        random.pick(TOOL_KINDS),
        toolX,
        top + 18 + row * (bottom - top) * 0.48,
        size * random.range(0.82, 1.1),
      );
  }
}

function drawTins(canvas: Canvas, room: Room, x: number): void {
  const { random } = canvas;
  const { view, back, palette } = room;
  for (const y of [1.35, 1.78, 2.18]) {
    for (let index = 0; index < 6; index += 1) {
      drawJar(
        canvas,
        room,
        { x: x - 0.42 + index * 0.16, y, z: back - 0.14 },
        { width: random.range(0.09, 0.13), height: random.range(0.14, 0.26) },
        random.pick([palette.accent, palette.second, palette.textile, "#b9bfc2", "#8a6a4a"]),
        random.pick(["jar", "bottle", "jar"]),
      );
    }
    block(
      canvas,
      view,
      { x: x - 0.52, y: y - 0.035, z: back - 0.26, width: 1.04, height: 0.035, depth: 0.26 },
      palette.wood,
    );
  }
}

function drawBoards(canvas: Canvas, room: Room, x: number): void {
  const { random } = canvas;
  const { view, back } = room;
  for (let index = 0; index < 6; index += 1) {
    const foot = x + random.range(-0.22, 0.22);
    const lean = random.range(-0.12, 0.12);
    const tall = random.range(1.7, 2.5);
    const tone = random.pick(["#c79a68", "#b0794a", "#d9b483", "#8d5f3c"]);
    const corners = [
      [foot - 0.06, 0, back - 0.5],
      [foot + 0.07, 0, back - 0.5],
      [foot + 0.07 + lean, tall, back - 0.04],
      [foot - 0.06 + lean, tall, back - 0.04],
    ] as const;
    canvas.poly(
      corners.map((corner) => project(view, corner)),
      canvas.gradient([
        [0, lighten(tone, 0.1)],
        [1, darken(tone, 0.12)],
      ]),
      { stroke: darken(tone, 0.35), width: 1.2 },
    );
  }
}

function drawWallBench(canvas: Canvas, room: Room): void {
  const { random } = canvas;
  const { view, half, back, palette } = room;
  const z = back - 0.55;
  const front = darken(mix(palette.wood, palette.textile, 0.25), 0.08);
  block(canvas, view, { x: -half, y: 0, z: z + 0.05, width: half * 2, height: 0.85, depth: 0.5 }, front);
  for (let drawer = 0; drawer < 10; drawer += 1) {
    const [x1, y1] = project(view, [-half + drawer * 0.58 + 0.03, 0.8, z + 0.05]);
    const [x2, y2] = project(view, [-half + drawer * 0.58 + 0.55, 0.06, z + 0.05]);
    for (let row = 0; row < 3; row += 1) {
      const from = y1 + ((y2 - y1) * row) / 3;
      canvas.rect(x1, from, x2 - x1, (y2 - y1) / 3 - 4, lighten(front, 0.06), {
        stroke: darken(front, 0.4),
        width: 1.2,
        radius: 2,
      });
      canvas.rect((x1 + x2) / 2 - 10, from + (y2 - y1) / 6 - 5, 20, 5, "#c9a35a", { radius: 2 });
    }
  }
  block(
    canvas,
    view,
    { x: -half, y: 0.86, z, width: half * 2, height: 0.06, depth: 0.55 },
    lighten(palette.wood, 0.14),
  );
  for (let index = 0; index < 5; index += 1)
    drawJar(
      canvas,
      room,
      { x: random.range(-2.2, 2.2), y: 0.92, z: back - 0.3 },
      { width: 0.13, height: random.range(0.16, 0.3) },
      random.pick([palette.accent, palette.linen, palette.second]),
      random.pick(["jar", "bottle"]),
    );
}

function drawWorkbench(canvas: Canvas, room: Room, x: number): void {
  const { random } = canvas;
  const { view, palette } = room;
  const wood = lighten(palette.wood, 0.18);
  const z = 3.2;
  contactShadow(canvas, view, x, z + 0.4, 1.5, 0.8, 0.5);
  for (const [legX, legZ] of [
    [x - 1.05, z + 0.55],
    [x + 0.93, z + 0.55],
    [x - 1.05, z + 0.04],
    [x + 0.93, z + 0.04],
  ] as const)
    block(canvas, view, { x: legX, y: 0, z: legZ, width: 0.12, height: 0.8, depth: 0.12 }, darken(wood, 0.2));
  block(canvas, view, { x: x - 1.02, y: 0.2, z: z + 0.1, width: 2.04, height: 0.05, depth: 0.5 }, darken(wood, 0.16));
  block(canvas, view, { x: x - 0.8, y: 0.25, z: z + 0.2, width: 0.55, height: 0.22, depth: 0.3 }, palette.accent);
  block(canvas, view, { x: x + 0.1, y: 0.25, z: z + 0.2, width: 0.5, height: 0.3, depth: 0.3 }, "#c79a68");
  block(canvas, view, { x: x - 1.2, y: 0.8, z, width: 2.4, height: 0.1, depth: 0.75 }, wood, { soft: 2 });
  for (const line of [0.2, 0.4, 0.58])
    canvas.line(
      [project(view, [x - 1.19, 0.902, z + line]), project(view, [x + 1.19, 0.902, z + line])],
      darken(wood, 0.2),
      1.3,
      { opacity: 0.5 },
    );
  block(
    canvas,
    view,
    { x: x - 1.12, y: 0.64, z: z - 0.12, width: 0.34, height: 0.24, depth: 0.12 },
    darken(wood, 0.12),
  );
  const [vx, vy] = project(view, [x - 0.95, 0.74, z - 0.13]);
  canvas.ellipse(vx, vy, 11, 11, "#70777b");
  canvas.line(
    [
      [vx - 26, vy + 5],
      [vx + 26, vy - 5],
    ],
    "#b9bfc2",
    5,
  );
  block(canvas, view, { x: x - 0.55, y: 0.9, z: z + 0.2, width: 1.1, height: 0.045, depth: 0.17 }, "#d9b483");
  const scale = scaleAt(view, z + 0.3);
  const [px, py] = project(view, [x - 0.1, 0.945, z + 0.28]);
  canvas.rect(px - scale * 0.13, py - scale * 0.075, scale * 0.26, scale * 0.075, "#7a4a2f", { radius: 4 });
  canvas.path(
    `M${at(px + scale * 0.06, py - scale * 0.07)}q${at(-scale * 0.01, -scale * 0.08)} ${at(scale * 0.05, -scale * 0.08)}l${at(scale * 0.02, scale * 0.08)}Z`,
    "#5b3520",
  );
  canvas.rect(px - scale * 0.03, py - scale * 0.13, scale * 0.03, scale * 0.08, "#a9b1b5");
  for (let curl = 0; curl < 30; curl += 1) {
    const onFloor = curl % 3 === 0;
    const [cx, cy] = project(view, [
      x + random.range(-1, 0.9),
      onFloor ? 0 : 0.905,
      onFloor ? random.range(2.2, 2.75) : z + random.range(0.08, 0.6),
    ]);
    canvas.curve(`M${at(cx, cy)}q6 -9 11 -2q3 7 -4 7`, lighten("#d9b483", random.range(0, 0.3)), 2.4);
  }
  drawJar(canvas, room, { x: x + 0.95, y: 0.9, z: z + 0.45 }, { width: 0.12, height: 0.16 }, palette.linen, "jar");
  const [bx, by] = project(view, [x + 0.95, 1.05, z + 0.45]);
  for (const [lean, tone] of [
    [-9, "#8d5f3c"],
    [0, "#c0392b"],
    [8, "#2f6b5e"],
    [14, "#d9a441"],
  ] as const)
    canvas.line(
      [
        [bx, by],
        [bx + lean, by - 38],
      ],
      tone,
      4,
    );
}
