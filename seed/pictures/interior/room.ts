import { type Canvas, GROUND, type Point } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { type Hour, pickHour } from "../hour";
import { type Palette, pickPalette } from "../palettes";
import { project, quad, type Solid, type View } from "../perspective";
import type { Random } from "../random";

/** One room: where the eye is, how large it is, what light and colours it has. */
export interface Room {
  view: View;
  palette: Palette;
  hour: Hour;
  /** Half the room's width. */
  half: number;
  /** Distance of the back wall. */
  back: number;
  height: number;
  /** Lamps to be lit after the hour's tint has been laid over everything: on the ground, with a radius. */
  lights: { x: number; y: number; radius: number; strength: number }[];
  /** The air that the sun lights between a window and its patch on the floor. */
  beams: Point[][];
}

export type FloorKind = "planks" | "herringbone" | "tiles" | "concrete" | "tatami";

/** A room of the usual size, with light, colours and a slightly moved eye by chance. */
export function makeRoom(random: Random, size: Partial<Pick<Room, "half" | "back" | "height">> = {}): Room {
  const hour = pickHour(random, ["morning", "golden", "morning", "noon", "golden", "dusk", "overcast"]);
  return {
    view: {
      centre: [GROUND.width * random.range(0.38, 0.62), random.range(355, 395)],
      focal: 900,
      eye: 1.35,
      lit: random.pick(["left", "right"]),
    },
    palette: pickPalette(random),
    hour,
    half: 2.9,
    back: 5.4,
    height: 2.75,
    lights: [],
    beams: [],
    ...size,
  };
}

/** Floor, walls and ceiling with the dark of their corners. */
export function drawShell(canvas: Canvas, room: Room, floor: FloorKind): void {
  const { view, palette, half, back, height } = room;
  const near = 0.5;
  const shadowed = darken(palette.wall, 0.2);
  const bright = lighten(palette.wall, 0.14);
  const sides = view.lit === "left" ? ([darken(palette.wall, 0.1), bright] as const) : ([bright, darken(palette.wall, 0.1)] as const);
  const ceiling = canvas.gradient([
    [0, darken(lighten(palette.wall, 0.5), 0.16)],
    [1, lighten(palette.wall, 0.55)],
  ]);
  quad(canvas, view, [[-half, height, near], [half, height, near], [half, height, back], [-half, height, back]], ceiling);
  drawFloor(canvas, room, floor, near);
  const left = canvas.gradient([[0, sides[0]], [0.75, mix(sides[0], shadowed, 0.5)], [1, shadowed]], "right");
  const right = canvas.gradient([[0, shadowed], [0.25, mix(sides[1], shadowed, 0.5)], [1, sides[1]]], "right");
  quad(canvas, view, [[-half, 0, near], [-half, 0, back], [-half, height, back], [-half, height, near]], left);
  quad(canvas, view, [[half, 0, near], [half, 0, back], [half, height, back], [half, height, near]], right);
  const wall = canvas.gradient(
    view.lit === "left" ? [[0, bright], [1, darken(palette.wall, 0.1)]] : [[0, darken(palette.wall, 0.1)], [1, bright]],
    "diagonal",
  );
  quad(canvas, view, [[-half, 0, back], [half, 0, back], [half, height, back], [-half, height, back]], wall);
  drawCorners(canvas, room);
}

/** Timber beams that run towards the eye. */
export function drawBeams(canvas: Canvas, room: Room, count: number, colour: string): void {
  const { view, half, back, height } = room;
  const depth = 0.16;
  for (let index = 0; index < count; index += 1) {
    const x = -half + ((index + 0.5) / count) * half * 2;
    const [left, right, low] = [x - 0.09, x + 0.09, height - depth];
    const shaded = darken(colour, 0.3);
    if (left > 0) quad(canvas, view, [[left, low, 0.5], [left, low, back], [left, height, back], [left, height, 0.5]], shaded);
    if (right < 0) quad(canvas, view, [[right, low, 0.5], [right, low, back], [right, height, back], [right, height, 0.5]], shaded);
    quad(canvas, view, [[left, low, 0.5], [right, low, 0.5], [right, low, back], [left, low, back]], darken(colour, 0.12));
    canvas.line([project(view, [left, low, 0.5]), project(view, [left, low, back])], lighten(colour, 0.15), 1.4, { opacity: 0.5 });
  }
}

function drawCorners(canvas: Canvas, room: Room): void {
  const { view, palette, half, back, height } = room;
  const [left, top] = project(view, [-half, height, back]);
  const [right, bottom] = project(view, [half, 0, back]);
  const shade = (from: number, to: number, direction: "down" | "right") =>
    canvas.gradient([[0, "#141a2e", from], [1, "#141a2e", to]], direction);
  canvas.rect(left, top, 90, bottom - top, shade(0.16, 0, "right"));
  canvas.rect(right - 90, top, 90, bottom - top, shade(0, 0.16, "right"));
  canvas.rect(left, top, right - left, 46, shade(0.13, 0, "down"));
  canvas.rect(left, bottom - 60, right - left, 60, shade(0, 0.2, "down"));
  const board = lighten(palette.linen, 0.1);
  const skirting = 0.11;
  quad(canvas, view, [[-half, 0, back], [half, 0, back], [half, skirting, back], [-half, skirting, back]], mix(board, palette.wall, 0.35));
  for (const x of [-half, half]) {
    quad(canvas, view, [[x, 0, 0.5], [x, 0, back], [x, skirting, back], [x, skirting, 0.5]], mix(board, palette.wall, 0.55));
  }
}

