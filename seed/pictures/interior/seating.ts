import { blobPath, type Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { block, contactShadow, project, scaleAt } from "../perspective";
import type { Room } from "./room";

/** A sofa that faces the eye, with loose cushions and now and then a throw. */
export function drawSofa(canvas: Canvas, room: Room, x: number, z: number, width: number): void {
  const { random } = canvas;
  const { view, palette } = room;
  const cloth = random.pick([
    palette.textile,
    mix(palette.linen, palette.wood, 0.18),
    mix(palette.second, palette.linen, 0.2),
    palette.accent,
  ]);
  const left = x - width / 2;
  const depth = 0.85;
  contactShadow(canvas, view, x, z + depth / 2, width * 0.62, 0.75, 0.55);
  const leg = darken(palette.wood, 0.25);
  for (const offset of [0.08, width - 0.15])
    block(canvas, view, { x: left + offset, y: 0, z: z + 0.06, width: 0.07, height: 0.16, depth: 0.07 }, leg);
  block(
    canvas,
    view,
    { x: left + 0.06, y: 0.34, z: z + depth - 0.26, width: width - 0.12, height: 0.5, depth: 0.26 },
    darken(cloth, 0.08),
    { soft: 12 },
  );
  block(canvas, view, { x: left, y: 0.14, z, width, height: 0.22, depth }, cloth, { soft: 7 });
  const seats = width > 1.7 ? 3 : 2;
  const inner = width - 0.36;
  for (let seat = 0; seat < seats; seat += 1) {
    const seatX = left + 0.18 + (inner * seat) / seats;
    block(
      canvas,
      view,
      { x: seatX + 0.01, y: 0.44, z: z + depth - 0.44, width: inner / seats - 0.02, height: 0.36, depth: 0.18 },
      lighten(cloth, 0.03),
      { soft: 14 },
    );
  }
  for (let seat = 0; seat < seats; seat += 1) {
    const seatX = left + 0.18 + (inner * seat) / seats;
    block(
      canvas,
      view,
      { x: seatX + 0.008, y: 0.35, z: z + 0.01, width: inner / seats - 0.016, height: 0.14, depth: depth - 0.4 },
      lighten(cloth, 0.07),
      { soft: 10 },
    );
  }
  const colours = [palette.accent, palette.second, palette.linen, mix(palette.textile, palette.linen, 0.5)].filter(
    (one) => one !== cloth,
  );
  for (const [index, offset] of [0.34, width - 0.34, width * 0.62].entries()) {
    if (index === 2 && random.chance(0.5)) continue;
    drawCushion(
      canvas,
      room,
      left + offset,
      0.49,
      z + depth - 0.5,
      random.range(0.36, 0.46),
      colours[index % colours.length] ?? palette.accent,
    );
  }
  for (const side of [left, left + width - 0.17]) {
    block(canvas, view, { x: side, y: 0.14, z, width: 0.17, height: 0.46, depth: depth - 0.05 }, darken(cloth, 0.05), {
      soft: 12,
    });
  }
  if (random.chance(0.6)) drawThrow(canvas, room, left + width - 0.17, z, colours[1] ?? palette.linen);
}

/** A scatter cushion with a woven stripe. */
export function drawCushion(
  canvas: Canvas,
  room: Room,
  x: number,
  y: number,
  z: number,
  size: number,
  colour: string,
): void {
  const { random } = canvas;
  const scale = scaleAt(room.view, z);
  const [px, py] = project(room.view, [x, y, z]);
  const half = (size * scale) / 2;
  const turn = random.range(-14, 14);
  canvas.group({ transform: `rotate(${turn.toFixed(1)} ${px.toFixed(1)} ${(py - half).toFixed(1)})` }, () => {
    const top = py - half * 2;
    const puff = half * 0.16;
    const shape = blobPath([
      [px - half - puff, top - puff * 1.6],
      [px, top + puff],
      [px + half + puff, top - puff * 1.6],
      [px + half - puff * 0.4, py - half],
      [px + half + puff, py + puff],
      [px, py - puff * 0.2],
      [px - half - puff, py + puff],
      [px - half + puff * 0.4, py - half],
    ]);
    canvas.path(
      shape,
      canvas.gradient(
        [
          [0, lighten(colour, 0.2)],
          [1, darken(colour, 0.2)],
        ],
        "diagonal",
      ),
    );
    const clip = canvas.clip(shape);
    if (random.chance(0.6)) {
      const stripe = lighten(colour, 0.5);
      for (const offset of [-0.5, -0.3, 0.3, 0.5])
        canvas.rect(
          px - half * 1.2,
          py - half + offset * half - 2,
          half * 2.4,
          Math.abs(offset) > 0.4 ? 2 : 4,
          stripe,
          { opacity: 0.7, clip },
        );
    }
  });
}

function drawThrow(canvas: Canvas, room: Room, x: number, z: number, colour: string): void {
  const [left, top] = project(room.view, [x - 0.015, 0.615, z]);
  const [right, hem] = project(room.view, [x + 0.185, 0.2, z]);
  const fill = canvas.gradient(
    [
      [0, lighten(colour, 0.14)],
      [0.5, colour],
      [1, darken(colour, 0.18)],
    ],
    "right",
  );
  canvas.rect(left, top, right - left, hem - top, fill, { radius: 4 });
  for (let line = 0; line < 4; line += 1)
    canvas.rect(left, top + 14 + (line * (hem - top - 24)) / 4, right - left, 3, lighten(colour, 0.4), {
      opacity: 0.6,
    });
  for (let fringe = left; fringe < right; fringe += 5)
    canvas.line(
      [
        [fringe, hem],
        [fringe, hem + 8],
      ],
      lighten(colour, 0.1),
      1.6,
    );
}

/** A wooden chair, seen from the front or (when it stands on the near side of a table) from behind. */
export function drawChair(
  canvas: Canvas,
  room: Room,
  x: number,
  z: number,
  colour: string,
  facing: "us" | "away",
): void {
  const { view, palette } = room;
  const half = 0.21;
  const depth = 0.4;
  contactShadow(canvas, view, x, z + depth / 2, 0.32, 0.3, 0.35);
  const wood = colour;
  const post = (px: number, pz: number, y: number, height: number) =>
    block(canvas, view, { x: px, y, z: pz, width: 0.035, height, depth: 0.035 }, wood);
  const seat = () =>
    block(
      canvas,
      view,
      { x: x - half, y: 0.43, z, width: half * 2, height: 0.045, depth },
      lighten(mix(wood, palette.linen, 0.12), 0.04),
      { soft: 3 },
    );
  const backrest = (pz: number) => {
    for (const px of [x - half, x + half - 0.035]) post(px, pz, 0.46, 0.46);
    for (const y of [0.58, 0.7, 0.82])
      block(
        canvas,
        view,
        { x: x - half + 0.03, y, z: pz + 0.005, width: half * 2 - 0.06, height: 0.055, depth: 0.025 },
        lighten(wood, 0.06),
        { soft: 2 },
      );
  };
  for (const px of [x - half, x + half - 0.035]) post(px, z + depth - 0.04, 0, 0.44);
  if (facing === "us") backrest(z + depth - 0.04);
  for (const px of [x - half, x + half - 0.035]) post(px, z, 0, 0.44);
  seat();
  if (facing === "away") backrest(z);
}

export function drawStool(canvas: Canvas, room: Room, x: number, z: number, height: number, colour: string): void {
  const { view } = room;
  contactShadow(canvas, view, x, z, 0.26, 0.2, 0.4);
  const scale = scaleAt(view, z);
  const [px, top] = project(view, [x, height, z]);
  const [, floor] = project(view, [x, 0, z]);
  for (const [offset, shade] of [
    [-0.16, 0.2],
    [0.16, 0.3],
    [-0.06, 0.4],
    [0.07, 0.35],
  ] as const) {
    canvas.line(
      [
        [px + offset * 0.7 * scale, top],
        [px + offset * scale * 1.1, floor + (Math.abs(offset) > 0.1 ? 4 : -6)],
      ],
      darken(colour, shade),
      scale * 0.032,
    );
  }
  canvas.line(
    [
      [px - 0.15 * scale, top + (floor - top) * 0.68],
      [px + 0.15 * scale, top + (floor - top) * 0.68],
    ],
    darken(colour, 0.3),
    scale * 0.02,
  );
  canvas.ellipse(px, top + scale * 0.03, scale * 0.18, scale * 0.05, darken(colour, 0.28));
  canvas.ellipse(px, top, scale * 0.18, scale * 0.05, lighten(colour, 0.14));
}
