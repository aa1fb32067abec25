import { at, type Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { hourNamed } from "../hour";
import { drawPendant } from "../interior/lamps";
import { lightRoom } from "../interior/light";
import { drawBowl } from "../interior/objects";
import { makeRoom, type Room } from "../interior/room";
import { drawShell } from "../interior/shell";
import { drawAlcove, drawScreens, drawSideScreens, TIMBER } from "../interior/tea-house";
import { drawFoliage } from "../nature/foliage";
import { ridgePath } from "../nature/hills";
import { block, contactShadow, project, scaleAt } from "../perspective";

/** A tatami room: paper screens slid open to a garden, a low table with tea, an alcove with a scroll. */
export function drawTeaRoomScene(canvas: Canvas): void {
  const { random } = canvas;
  const room = makeRoom(random, { half: 2.7, back: 5, height: 2.4 });
  room.hour = hourNamed(random.pick(["morning", "golden", "overcast", "dusk"]));
  room.palette = { ...room.palette, wall: random.pick(["#dccdae", "#cdbf9d", "#c6b08a", "#d8c8b4"]), wood: TIMBER };
  const { view } = room;
  view.eye = 1.12;
  drawShell(canvas, room, "tatami");
  const side = random.sign();
  const gardenX = side * 0.55;
  drawGardenBeyond(canvas, room, gardenX);
  drawScreens(canvas, room, gardenX);
  drawAlcove(canvas, room, -side * 1.95);
  drawSideScreens(canvas, room, side);
  for (const [x, z] of [
    [-0.85, 3.6],
    [0.95, 3.55],
  ] as const)
    drawSeat(canvas, room, x, z);
  drawLowTable(canvas, room);
  drawSeat(canvas, room, random.range(-0.2, 0.2), 2.25);
  if (random.chance(0.6)) drawPendant(canvas, room, 0, 3.4, 1.75, 0.27, "globe", "#f3ead6");
  lightRoom(canvas, room);
}

function drawGardenBeyond(canvas: Canvas, room: Room, x: number): void {
  const { random } = canvas;
  const { view, back, hour } = room;
  const [left, top] = project(view, [x - 0.95, 1.85, back]);
  const [right, bottom] = project(view, [x + 0.95, 0.02, back]);
  const [w, h] = [right - left, bottom - top];
  const clip = canvas.clip(`M${at(left, top)}h${w.toFixed(1)}v${h.toFixed(1)}h${(-w).toFixed(1)}Z`);
  const maple = random.pick(["#c8553d", "#d98a3d", "#5f8f56", "#e6a8b5"]);
  canvas.group({ clip }, () => {
    canvas.rect(
      left,
      top,
      w,
      h,
      canvas.gradient([
        [0, hour.sky[1]],
        [0.7, hour.sky[2]],
      ]),
    );
    canvas.path(
      ridgePath(random, { x: left, width: w, base: top + h * 0.5, rise: h * 0.12, floor: bottom, roughness: 3 }),
      mix("#6f917c", hour.haze, 0.4),
    );
    for (let stem = 0; stem < 9; stem += 1) {
      const bx = left + random.range(0, w);
      canvas.line(
        [
          [bx, top],
          [bx + random.range(-6, 6), bottom],
        ],
        mix("#7fa060", hour.haze, 0.25),
        random.range(3, 6),
      );
    }
    canvas.rect(left, top + h * 0.52, w, h * 0.12, "#8a7a5a");
    for (let slat = left; slat < right; slat += 9)
      canvas.line(
        [
          [slat, top + h * 0.52],
          [slat, top + h * 0.64],
        ],
        "#5f5138",
        2,
      );
    canvas.path(
      `M${at(left, top + h * 0.7)}Q${at(left + w * 0.4, top + h * 0.62)} ${at(right, top + h * 0.72)}V${bottom.toFixed(1)}H${left.toFixed(1)}Z`,
      "#6f9a52",
    );
    canvas.path(
      `M${at(left, top + h * 0.84)}Q${at(left + w * 0.5, top + h * 0.76)} ${at(right, top + h * 0.86)}V${bottom.toFixed(1)}H${left.toFixed(1)}Z`,
      "#d8d2c0",
    );
    for (let rake = 0; rake < 5; rake += 1)
      canvas.curve(
        `M${at(left, top + h * (0.87 + rake * 0.03))}Q${at(left + w * 0.5, top + h * (0.8 + rake * 0.03))} ${at(right, top + h * (0.89 + rake * 0.03))}`,
        "#b3ab95",
        2,
      );
    for (const [share, size] of [
      [0.24, 0.09],
      [0.34, 0.06],
      [0.78, 0.08],
    ] as const)
      canvas.ellipse(
        left + w * share,
        top + h * 0.83,
        w * size,
        w * size * 0.6,
        canvas.gradient([
          [0, "#a3a79f"],
          [1, "#5f655f"],
        ]),
      );
    const lantern = left + w * 0.7;
    canvas.rect(lantern - 6, top + h * 0.58, 12, h * 0.2, "#8b8d86");
    canvas.rect(lantern - 17, top + h * 0.5, 34, h * 0.09, "#9a9c94", { radius: 3 });
    canvas.rect(lantern - 8, top + h * 0.52, 16, h * 0.05, hour.lamps ? "#ffd085" : "#4a4d48");
    canvas.path(
      `M${at(lantern - 28, top + h * 0.5)}L${at(lantern, top + h * 0.43)}L${at(lantern + 28, top + h * 0.5)}Z`,
      "#7c7e77",
    );
    canvas.curve(
      `M${at(left + w * 0.2, bottom)}Q${at(left + w * 0.22, top + h * 0.5)} ${at(left + w * 0.36, top + h * 0.2)}`,
      "#5b4636",
      9,
    );
    for (const [dx, dy, r] of [
      [0.16, 0.2, 0.22],
      [0.4, 0.12, 0.24],
      [0.34, 0.3, 0.17],
      [0.62, 0.16, 0.15],
    ] as const)
      drawFoliage(canvas, {
        x: left + w * dx,
        y: top + h * dy,
        rx: w * r,
        ry: h * r * 0.62,
        colour: maple,
        lit: view.lit,
        leaf: 10,
      });
    for (const dx of [0.04, 0.52, 0.95])
      drawFoliage(canvas, {
        x: left + w * dx,
        y: top + h * 0.76,
        rx: w * 0.12,
        ry: h * 0.07,
        colour: "#5f8f4e",
        lit: view.lit,
        leaf: 6,
      });
  });
}

function drawSeat(canvas: Canvas, room: Room, x: number, z: number): void {
  const colour = canvas.random.pick([
    room.palette.textile,
    room.palette.accent,
    room.palette.dark,
    room.palette.second,
  ]);
  contactShadow(canvas, room.view, x, z + 0.2, 0.42, 0.34, 0.35);
  block(canvas, room.view, { x: x - 0.29, y: 0, z, width: 0.58, height: 0.07, depth: 0.52 }, colour, { soft: 10 });
  const [px, py] = project(room.view, [x, 0.071, z + 0.26]);
  canvas.ellipse(px, py, 4, 2.4, lighten(colour, 0.5));
}

function drawLowTable(canvas: Canvas, room: Room): void {
  const { view, palette } = room;
  const z = 2.75;
  contactShadow(canvas, view, 0, z + 0.4, 0.95, 0.6, 0.5);
  for (const x of [-0.62, 0.54])
    block(canvas, view, { x, y: 0, z: z + 0.1, width: 0.08, height: 0.28, depth: 0.55 }, darken(TIMBER, 0.1));
  block(canvas, view, { x: -0.72, y: 0.28, z, width: 1.44, height: 0.05, depth: 0.8 }, lighten(TIMBER, 0.08), {
    soft: 3,
  });
  const scale = scaleAt(view, z + 0.35);
  const [tx, ty] = project(view, [-0.32, 0.33, z + 0.4]);
  const r = scale * 0.12;
  const iron = canvas.radial([
    [0, "#5b626c"],
    [0.7, "#343a45"],
    [1, "#1d212a"],
  ]);
  canvas.curve(`M${at(tx - r * 0.7, ty - r * 1.2)}q${at(r * 0.7, -r * 1.3)} ${at(r * 1.4, 0)}`, "#1d212a", 5);
  canvas.path(
    `M${at(tx + r * 0.8, ty - r * 0.8)}l${at(r * 0.75, -r * 0.55)}l${at(r * 0.08, r * 0.2)}l${at(-r * 0.6, r * 0.85)}Z`,
    "#2a2f39",
  );
  canvas.ellipse(tx, ty - r * 0.68, r, r * 0.72, iron);
  canvas.ellipse(tx, ty - r * 1.28, r * 0.42, r * 0.14, "#4a515c");
  canvas.ellipse(tx, ty - r * 1.42, r * 0.1, r * 0.1, "#1d212a");
  for (let steam = 0; steam < 3; steam += 1)
    canvas.curve(
      `M${at(tx + r * 1.55 + steam * 5, ty - r * 1.6)}q${at(-10, -18)} ${at(2, -34)}t${at(2, -34)}`,
      "#ffffff",
      4,
      { opacity: 0.22 },
    );
  for (const [x, dz] of [
    [0.12, 0.24],
    [0.42, 0.5],
  ] as const) {
    drawBowl(
      canvas,
      room,
      x,
      0.33,
      z + dz,
      0.075,
      canvas.random.pick([palette.textile, "#3b3f38", palette.linen, palette.accent]),
    );
    const [bx, by] = project(view, [x, 0.33, z + dz]);
    const br = scaleAt(view, z + dz) * 0.07;
    canvas.ellipse(bx, by - br * 0.78, br * 0.84, br * 0.13, "#8fae52");
  }
  const [px, py] = project(view, [-0.02, 0.33, z + 0.52]);
  canvas.ellipse(px, py, 30, 8, darken("#a03f2c", 0.1));
  for (const [dx, tone] of [
    [-11, "#e6a8b5"],
    [3, "#f4ead7"],
    [15, "#a9c178"],
  ] as const)
    canvas.ellipse(px + dx, py - 6, 8, 6.5, tone);
}
