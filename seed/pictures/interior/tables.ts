import type { Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { block, contactShadow, project, scaleAt } from "../perspective";
import { drawBooks, drawBowl, drawVase } from "./objects";
import type { Room } from "./room";

/** A table top on four legs; `x` is its middle and `z` its near edge. */
export function drawTable(
  canvas: Canvas,
  room: Room,
  size: { x: number; z: number; width: number; depth: number; height: number },
  colour: string,
): void {
  const { view } = room;
  const left = size.x - size.width / 2;
  contactShadow(canvas, view, size.x, size.z + size.depth / 2, size.width * 0.6, size.depth * 0.7, 0.42);
  const leg = 0.065;
  const legs = [
    [left + 0.06, size.z + size.depth - 0.12],
    [left + size.width - 0.06 - leg, size.z + size.depth - 0.12],
    [left + 0.06, size.z + 0.05],
    [left + size.width - 0.06 - leg, size.z + 0.05],
  ] as const;
  for (const [x, z] of legs)
    block(canvas, view, { x, y: 0, z, width: leg, height: size.height - 0.04, depth: leg }, darken(colour, 0.12));
  block(
    canvas,
    view,
    {
      x: left + 0.05,
      y: size.height - 0.12,
      z: size.z + 0.05,
      width: size.width - 0.1,
      height: 0.08,
      depth: size.depth - 0.1,
    },
    darken(colour, 0.2),
  );
  block(
    canvas,
    view,
    { x: left, y: size.height - 0.04, z: size.z, width: size.width, height: 0.04, depth: size.depth },
    colour,
    { soft: 3 },
  );
}

/** A low round table on three legs. */
export function drawRoundTable(
  canvas: Canvas,
  room: Room,
  x: number,
  z: number,
  radius: number,
  height: number,
  colour: string,
): void {
  const { view } = room;
  contactShadow(canvas, view, x, z, radius * 1.2, radius, 0.45);
  const scale = scaleAt(view, z);
  const [px, top] = project(view, [x, height, z]);
  const [, floor] = project(view, [x, 0, z]);
  const flat = Math.max(0.1, ((view.eye - height) / z) * 1.05);
  for (const offset of [-0.75, 0.1, 0.75]) {
    const lift = offset === 0.1 ? -radius * scale * flat * 0.9 : radius * scale * flat * 0.35;
    canvas.line(
      [
        [px + offset * radius * scale * 0.6, top],
        [px + offset * radius * scale, floor + lift],
      ],
      darken(colour, 0.3),
      scale * 0.036,
    );
  }
  const [rx, ry] = [radius * scale, radius * scale * flat];
  canvas.ellipse(px, top + scale * 0.035, rx, ry, darken(colour, 0.3));
  canvas.ellipse(
    px,
    top,
    rx,
    ry,
    canvas.gradient([
      [0, lighten(colour, 0.24)],
      [1, colour],
    ]),
  );
  canvas.ellipse(px, top - 1, rx * 0.93, ry * 0.9, "none", { stroke: lighten(colour, 0.3), width: 1.2, opacity: 0.5 });
}

/** A long low cupboard against the back wall with things on it. */
export function drawSideboard(canvas: Canvas, room: Room, x: number, width: number, height = 0.72): void {
  const { random } = canvas;
  const { view, palette, back } = room;
  const depth = 0.42;
  const z = back - depth;
  const left = x - width / 2;
  contactShadow(canvas, view, x, z + 0.1, width * 0.58, 0.4, 0.45);
  for (const offset of [0.08, width - 0.13])
    block(
      canvas,
      view,
      { x: left + offset, y: 0, z: z + 0.04, width: 0.05, height: 0.16, depth: 0.05 },
      darken(palette.wood, 0.3),
    );
  block(canvas, view, { x: left, y: 0.15, z, width, height: height - 0.15, depth }, palette.wood, { soft: 3 });
  const doors = Math.max(2, Math.round(width / 0.55));
  for (let door = 0; door < doors; door += 1) {
    const doorX = left + 0.03 + (door * (width - 0.06)) / doors;
    const [x1, y1] = project(view, [doorX + 0.015, height - 0.05, z]);
    const [x2, y2] = project(view, [doorX + (width - 0.06) / doors - 0.015, 0.19, z]);
    canvas.rect(x1, y1, x2 - x1, y2 - y1, lighten(palette.wood, random.range(0.03, 0.1)), {
      stroke: darken(palette.wood, 0.3),
      width: 1.2,
      radius: 2,
    });
    for (let slat = x1 + 6; slat < x2 - 3; slat += 7)
      canvas.line(
        [
          [slat, y1 + 4],
          [slat, y2 - 4],
        ],
        darken(palette.wood, 0.14),
        1,
        { opacity: 0.5 },
      );
    canvas.ellipse(door % 2 === 0 ? x2 - 7 : x1 + 7, (y1 + y2) / 2, 2.6, 2.6, mix(palette.second, "#c9a35a", 0.5));
  }
  drawVase(
    canvas,
    room,
    left + width * 0.16,
    height,
    z + 0.2,
    random.range(0.2, 0.3),
    random.pick([palette.accent, palette.linen, palette.second]),
    random.chance(0.75),
  );
  drawBooks(canvas, room, left + width * 0.4, height, z + 0.2, random.int(4, 8));
  drawBowl(
    canvas,
    room,
    left + width * 0.82,
    height,
    z + 0.2,
    0.14,
    random.pick([palette.second, palette.textile, palette.linen]),
  );
}

/** An open shelf, with books, vessels and trailing things on its boards. */
export function drawBookcase(canvas: Canvas, room: Room, x: number, width: number, height: number): void {
  const { random } = canvas;
  const { view, palette, back } = room;
  const depth = 0.3;
  const z = back - depth;
  const left = x - width / 2;
  contactShadow(canvas, view, x, z + 0.1, width * 0.6, 0.35, 0.4);
  const [x1, y1] = project(view, [left, height, back]);
  const [x2, y2] = project(view, [left + width, 0.05, back]);
  canvas.rect(x1, y1, x2 - x1, y2 - y1, darken(palette.wood, 0.38));
  const levels = Math.round(height / 0.36);
  for (let level = 0; level <= levels; level += 1) {
    const y = 0.05 + ((height - 0.08) * level) / levels;
    if (level < levels) {
      const start = left + 0.06;
      const kind = random.pick(["books", "books", "vase", "bowl", "mixed"]);
      const space = width - 0.12;
      if (kind === "books" || kind === "mixed")
        drawBooks(
          canvas,
          room,
          start + space * 0.05,
          y + 0.03,
          z + 0.18,
          kind === "books" ? Math.floor(space / 0.052) - random.int(1, 5) : Math.floor(space / 0.1),
        );
      if (kind === "mixed" || kind === "vase")
        drawVase(
          canvas,
          room,
          left + width * 0.75,
          y + 0.03,
          z + 0.16,
          random.range(0.14, 0.22),
          random.pick([palette.linen, palette.accent, palette.second]),
          kind === "vase",
        );
      if (kind === "bowl" || kind === "vase")
        drawBowl(
          canvas,
          room,
          left + width * 0.32,
          y + 0.03,
          z + 0.16,
          0.1,
          random.pick([palette.second, palette.linen]),
        );
    }
    block(canvas, view, { x: left, y, z, width, height: 0.03, depth }, palette.wood);
  }
  for (const px of [left, left + width - 0.035])
    block(canvas, view, { x: px, y: 0, z, width: 0.035, height, depth }, palette.wood);
}
