import { type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { project, quad, type Solid } from "../perspective";
import type { Room } from "./room";

export type FloorKind = "planks" | "herringbone" | "tiles" | "concrete" | "tatami";

export function drawFloor(canvas: Canvas, room: Room, kind: FloorKind, near: number): void {
  const { view, palette, half, back } = room;
  const base = kind === "tatami" ? "#c9c08a" : kind === "concrete" ? "#b3aea4" : palette.floor;
  quad(
    canvas,
    view,
    [
      [-half, 0, near],
      [half, 0, near],
      [half, 0, back],
      [-half, 0, back],
    ],
    base,
  );
  if (kind === "planks") drawPlanks(canvas, room, base);
  if (kind === "herringbone") drawHerringbone(canvas, room, base);
  if (kind === "tiles") drawTiles(canvas, room);
  if (kind === "tatami") drawTatami(canvas, room, base);
  const [x, y] = project(view, [0, 0, back]);
  const fade = canvas.gradient([
    [0, "#141a2e", 0.26],
    [0.28, "#141a2e", 0.02],
    [1, "#141a2e", 0.12],
  ]);
  canvas.rect(0, y, GROUND.width, GROUND.height - y, fade);
  const sheen = canvas.radial([
    [0, "#fff6e0", 0.22],
    [1, "#fff6e0", 0],
  ]);
  canvas.ellipse(x, y + 60, 420, 90, sheen);
}

function drawPlanks(canvas: Canvas, { view, half, back }: Room, base: string): void {
  const { random } = canvas;
  const width = random.range(0.13, 0.22);
  for (let x = -half; x < half; x += width) {
    let z = 1.1 - random.range(0, 1);
    while (z < back) {
      const end = Math.min(back, z + random.range(0.9, 2));
      const colour = random.chance(0.5) ? lighten(base, random.range(0, 0.13)) : darken(base, random.range(0, 0.11));
      const start = Math.max(z, 0.5);
      const right = Math.min(half, x + width) - 0.008;
      quad(
        canvas,
        view,
        [
          [x, 0, start],
          [right, 0, start],
          [right, 0, end - 0.012],
          [x, 0, end - 0.012],
        ],
        colour,
      );
      z = end;
    }
  }
}

function drawHerringbone(canvas: Canvas, { view, half, back }: Room, base: string): void {
  const { random } = canvas;
  const [long, short] = [0.42, 0.105];
  const step = short * Math.SQRT2;
  const reach = (long - short) / Math.SQRT2;
  for (let column = -half - 0.3; column < half + 0.3; column += reach * 2) {
    for (let z = 1; z < back + 0.3; z += step) {
      for (const side of [-1, 1] as const) {
        const start: Solid = [column, 0, z];
        const over = (long / Math.SQRT2) * side;
        const end: Solid = [column + over, 0, z + long / Math.SQRT2];
        const colour = side === 1 ? lighten(base, random.range(0.02, 0.14)) : darken(base, random.range(0, 0.1));
        const clampZ = (value: number) => Math.min(back, value);
        const clampX = (value: number) => Math.max(-half, Math.min(half, value));
        const shifted = (point: Solid): Solid => [
          clampX(point[0] - (short / Math.SQRT2) * side),
          0,
          clampZ(point[2] + short / Math.SQRT2),
        ];
        const kept = (point: Solid): Solid => [clampX(point[0]), 0, clampZ(point[2])];
        quad(canvas, view, [kept(start), kept(end), shifted(end), shifted(start)], colour, {
          stroke: darken(base, 0.25),
          width: 0.6,
        });
      }
    }
  }
}

function drawTiles(canvas: Canvas, { view, palette, half, back }: Room): void {
  const { random } = canvas;
  const size = random.range(0.34, 0.46);
  const light = mix(palette.linen, palette.floor, 0.22);
  const dark = random.pick([palette.dark, palette.textile, palette.floor, palette.second]);
  const other = mix(dark, light, 0.25);
  const patterned = random.chance(0.6);
  for (let row = 0; 1 + row * size < back; row += 1) {
    const z = 1 + row * size;
    const end = Math.min(back, z + size);
    for (let column = 0; -half + column * size < half; column += 1) {
      const x = -half + column * size;
      const right = Math.min(half, x + size);
      const odd = (row + column) % 2 === 1;
      const colour = odd ? other : light;
      const grain = random.chance(0.5) ? lighten(colour, random.range(0, 0.1)) : darken(colour, random.range(0, 0.07));
      quad(
        canvas,
        view,
        [
          [x, 0, z],
          [right, 0, z],
          [right, 0, end],
          [x, 0, end],
        ],
        grain,
        { stroke: darken(light, 0.25), width: 0.8 },
      );
      if (!patterned) continue;
      const [middleX, middleZ] = [(x + right) / 2, (z + end) / 2];
      const arm = size * 0.33;
      const diamond: Solid[] = [
        [middleX, 0, z + size / 2 - arm],
        [middleX + arm, 0, middleZ],
        [middleX, 0, middleZ + arm],
        [middleX - arm, 0, middleZ],
      ];
      quad(canvas, view, diamond, odd ? light : mix(palette.accent, light, 0.35), { opacity: 0.8 });
      quad(
        canvas,
        view,
        diamond.map(([px, , pz]) => [middleX + (px - middleX) * 0.45, 0, middleZ + (pz - middleZ) * 0.45] as const),
        odd ? other : light,
        { opacity: 0.85 },
      );
    }
  }
}

function drawTatami(canvas: Canvas, { view, half, back }: Room, base: string): void {
  const { random } = canvas;
  for (let row = 0, z = 0.9; z < back; row += 1, z += 0.9) {
    for (let x = -half - (row % 2) * 0.9; x < half; x += 1.8) {
      const [left, right, end] = [Math.max(-half, x), Math.min(half, x + 1.8), Math.min(back, z + 0.9)];
      if (right <= left) continue;
      const tone = random.chance(0.5) ? lighten(base, random.range(0, 0.12)) : darken(base, random.range(0, 0.06));
      quad(
        canvas,
        view,
        [
          [left, 0, z],
          [right, 0, z],
          [right, 0, end],
          [left, 0, end],
        ],
        tone,
      );
      for (let weave = z + 0.06; weave < end; weave += 0.05) {
        quad(
          canvas,
          view,
          [
            [left, 0, weave],
            [right, 0, weave],
            [right, 0, weave + 0.012],
            [left, 0, weave + 0.012],
          ],
          darken(tone, 0.1),
          { opacity: 0.4 },
        );
      }
      for (const edge of [z, end - 0.05]) {
        quad(
          canvas,
          view,
          [
            [left, 0, edge],
            [right, 0, edge],
            [right, 0, edge + 0.05],
            [left, 0, edge + 0.05],
          ],
          "#39463a",
        );
      }
    }
  }
}