function drawFloor(canvas: Canvas, room: Room, kind: FloorKind, near: number): void {
  const { view, palette, half, back } = room;
  const base = kind === "tatami" ? "#c9c08a" : kind === "concrete" ? "#b3aea4" : palette.floor;
  quad(canvas, view, [[-half, 0, near], [half, 0, near], [half, 0, back], [-half, 0, back]], base);
  if (kind === "planks") drawPlanks(canvas, room, base);
  if (kind === "herringbone") drawHerringbone(canvas, room, base);
  if (kind === "tiles") drawTiles(canvas, room);
  if (kind === "tatami") drawTatami(canvas, room, base);
  const [x, y] = project(view, [0, 0, back]);
  const fade = canvas.gradient([[0, "#141a2e", 0.26], [0.28, "#141a2e", 0.02], [1, "#141a2e", 0.12]]);
  canvas.rect(0, y, GROUND.width, GROUND.height - y, fade);
  const sheen = canvas.radial([[0, "#fff6e0", 0.22], [1, "#fff6e0", 0]]);
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
      quad(canvas, view, [[x, 0, start], [right, 0, start], [right, 0, end - 0.012], [x, 0, end - 0.012]], colour);
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
        const shifted = (point: Solid): Solid => [clampX(point[0] - (short / Math.SQRT2) * side), 0, clampZ(point[2] + short / Math.SQRT2)];
        const kept = (point: Solid): Solid => [clampX(point[0]), 0, clampZ(point[2])];
        quad(canvas, view, [kept(start), kept(end), shifted(end), shifted(start)], colour, { stroke: darken(base, 0.25), width: 0.6 });
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
      quad(canvas, view, [[x, 0, z], [right, 0, z], [right, 0, end], [x, 0, end]], grain, { stroke: darken(light, 0.25), width: 0.8 });
      if (!patterned) continue;
      const [middleX, middleZ] = [(x + right) / 2, (z + end) / 2];
      const arm = size * 0.33;
      const diamond: Solid[] = [[middleX, 0, z + size / 2 - arm], [middleX + arm, 0, middleZ], [middleX, 0, middleZ + arm], [middleX - arm, 0, middleZ]];
      quad(canvas, view, diamond, odd ? light : mix(palette.accent, light, 0.35), { opacity: 0.8 });
      quad(canvas, view, diamond.map(([px, , pz]) => [middleX + (px - middleX) * 0.45, 0, middleZ + (pz - middleZ) * 0.45] as const), odd ? other : light, { opacity: 0.85 });
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
      quad(canvas, view, [[left, 0, z], [right, 0, z], [right, 0, end], [left, 0, end]], tone);
      for (let weave = z + 0.06; weave < end; weave += 0.05) {
        quad(canvas, view, [[left, 0, weave], [right, 0, weave], [right, 0, weave + 0.012], [left, 0, weave + 0.012]], darken(tone, 0.1), { opacity: 0.4 });
      }
      for (const edge of [z, end - 0.05]) {
        quad(canvas, view, [[left, 0, edge], [right, 0, edge], [right, 0, edge + 0.05], [left, 0, edge + 0.05]], "#39463a");
      }
    }
  }
}

/** Lays the hour's light over everything drawn so far, then lights the lamps. Call it last. */
export function lightRoom(canvas: Canvas, room: Room): void {
  const { hour, view } = room;
  const whole = [0, 0, GROUND.width, GROUND.height] as const;
  const shade = hour.name === "night" ? 0.8 : hour.name === "dusk" ? 0.62 : hour.tintShare * 0.42;
  canvas.rect(...whole, hour.tint, { blend: "multiply", opacity: shade });
  const from = view.lit === "left" ? 0 : 1;
  const sweep = canvas.gradient(
    [
      [from === 0 ? 0 : 0, from === 0 ? "#fff4d8" : "#1a2140", from === 0 ? 0.5 * hour.beam : 0.3],
      [0.5, "#808080", 0],
      [1, from === 0 ? "#1a2140" : "#fff4d8", from === 0 ? 0.3 : 0.5 * hour.beam],
    ],
    "right",
  );
  canvas.rect(...whole, sweep, { blend: "soft-light" });
  for (const beam of room.beams) {
    canvas.poly(beam, canvas.gradient([[0, hour.sun, 0.26], [1, hour.sun, 0.02]]), { blend: "screen", opacity: hour.beam });
  }
  const bounce = canvas.radial([[0, hour.sun, 0.34], [1, hour.sun, 0]]);
  canvas.ellipse(GROUND.width * (view.lit === "left" ? 0.3 : 0.7), GROUND.height * 0.45, 620, 460, bounce, { blend: "soft-light", opacity: 0.4 + hour.beam * 0.6 });
  for (const light of room.lights) {
    const strength = hour.lamps ? light.strength : light.strength * 0.35;
    canvas.glow(light.x, light.y, light.radius, "#ffcf86", strength);
    canvas.glow(light.x, light.y, light.radius * 0.3, "#fff0c8", strength);
  }
  vignette(canvas);
}

/** Slightly darker edges hold the eye in the picture. */
export function vignette(canvas: Canvas): void {
  const fill = canvas.radial([[0, "#0e1324", 0], [0.62, "#0e1324", 0], [1, "#0e1324", 0.34]]);
  canvas.ellipse(GROUND.width / 2, GROUND.height / 2, GROUND.width * 0.78, GROUND.height * 0.86, fill, { blend: "multiply" });
}
