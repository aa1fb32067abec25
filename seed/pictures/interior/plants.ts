import { at, type Canvas } from "../canvas";
import { darken, lighten } from "../colour";
import { contactShadow, project, scaleAt } from "../perspective";
import type { Room } from "./room";

export type PlantKind = "broad" | "blades" | "fig" | "palm" | "trailing";

/** A plant in a pot on the floor, or on something `y` metres high. */
export function drawPlant(
  canvas: Canvas,
  room: Room,
  place: { x: number; z: number; y?: number; height: number; kind?: PlantKind },
): void {
  const { random } = canvas;
  const y = place.y ?? 0;
  const kind = place.kind ?? random.pick(["broad", "blades", "fig", "palm"]);
  if (y === 0) contactShadow(canvas, room.view, place.x, place.z, place.height * 0.3, 0.22, 0.5);
  const [x, base] = project(room.view, [place.x, y, place.z]);
  plantAt(
    canvas,
    x,
    base,
    place.height * scaleAt(room.view, place.z),
    kind,
    room.palette.leaf,
    potColour(canvas, room),
    room.view.lit,
  );
}

function potColour(canvas: Canvas, room: Room): string {
  return canvas.random.pick(["#b8694a", room.palette.linen, room.palette.accent, "#5d6a72", "#c89a73"]);
}

/** The same plant on the ground of the picture, for terraces and streets. */
export function plantAt(
  canvas: Canvas,
  x: number,
  base: number,
  height: number,
  kind: PlantKind,
  leaf: string,
  pot: string,
  lit: "left" | "right",
): void {
  const { random } = canvas;
  const potHeight = height * (kind === "trailing" ? 0.4 : 0.26);
  const half = potHeight * 0.52;
  const rim = base - potHeight;
  if (kind === "broad") drawBroad(canvas, x, rim, height - potHeight, leaf);
  if (kind === "blades") drawBlades(canvas, x, rim, height - potHeight, leaf);
  if (kind === "fig") drawFig(canvas, x, rim, height - potHeight, leaf);
  if (kind === "palm") drawFronds(canvas, x, rim, height - potHeight, leaf);
  const fill = canvas.gradient(
    lit === "left"
      ? [
          [0, lighten(pot, 0.22)],
          [0.5, pot],
          [1, darken(pot, 0.32)],
        ]
      : [
          [0, darken(pot, 0.32)],
          [0.5, pot],
          [1, lighten(pot, 0.22)],
        ],
    "right",
  );
  canvas.path(
    `M${at(x - half, rim)}L${at(x + half, rim)}L${at(x + half * 0.72, base)}Q${at(x, base + half * 0.16)} ${at(x - half * 0.72, base)}Z`,
    fill,
  );
  canvas.rect(x - half * 1.08, rim - half * 0.06, half * 2.16, half * 0.26, fill, { radius: half * 0.08 });
  if (kind === "trailing") {
    for (let index = 0; index < 13; index += 1) {
      const start = x + random.range(-1, 1) * half;
      const drop = random.range(0.2, 0.9) * height;
      const tone = random.chance(0.5) ? lighten(leaf, 0.15) : darken(leaf, 0.1);
      const sway = random.range(-0.5, 0.5) * half;
      canvas.curve(`M${at(start, rim)}q${at(sway, -half * 0.5)} ${at(sway * 1.5, drop)}`, tone, half * 0.07);
      for (let step = 1; step <= 5; step += 1) {
        canvas.ellipse(
          start + sway * 1.2 * (step / 5) + random.range(-3, 3),
          rim + drop * (step / 5) - 4,
          half * 0.17,
          half * 0.12,
          tone,
        );
      }
    }
  }
}

function leafPath(x: number, y: number, angle: number, length: number, width: number): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const point = (along: number, across: number) => at(x + cos * along - sin * across, y + sin * along + cos * across);
  return `M${at(x, y)}C${point(length * 0.25, -width)} ${point(length * 0.75, -width * 0.8)} ${point(length, 0)}C${point(length * 0.75, width * 0.8)} ${point(length * 0.25, width)} ${at(x, y)}Z`;
}

