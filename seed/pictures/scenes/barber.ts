import { at, type Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { drawPendant, drawSconce } from "../interior/lamps";
import { lightRoom } from "../interior/light";
import { drawPlant } from "../interior/plants";
import { makeRoom, type Room } from "../interior/room";
import { drawShell } from "../interior/shell";
import { drawFoldedStack, drawJar } from "../interior/ware";
import { backWindow } from "../interior/windows";
import { block, contactShadow, project, scaleAt } from "../perspective";

/** A barber's room: chairs before round mirrors, half-tiled wall, bottles, sconces and a chequered floor. */
export function drawBarberScene(canvas: Canvas): void {
  const { random } = canvas;
  const room = makeRoom(random, { half: 2.8, back: 4.5, height: 2.6 });
  const { palette, view } = room;
  view.eye = 1.5;
  drawShell(canvas, room, random.pick(["tiles", "tiles", "herringbone"]));
  const side = random.sign();
  drawTiledWall(canvas, room);
  const places = random.pick([[-side * 0.45], [-side * 1.1, side * 0.6]]);
  if (places.length === 1)
    backWindow(canvas, room, { x: side * 1.7 - 0.6, y: 1.25, width: 1.2, height: 1.1, columns: 2, rows: 2 });
  drawCounter(canvas, room);
  for (const x of places) {
    drawMirror(canvas, room, x);
    for (const offset of [-0.62, 0.62]) drawSconce(canvas, room, x + offset, 1.82);
  }
  drawPole(canvas, room, -side * 2.45);
  drawPlant(canvas, room, { x: side * 2.35, z: 4.1, height: random.range(1.1, 1.5) });
  const leather = random.pick(["#8a3d2e", "#1f4a48", "#2b2f3a", "#a8703f", palette.textile]);
  for (const x of places) drawChair(canvas, room, x, places.length === 1 ? 3.25 : 3.5, leather);
  drawPendant(canvas, room, places[0] ?? 0, 3.6, 2.3, 0.2, random.pick(["globe", "dome"]), palette.second);
  lightRoom(canvas, room);
}

function drawTiledWall(canvas: Canvas, room: Room): void {
  const { random } = canvas;
  const { view, half, back, palette } = room;
  const [left, top] = project(view, [-half, 1.12, back]);
  const [right, bottom] = project(view, [half, 0, back]);
  const tile = random.pick([
    "#f3eee2",
    mix(palette.textile, "#f3eee2", 0.25),
    mix(palette.leaf, "#f3eee2", 0.3),
    palette.dark,
  ]);
  for (let y = bottom - 15, row = 0; y > top - 15; y -= 15, row += 1) {
    for (let x = left - (row % 2) * 18; x < right; x += 36) {
      const from = Math.max(left, x);
      canvas.rect(
        from,
        y,
        Math.min(right, x + 36) - from - 1.4,
        13.6,
        random.chance(0.5) ? lighten(tile, random.range(0, 0.16)) : darken(tile, random.range(0, 0.1)),
      );
    }
  }
  canvas.rect(left, top - 17, right - left, 9, darken(tile, 0.5));
}

function drawCounter(canvas: Canvas, room: Room): void {
  const { random } = canvas;
  const { view, half, back, palette } = room;
  block(canvas, view, { x: -half, y: 0.3, z: back - 0.4, width: half * 2, height: 0.5, depth: 0.4 }, palette.wood);
  for (let door = -half; door < half; door += 0.62) {
    const [x1, y1] = project(view, [door + 0.03, 0.76, back - 0.4]);
    const [x2, y2] = project(view, [door + 0.59, 0.34, back - 0.4]);
    canvas.rect(x1, y1, x2 - x1, y2 - y1, lighten(palette.wood, 0.07), {
      stroke: darken(palette.wood, 0.35),
      width: 1.4,
      radius: 2,
    });
    canvas.ellipse((x1 + x2) / 2, y1 + 11, 4, 4, "#d8ad5c");
  }
  block(canvas, view, { x: -half, y: 0.8, z: back - 0.46, width: half * 2, height: 0.05, depth: 0.46 }, "#ece6da");
  for (let x = -2.4; x < 2.4; x += random.range(0.11, 0.2)) {
    if (random.chance(0.12))
      drawFoldedStack(canvas, room, { x, y: 0.85, z: back - 0.24 }, 0.2, [
        palette.linen,
        palette.linen,
        mix(palette.accent, palette.linen, 0.4),
      ]);
    else if (random.chance(0.72))
      drawJar(
        canvas,
        room,
        { x, y: 0.85, z: back - 0.22 },
        { width: 0.075, height: random.range(0.13, 0.26) },
        random.pick(["#3f6b63", "#a8703f", "#6b2f2f", "#d9a441", "#8fb3b0", palette.accent]),
        random.pick(["bottle", "bottle", "jar"]),
      );
  }
}

function drawMirror(canvas: Canvas, room: Room, x: number): void {
  const [px, py] = project(room.view, [x, 1.66, room.back]);
  const r = scaleAt(room.view, room.back) * 0.44;
  const sky = room.hour.sky;
  canvas.ellipse(px + 5, py + 9, r + 9, r + 9, "#141a2e", { opacity: 0.28 });
  canvas.ellipse(
    px,
    py,
    r + 9,
    r + 9,
    canvas.gradient(
      [
        [0, "#e3bd74"],
        [1, "#8c6a3a"],
      ],
      "diagonal",
    ),
  );
  const glass = canvas.gradient([
    [0, mix(room.palette.wall, sky[1], 0.6)],
    [0.6, lighten(room.palette.wall, 0.2)],
    [1, darken(room.palette.wall, 0.18)],
  ]);
  canvas.ellipse(px, py, r, r, glass);
  const clip = canvas.clip(
    `M${at(px - r, py)}a${r} ${r} 0 1 0 ${(r * 2).toFixed(1)} 0a${r} ${r} 0 1 0 ${(-r * 2).toFixed(1)} 0`,
  );
  canvas.group({ clip }, () => {
    canvas.rect(px - r, py + r * 0.52, r * 2, r, darken(room.palette.floor, 0.1), { opacity: 0.8 });
    canvas.rect(px - r * 0.66, py - r * 0.6, r * 0.6, r * 0.9, lighten(sky[2], 0.3), { opacity: 0.85 });
    canvas.line(
      [
        [px - r * 0.36, py - r * 0.6],
        [px - r * 0.36, py + r * 0.3],
      ],
      "#f3eee2",
      4,
    );
    canvas.poly(
      [
        [px - r, py + r],
        [px + r * 0.1, py - r],
        [px + r * 0.5, py - r],
        [px - r * 0.6, py + r],
      ],
      "#ffffff",
      { opacity: 0.18 },
    );
  });
}

function drawPole(canvas: Canvas, room: Room, x: number): void {
  const [px, top] = project(room.view, [x, 2.05, room.back]);
  const scale = scaleAt(room.view, room.back);
  const [w, h] = [scale * 0.12, scale * 0.6];
  canvas.rect(px - w / 2, top, w, h, "#fdf9f0", { radius: 3 });
  const clip = canvas.clip(`M${at(px - w / 2, top)}h${w.toFixed(1)}v${h.toFixed(1)}h${(-w).toFixed(1)}Z`);
  canvas.group({ clip }, () => {
    for (let band = 0; band < 8; band += 1)
      canvas.poly(
        [
          [px - w / 2, top + band * 22],
          [px + w / 2, top + band * 22 - 16],
          [px + w / 2, top + band * 22 - 6],
          [px - w / 2, top + band * 22 + 10],
        ],
        band % 2 === 0 ? "#c0392b" : "#2f5d7c",
      );
  });
  canvas.rect(
    px - w / 2,
    top,
    w,
    h,
    canvas.gradient(
      [
        [0, "#ffffff", 0.4],
        [0.4, "#ffffff", 0],
        [1, "#141a2e", 0.35],
      ],
      "right",
    ),
  );
  for (const y of [top - 8, top + h - 2]) canvas.rect(px - w * 0.7, y, w * 1.4, 11, "#c9a35a", { radius: 4 });
  canvas.ellipse(px, top - 11, w * 0.4, w * 0.4, "#e3bd74");
}

/** A barber's chair from behind and a little to the side: round foot, lever, footrest, padded seat, back and headrest. */
function drawChair(canvas: Canvas, room: Room, x: number, z: number, leather: string): void {
  const { view } = room;
  contactShadow(canvas, view, x, z, 0.55, 0.4, 0.5);
  const s = scaleAt(view, z);
  const [px, base] = project(view, [x, 0, z]);
  const chrome = canvas.gradient(
    [
      [0, "#f4f6f6"],
      [0.5, "#a9b1b5"],
      [1, "#5b6368"],
    ],
    "right",
  );
  canvas.ellipse(px, base, s * 0.34, s * 0.085, "#7d868a");
  canvas.ellipse(px, base - s * 0.03, s * 0.32, s * 0.075, chrome);
  canvas.rect(px - s * 0.06, base - s * 0.4, s * 0.12, s * 0.38, chrome);
  canvas.rect(px - s * 0.1, base - s * 0.2, s * 0.2, s * 0.06, chrome, { radius: 4 });
  const seat = base - s * 0.42;
  const pad = canvas.gradient(
    [
      [0, lighten(leather, 0.22)],
      [0.5, leather],
      [1, darken(leather, 0.3)],
    ],
    "right",
  );
  canvas.rect(px - s * 0.34, seat - s * 0.14, s * 0.68, s * 0.17, pad, { radius: s * 0.06 });
  canvas.rect(px - s * 0.3, seat + s * 0.02, s * 0.6, s * 0.045, chrome, { radius: 4 });
  for (const side of [-1, 1]) {
    canvas.curve(
      `M${at(px + side * s * 0.33, seat)}q${at(side * s * 0.07, -s * 0.06)} ${at(side * s * 0.06, -s * 0.24)}`,
      "#a9b1b5",
      s * 0.035,
    );
    canvas.rect(px + side * s * 0.39 - s * 0.07, seat - s * 0.33, s * 0.14, s * 0.075, pad, { radius: s * 0.035 });
  }
  const back = seat - s * 0.12;
  canvas.path(
    `M${at(px - s * 0.27, back)}Q${at(px - s * 0.33, back - s * 0.34)} ${at(px - s * 0.25, back - s * 0.58)}Q${at(px, back - s * 0.66)} ${at(px + s * 0.25, back - s * 0.58)}Q${at(px + s * 0.33, back - s * 0.34)} ${at(px + s * 0.27, back)}Z`,
    pad,
  );
  canvas.path(
    `M${at(px - s * 0.2, back - s * 0.03)}Q${at(px - s * 0.25, back - s * 0.34)} ${at(px - s * 0.19, back - s * 0.53)}Q${at(px, back - s * 0.59)} ${at(px + s * 0.19, back - s * 0.53)}Q${at(px + s * 0.25, back - s * 0.34)} ${at(px + s * 0.2, back - s * 0.03)}Z`,
    lighten(leather, 0.07),
  );
  for (const row of [0.16, 0.3, 0.44])
    for (const column of [-0.1, 0, 0.1])
      canvas.ellipse(px + column * s, back - row * s, s * 0.012, s * 0.012, darken(leather, 0.4));
  canvas.rect(px - s * 0.03, back - s * 0.76, s * 0.06, s * 0.16, chrome);
  canvas.rect(px - s * 0.14, back - s * 0.88, s * 0.28, s * 0.15, pad, { radius: s * 0.06 });
  canvas.rect(px - s * 0.15, back - s * 0.62, s * 0.3, s * 0.18, lighten("#efe8da", 0.2), { radius: 4, opacity: 0.92 });
  canvas.rect(px - s * 0.15, back - s * 0.49, s * 0.3, s * 0.018, "#c8553d", { opacity: 0.8 });
}
