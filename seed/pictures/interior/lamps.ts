import { at, type Canvas } from "../canvas";
import { darken, lighten } from "../colour";
import { contactShadow, project, scaleAt } from "../perspective";
import type { Room } from "./room";

function shadeFill(canvas: Canvas, room: Room, colour: string): string {
  return room.hour.lamps
    ? canvas.gradient([
        [0, lighten(colour, 0.25)],
        [0.65, "#ffe9bd"],
        [1, "#ffd68c"],
      ])
    : canvas.gradient([
        [0, darken(colour, 0.08)],
        [1, lighten(colour, 0.2)],
      ]);
}

/** A standing lamp with a cloth shade. */
export function drawFloorLamp(canvas: Canvas, room: Room, x: number, z: number, height = 1.65): void {
  const { view, palette } = room;
  contactShadow(canvas, view, x, z, 0.24, 0.18, 0.45);
  const scale = scaleAt(view, z);
  const [px, base] = project(view, [x, 0, z]);
  const [, top] = project(view, [x, height, z]);
  const metal = darken(palette.dark, 0.05);
  canvas.ellipse(px, base, scale * 0.15, scale * 0.035, metal);
  canvas.line(
    [
      [px, base],
      [px, top + scale * 0.2],
    ],
    metal,
    scale * 0.022,
  );
  coneShade(canvas, room, px, top, scale * 0.2, scale * 0.26);
}

export function drawTableLamp(canvas: Canvas, room: Room, x: number, y: number, z: number, height = 0.46): void {
  const { view, palette } = room;
  const scale = scaleAt(view, z);
  const [px, base] = project(view, [x, y, z]);
  const foot = canvas.random.pick([palette.accent, palette.second, palette.linen, palette.textile]);
  canvas.ellipse(
    px,
    base - scale * height * 0.26,
    scale * 0.075,
    scale * height * 0.26,
    canvas.gradient(
      [
        [0, lighten(foot, 0.2)],
        [1, darken(foot, 0.3)],
      ],
      "right",
    ),
  );
  canvas.rect(px - 2, base - scale * height * 0.62, 4, scale * height * 0.16, darken(palette.dark, 0.1));
  coneShade(canvas, room, px, base - scale * height, scale * 0.13, scale * height * 0.46);
}

function coneShade(canvas: Canvas, room: Room, x: number, top: number, half: number, height: number): void {
  canvas.path(
    `M${at(x - half * 0.62, top)}L${at(x + half * 0.62, top)}L${at(x + half, top + height)}Q${at(x, top + height * 1.08)} ${at(x - half, top + height)}Z`,
    shadeFill(canvas, room, room.palette.linen),
  );
  room.lights.push({ x, y: top + height * 0.8, radius: half * 8.5, strength: 0.5 });
}

export type PendantKind = "dome" | "globe" | "woven" | "cone";

/** A lamp that hangs from the ceiling; `y` is the height of its lower edge. */
export function drawPendant(
  canvas: Canvas,
  room: Room,
  x: number,
  z: number,
  y: number,
  radius: number,
  kind: PendantKind,
  colour: string,
): void {
  const { view } = room;
  const scale = scaleAt(view, z);
  const [px, edge] = project(view, [x, y, z]);
  const [, ceiling] = project(view, [x, room.height, z]);
  const r = radius * scale;
  const height = r * (kind === "cone" ? 1.1 : kind === "globe" ? 2 : 0.95);
  canvas.line(
    [
      [px, ceiling],
      [px, edge - height],
    ],
    "#20242f",
    2.4,
  );
  const lit = room.hour.lamps;
  if (kind === "globe") {
    canvas.ellipse(
      px,
      edge - r,
      r,
      r,
      canvas.radial(
        lit
          ? [
              [0, "#fffbee"],
              [0.7, "#ffe7b3"],
              [1, "#f7c777"],
            ]
          : [
              [0, "#ffffff"],
              [0.75, "#efe8da"],
              [1, "#cfc6b6"],
            ],
      ),
    );
    canvas.rect(px - r * 0.18, edge - r * 2 - r * 0.12, r * 0.36, r * 0.18, "#2b2f3a");
  } else {
    const shell = canvas.gradient(
      [
        [0, lighten(colour, 0.22)],
        [0.45, colour],
        [1, darken(colour, 0.34)],
      ],
      "right",
    );
    const d =
      kind === "cone"
        ? `M${at(px - r * 0.16, edge - height)}L${at(px + r * 0.16, edge - height)}L${at(px + r, edge)}L${at(px - r, edge)}Z`
        : `M${at(px - r, edge)}C${at(px - r, edge - height * 0.9)} ${at(px - r * 0.4, edge - height)} ${at(px, edge - height)}C${at(px + r * 0.4, edge - height)} ${at(px + r, edge - height * 0.9)} ${at(px + r, edge)}Z`;
    canvas.path(d, shell);
    if (kind === "woven") {
      const clip = canvas.clip(d);
      for (let line = -10; line <= 10; line += 1) {
        canvas.line(
          [
            [px + line * r * 0.2, edge],
            [px + line * r * 0.05, edge - height],
          ],
          darken(colour, 0.28),
          1.1,
          { clip, opacity: 0.7 },
        );
        canvas.line(
          [
            [px - r, edge - (line + 10) * height * 0.05],
            [px + r, edge - (line + 10) * height * 0.05],
          ],
          lighten(colour, 0.3),
          0.9,
          { clip, opacity: 0.45 },
        );
      }
    }
    canvas.ellipse(px, edge, r, r * 0.13, lit ? "#fff1cb" : darken(colour, 0.45));
  }
  room.lights.push({ x: px, y: edge, radius: Math.max(130, r * 5), strength: 0.5 });
}

/** A bracket lamp on the back wall. */
export function drawSconce(canvas: Canvas, room: Room, x: number, y: number): void {
  const [px, py] = project(room.view, [x, y, room.back]);
  canvas.rect(px - 3, py - 4, 6, 26, "#8c6a3a", { radius: 3 });
  canvas.path(
    `M${at(px - 10, py - 4)}L${at(px + 10, py - 4)}L${at(px + 16, py + 14)}L${at(px - 16, py + 14)}Z`,
    shadeFill(canvas, room, room.palette.linen),
  );
  room.lights.push({ x: px, y: py + 8, radius: 130, strength: 0.55 });
}