function drawBroad(canvas: Canvas, x: number, y: number, height: number, leaf: string): void {
  const { random } = canvas;
  for (let index = 0; index < 13; index += 1) {
    const angle = -Math.PI / 2 + (index / 12 - 0.5) * 2.5 + random.range(-0.12, 0.12);
    const stem = height * random.range(0.35, 0.68);
    const [px, py] = [x + Math.cos(angle) * stem, y + Math.sin(angle) * stem];
    const tone = index % 3 === 0 ? darken(leaf, 0.22) : index % 3 === 1 ? leaf : lighten(leaf, 0.16);
    canvas.curve(
      `M${at(x, y)}Q${at(x + Math.cos(angle) * stem * 0.3, y - stem * 0.6)} ${at(px, py)}`,
      darken(leaf, 0.25),
      Math.max(1.5, height * 0.016),
    );
    const size = height * random.range(0.26, 0.36);
    const turn = angle + random.range(-0.3, 0.3) + Math.cos(angle) * 0.5;
    canvas.path(leafPath(px, py, turn, size, size * 0.38), tone);
    canvas.curve(
      `M${at(px, py)}L${at(px + Math.cos(turn) * size * 0.9, py + Math.sin(turn) * size * 0.9)}`,
      lighten(tone, 0.25),
      1.4,
      { opacity: 0.7 },
    );
  }
}

function drawBlades(canvas: Canvas, x: number, y: number, height: number, leaf: string): void {
  const { random } = canvas;
  for (let index = 0; index < 11; index += 1) {
    const angle = -Math.PI / 2 + random.range(-0.34, 0.34);
    const length = height * random.range(0.6, 1);
    const start = x + random.range(-0.09, 0.09) * height;
    const tone = random.pick([leaf, lighten(leaf, 0.14), darken(leaf, 0.2)]);
    canvas.path(leafPath(start, y + 3, angle, length, height * 0.05), tone);
    canvas.path(leafPath(start, y + 3, angle, length * 0.94, height * 0.016), lighten("#c9cf86", 0.1), {
      opacity: 0.5,
    });
  }
}

function drawFig(canvas: Canvas, x: number, y: number, height: number, leaf: string): void {
  const { random } = canvas;
  canvas.curve(
    `M${at(x, y)}Q${at(x + height * 0.05, y - height * 0.4)} ${at(x - height * 0.02, y - height * 0.9)}`,
    "#6b4f38",
    Math.max(2.5, height * 0.026),
  );
  for (let index = 0; index < 30; index += 1) {
    const share = index / 30;
    const side = index % 2 === 0 ? 1 : -1;
    const angle = -Math.PI / 2 + side * random.range(0.25, 1.5);
    const size = height * random.range(0.15, 0.22);
    const py = y - height * (0.36 + share * 0.56);
    const tone = random.pick([darken(leaf, 0.26), leaf, lighten(leaf, 0.18)]);
    canvas.path(leafPath(x + side * height * 0.02, py, angle, size, size * 0.42), tone);
  }
}

function drawFronds(canvas: Canvas, x: number, y: number, height: number, leaf: string): void {
  const { random } = canvas;
  for (let index = 0; index < 11; index += 1) {
    const share = index / 10 - 0.5;
    const length = height * random.range(0.82, 1.05);
    const end = [x + share * length * 1.5, y - length * (0.95 - Math.abs(share) * 1.05)] as const;
    const bend = [x + share * length * 0.5, y - length * 0.95] as const;
    const tone = index % 2 === 0 ? leaf : darken(leaf, 0.18);
    for (let leaflet = 3; leaflet <= 14; leaflet += 1) {
      const t = leaflet / 14;
      const px = (1 - t) ** 2 * x + 2 * (1 - t) * t * bend[0] + t * t * end[0];
      const py = (1 - t) ** 2 * y + 2 * (1 - t) * t * bend[1] + t * t * end[1];
      const reach = height * 0.15 * (1.25 - t);
      for (const side of [-1, 1]) {
        const angle = Math.PI / 2 - side * 0.75 + share * 0.9;
        canvas.path(leafPath(px, py, angle, reach, reach * 0.14), side > 0 ? lighten(tone, 0.14) : tone);
      }
    }
    canvas.curve(`M${at(x, y)}Q${at(...bend)} ${at(...end)}`, darken(tone, 0.2), Math.max(1.2, height * 0.009));
  }
}
