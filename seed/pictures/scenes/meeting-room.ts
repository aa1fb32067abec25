import { at, type Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { drawPendant } from "../interior/lamps";
import { lightRoom } from "../interior/light";
import { drawVase, drawWallArt } from "../interior/objects";
import { drawPlant } from "../interior/plants";
import { makeRoom, type Room } from "../interior/room";
import { drawRug } from "../interior/rugs";
import { drawBeams, drawShell } from "../interior/shell";
import { drawSideboard } from "../interior/tables";
import { backWindow, sideGlazing } from "../interior/windows";
import { block, contactShadow, project, quad, scaleAt } from "../perspective";

/** A table that runs into the room with chairs on both sides, a screen at its end and light from one side. */
export function drawMeetingRoomScene(canvas: Canvas): void {
  const { random } = canvas;
  const room = makeRoom(random, { half: 3, back: 6.2, height: 2.95 });
  const { palette, view } = room;
  view.eye = 1.6;
  drawShell(canvas, room, random.pick(["herringbone", "planks", "concrete"]));
  if (random.chance(0.35)) drawBeams(canvas, room, 5, palette.wood);
  sideGlazing(canvas, room, 0.35, 2.6);
  const away = view.lit === "left" ? 1 : -1;
  if (random.chance(0.6)) {
    drawScreen(canvas, room, 0);
    drawPanels(canvas, room, away * 2.2);
  } else {
    for (const x of [-2.1, 0.5])
      backWindow(canvas, room, {
        x,
        y: 0.7,
        width: 1.5,
        height: 1.7,
        columns: 2,
        rows: 3,
        frame: palette.dark,
        thin: true,
      });
    drawWallArt(canvas, room, -0.05, 1.7, 0.5, 0.7);
  }
  if (random.chance(0.5)) drawSideboard(canvas, room, 0, 2.2, 0.62);
  drawPlant(canvas, room, { x: away * 2.5, z: 5.6, height: random.range(1.4, 1.9) });
  drawRug(canvas, room, 0, 2, 3, 3.6);
  const chair = random.pick([palette.textile, palette.accent, palette.dark, palette.second]);
  const rows = [5.05, 4.3, 3.6, 2.95];
  drawChairs(canvas, room, rows, chair, -1);
  drawChairs(canvas, room, rows, chair, 1);
  drawBoard(canvas, room);
  const kind = random.pick(["dome", "cone", "globe", "woven"]);
  for (const z of [4.8, 3.9, 3.1])
    drawPendant(canvas, room, 0, z, 1.98, 0.2, kind, random.pick([palette.accent, palette.dark]));
  lightRoom(canvas, room);
}

function drawBoard(canvas: Canvas, room: Room): void {
  const { random } = canvas;
  const { view, palette } = room;
  const wood = lighten(palette.wood, 0.14);
  contactShadow(canvas, view, 0, 3.9, 1, 1.7, 0.45);
  for (const z of [4.7, 3])
    block(canvas, view, { x: -0.2, y: 0, z, width: 0.4, height: 0.71, depth: 0.25 }, darken(palette.dark, 0.05));
  block(canvas, view, { x: -0.66, y: 0.71, z: 2.65, width: 1.32, height: 0.05, depth: 2.6 }, wood, { soft: 5 });
  for (const line of [-0.35, 0, 0.35])
    canvas.line([project(view, [line, 0.762, 2.68]), project(view, [line, 0.762, 5.2])], darken(wood, 0.18), 1.4, {
      opacity: 0.5,
    });
  for (const z of [4.9, 4.2, 3.5, 2.9]) {
    for (const side of [-1, 1]) {
      const x = side * 0.44;
      if (random.chance(0.6)) {
        quad(
          canvas,
          view,
          [
            [x - 0.11, 0.765, z - 0.13],
            [x + 0.11, 0.765, z - 0.13],
            [x + 0.11, 0.765, z + 0.17],
            [x - 0.11, 0.765, z + 0.17],
          ],
          random.pick(["#fdf9f0", palette.accent, palette.linen]),
        );
        canvas.line(
          [project(view, [x - 0.07, 0.767, z - 0.08]), project(view, [x + 0.07, 0.767, z + 0.05])],
          palette.dark,
          2,
        );
      }
      const [mx, my] = project(view, [x - side * 0.2, 0.765, z]);
      const r = scaleAt(view, z) * 0.035;
      canvas.rect(mx - r, my - r * 2, r * 2, r * 2, random.pick([palette.linen, palette.textile, palette.second]), {
        radius: 2,
      });
      canvas.ellipse(mx, my - r * 2, r, r * 0.4, "#5b3d28");
    }
  }
  drawVase(canvas, room, 0, 0.765, 4.1, 0.24, palette.accent, true);
}

function drawChairs(canvas: Canvas, room: Room, rows: readonly number[], colour: string, side: -1 | 1): void {
  const { view } = room;
  for (const z of rows) {
    const x = side * 0.98;
    contactShadow(canvas, view, x, z, 0.34, 0.3, 0.4);
    const [px, seat] = project(view, [x, 0.44, z]);
    const [, floor] = project(view, [x, 0, z]);
    const scale = scaleAt(view, z);
    canvas.line(
      [
        [px, seat],
        [px, floor - scale * 0.05],
      ],
      "#2a2f3a",
      scale * 0.035,
    );
    for (const foot of [-0.2, -0.08, 0.1, 0.22])
      canvas.line(
        [
          [px, floor - scale * 0.07],
          [px + foot * scale, floor + scale * 0.02],
        ],
        "#2a2f3a",
        scale * 0.022,
      );
    const outer = side === -1 ? x - 0.24 : x + 0.16;
    const backrest = () =>
      block(
        canvas,
        view,
        { x: outer, y: 0.52, z: z - 0.22, width: 0.08, height: 0.44, depth: 0.44 },
        darken(colour, 0.06),
        { soft: 5 },
      );
    const cushion = () =>
      block(canvas, view, { x: x - 0.23, y: 0.42, z: z - 0.23, width: 0.46, height: 0.08, depth: 0.46 }, colour, {
        soft: 5,
      });
    cushion();
    backrest();
  }
}

function drawScreen(canvas: Canvas, room: Room, x: number): void {
  const { random } = canvas;
  const { view, palette, back } = room;
  const [left, top] = project(view, [x - 1.05, 2.15, back]);
  const [right, bottom] = project(view, [x + 1.05, 0.98, back]);
  canvas.rect(left + 6, top + 10, right - left, bottom - top, "#141a2e", { opacity: 0.25, radius: 6 });
  canvas.rect(left - 7, top - 7, right - left + 14, bottom - top + 14, "#171a24", { radius: 6 });
  canvas.rect(
    left,
    top,
    right - left,
    bottom - top,
    canvas.gradient(
      [
        [0, "#fbf8f3"],
        [1, "#e9e3d6"],
      ],
      "diagonal",
    ),
  );
  const [w, h] = [right - left, bottom - top];
  canvas.rect(left + w * 0.06, top + h * 0.1, w * 0.34, h * 0.07, palette.dark, { radius: 3 });
  canvas.rect(left + w * 0.06, top + h * 0.22, w * 0.24, h * 0.035, mix(palette.dark, "#fbf8f3", 0.6), { radius: 2 });
  for (let bar = 0; bar < 6; bar += 1) {
    const tall = h * random.range(0.15, 0.48);
    canvas.rect(
      left + w * (0.08 + bar * 0.065),
      top + h * 0.86 - tall,
      w * 0.042,
      tall,
      bar === 4 ? "#e4572e" : "#0f766e",
      { radius: 2 },
    );
  }
  canvas.ellipse(left + w * 0.74, top + h * 0.54, h * 0.27, h * 0.27, "#d9a441");
  canvas.path(
    `M${at(left + w * 0.74, top + h * 0.54)}v${(-h * 0.27).toFixed(1)}A${at(h * 0.27, h * 0.27)} 0 0 1 ${at(left + w * 0.74 + h * 0.25, top + h * 0.64)}Z`,
    "#14213d",
  );
  canvas.ellipse(left + w * 0.74, top + h * 0.54, h * 0.13, h * 0.13, "#f2ece0");
  canvas.poly(
    [
      [left, top],
      [left + w * 0.5, top],
      [left + w * 0.2, bottom],
      [left, bottom],
    ],
    "#ffffff",
    { opacity: 0.2 },
  );
}

function drawPanels(canvas: Canvas, room: Room, x: number): void {
  const { view, palette, back } = room;
  const tone = mix(palette.wood, palette.wall, 0.35);
  for (let slat = 0; slat < 12; slat += 1) {
    const from = x - 0.55 + slat * 0.095;
    block(canvas, view, { x: from, y: 0.12, z: back - 0.03, width: 0.055, height: 2.6, depth: 0.03 }, tone);
  }
}
