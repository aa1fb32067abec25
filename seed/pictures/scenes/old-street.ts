import { drawWallLantern } from "../buildings/openings";
import { drawStringLights } from "../buildings/surfaces";
import { at, type Canvas, GROUND, type Point } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { type Hour, pickHour } from "../hour";
import { plantAt } from "../interior/plants";
import { finishOutdoors, tintOutdoors } from "../nature/finish";
import { drawFoliage } from "../nature/foliage";
import { drawSky } from "../nature/sky";
import { pickHouse } from "../palettes";
import { project, quad, type View } from "../perspective";

type Side = -1 | 1;

/** A lane between old houses that leads to a tower or an arch. */
export function drawOldStreetScene(canvas: Canvas): void {
  const { random } = canvas;
  const hour = pickHour(random, ["golden", "morning", "dusk", "golden", "night"]);
  const view: View = { centre: [GROUND.width * random.range(0.42, 0.58), 470], focal: 620, eye: 1.6, lit: random.pick(["left", "right"]) };
  const half = 2.7;
  const sun = drawSky(canvas, hour, 470, { sunX: view.lit === "left" ? 380 : 820 });
  drawFarEnd(canvas, hour, view);
  drawPaving(canvas, view, half);
  const sides: Side[] = [-1, 1];
  for (const side of sides) drawRow(canvas, hour, view, side, half);
  if (hour.beam > 0.5) {
    const shady: Side = view.lit === "left" ? -1 : 1;
    const edge = shady * half;
    quad(canvas, view, [[edge, 0, 0.8], [edge, 0, 26], [edge - shady * 3.1, 0, 26], [edge - shady * 3.4, 0, 0.8]], "#2a3157", { opacity: 0.4, blend: "multiply" });
    quad(canvas, view, [[edge, 0, 0.8], [edge, 0, 26], [edge, 9, 26], [edge, 14, 0.8]], "#2a3157", { opacity: 0.36, blend: "multiply" });
    quad(canvas, view, [[-edge, 4.4, 0.8], [-edge, 4, 26], [-edge, 12, 26], [-edge, 14, 0.8]], hour.sun, { opacity: 0.34, blend: "soft-light" });
  }
  tintOutdoors(canvas, hour);
  const lamp = view.lit === "left" ? 1 : -1;
  for (const z of [3.4, 7]) {
    const [x, y] = project(view, [lamp * (half - 0.55), 3, z]);
    drawWallLantern(canvas, hour, x, y, 5.2 / z);
  }
  if (random.chance(0.6)) {
    for (const z of [4.2, 7.5]) drawStringLights(canvas, hour, project(view, [-half, 4.4, z]), project(view, [half, 4.2, z]), 150 / z);
  }
  if (hour.lamps) canvas.glow(view.centre[0], 520, 330, "#ffb860", 0.35);
  finishOutdoors(canvas, hour, sun);
}

function drawFarEnd(canvas: Canvas, hour: Hour, view: View): void {
  const { random } = canvas;
  const [cx] = view.centre;
  const far = mix("#c99f80", hour.haze, 0.5);
  canvas.rect(cx - 120, 390, 240, 140, mix(far, hour.haze, 0.35));
  const tower = cx + random.range(-24, 24);
  const stone = mix("#d9b48f", hour.haze, 0.35);
  canvas.rect(tower - 30, 236, 60, 260, canvas.gradient([[0, lighten(stone, 0.2)], [1, darken(stone, 0.15)]], "right"));
  canvas.rect(tower - 36, 300, 72, 7, darken(stone, 0.15));
  canvas.rect(tower - 35, 232, 70, 8, darken(stone, 0.2));
  for (const x of [-14, 8]) canvas.path(`M${at(tower + x - 3, 286)}v-24q6 -9 12 0v24Z`, darken(stone, 0.55));
  if (random.chance(0.5)) canvas.path(`M${at(tower - 34, 232)}Q${at(tower, 168)} ${at(tower + 34, 232)}Z`, mix("#5d8a86", hour.haze, 0.3));
  else canvas.poly([[tower - 37, 232], [tower, 172], [tower + 37, 232]], mix("#b5654a", hour.haze, 0.25));
  canvas.line([[tower, 178], [tower, 152]], "#3a3f50", 2);
  canvas.poly([[cx - 130, 410], [cx - 60, 374], [cx + 12, 410]], mix("#b5654a", hour.haze, 0.4));
  canvas.path(`M${at(cx - 22, 524)}v-46q22 -32 44 0v46Z`, darken(far, 0.5));
}

function drawPaving(canvas: Canvas, view: View, half: number): void {
  const { random } = canvas;
  const base = "#b3a28c";
  quad(canvas, view, [[-half, 0, 0.7], [half, 0, 0.7], [half, 0, 30], [-half, 0, 30]], darken(base, 0.3));
  for (let z = 0.95; z < 24; ) {
    const deep = 0.26 + z * 0.03;
    for (let x = -half; x < half; ) {
      const wide = random.range(0.3, 0.56);
      const right = Math.min(half, x + wide) - 0.018;
      const tone = random.chance(0.5) ? lighten(base, random.range(0, 0.22)) : darken(base, random.range(0, 0.2));
      quad(canvas, view, [[x, 0, z], [right, 0, z], [right, 0, z + deep * 0.94], [x, 0, z + deep * 0.94]], tone, { soft: 1.2 });
      x += wide;
    }
    z += deep;
  }
  quad(canvas, view, [[-0.16, 0, 0.7], [0.16, 0, 0.7], [0.16, 0, 30], [-0.16, 0, 30]], "#3a3f55", { opacity: 0.22 });
}

/** One side of the lane: houses from far to near, each with its own colour, openings and pots. */
function drawRow(canvas: Canvas, hour: Hour, view: View, side: Side, half: number): void {
  const { random } = canvas;
  const ends = [22, 14.5, 9.6, 6.3, 3.9, 2.2, 0.7];
  for (let index = 0; index + 1 < ends.length; index += 1) {
    const [far, near] = [ends[index] ?? 0, ends[index + 1] ?? 0];
    const { wall, shutter } = pickHouse(random);
    const shady = (view.lit === "left") === (side === -1);
    const colour = mix(shady ? darken(wall, 0.1) : lighten(wall, 0.05), hour.haze, Math.min(0.45, far * 0.02));
    const height = random.range(6.2, 8.2);
    const x = side * half;
    const face = canvas.gradient(side === -1 ? [[0, darken(colour, 0.1)], [1, lighten(colour, 0.04)]] : [[0, lighten(colour, 0.04)], [1, darken(colour, 0.1)]], "right");
    quad(canvas, view, [[x, 0, near], [x, 0, far], [x, height, far], [x, height, near]], face);
    quad(canvas, view, [[x, height, near - 0.1], [x, height, far], [x - side * 0.5, height + 0.12, far], [x - side * 0.5, height + 0.12, near - 0.1]], "#9c5a42");
    quad(canvas, view, [[x, 0, near], [x, 0, far], [x, 0.7, far], [x, 0.7, near]], darken(colour, 0.16));
    drawOpenings(canvas, hour, view, x, near, far, shutter, colour);
    if (random.chance(0.75)) drawPots(canvas, view, side, half, random.range(Math.max(near, 1.7), far), view.lit);
    if (far < 10 && random.chance(0.5)) drawOverhang(canvas, view, x, side, (near + far) / 2, view.lit);
  }
}

function drawOpenings(canvas: Canvas, hour: Hour, view: View, x: number, near: number, far: number, shutter: string, wall: string): void {
  const { random } = canvas;
  const count = far - near > 3 ? 2 : 1;
  for (let column = 0; column < count; column += 1) {
    const middle = near + ((far - near) * (column + 0.5)) / count;
    const wide = Math.min(0.85, (far - near) / count / 2.6);
    for (const [low, high] of [[3, 4.5], [5.1, 6.3]] as const) {
      openingOnSide(canvas, view, x, [middle - wide / 2, middle + wide / 2], [low, high], hour.lamps && random.chance(0.55), shutter);
      if (low === 3 && random.chance(0.55)) sideBalcony(canvas, view, x, middle - wide, middle + wide, low);
    }
    const door = random.chance(0.5);
    openingOnSide(canvas, view, x, [middle - wide * 0.6, middle + wide * 0.6], door ? [0, 2.3] : [1, 2.2], hour.lamps && !door && random.chance(0.5), door ? darken(shutter, 0.1) : shutter, door ? darken(shutter, 0.15) : undefined);
  }
  quad(canvas, view, [[x, 2.62, near], [x, 2.62, far], [x, 2.7, far], [x, 2.7, near]], lighten(wall, 0.25), { opacity: 0.6 });
}

function openingOnSide(canvas: Canvas, view: View, x: number, [near, far]: Point, [low, high]: Point, glowing: boolean, shutter: string, panel?: string): void {
  const wall = (z1: number, z2: number, y1: number, y2: number, fill: string, opacity = 1) =>
    quad(canvas, view, [[x, y1, z1], [x, y1, z2], [x, y2, z2], [x, y2, z1]], fill, { opacity });
  const edge = 0.09;
  wall(near - edge, far + edge, low - (low > 0 ? edge : 0), high + edge, "#efe4cf");
  wall(near, far, low, high, panel ?? (glowing ? "#ffd085" : "#36465a"));
  if (panel) {
    wall(near + 0.08, far - 0.08, low + 0.2, (low + high) / 2, lighten(panel, 0.08));
    wall(near + 0.08, far - 0.08, (low + high) / 2 + 0.12, high - 0.15, lighten(panel, 0.08));
    return;
  }
  const middle = (near + far) / 2;
  wall(middle - 0.02, middle + 0.02, low, high, "#efe4cf");
  wall(near, far, (low + high) / 2 - 0.02, (low + high) / 2 + 0.02, "#efe4cf");
  const leaf = (far - near) * 0.48;
  for (const [z1, z2] of [[near - edge - leaf, near - edge], [far + edge, far + edge + leaf]] as const) {
    wall(z1, z2, low, high, shutter);
    for (let y = low + 0.1; y < high - 0.06; y += 0.13) wall(z1 + leaf * 0.12, z2 - leaf * 0.12, y, y + 0.045, darken(shutter, 0.25));
  }
}

function sideBalcony(canvas: Canvas, view: View, x: number, near: number, far: number, floor: number): void {
  const out = x - Math.sign(x) * 0.55;
  quad(canvas, view, [[x, floor - 0.1, near], [x, floor - 0.1, far], [out, floor - 0.1, far], [out, floor - 0.1, near]], "#6f6558");
  for (let z = far; z > near; z -= (far - near) / 9) canvas.line([project(view, [out, floor - 0.1, z]), project(view, [out, floor + 0.75, z])], "#232838", Math.max(1, 6 / z));
  canvas.line([project(view, [out, floor + 0.75, near]), project(view, [out, floor + 0.75, far])], "#232838", Math.max(1.4, 10 / near));
  canvas.line([project(view, [x, floor + 0.75, near]), project(view, [out, floor + 0.75, near])], "#232838", Math.max(1.4, 10 / near));
  const [px, py] = project(view, [out, floor + 0.2, (near + far) / 2]);
  const size = 190 / ((near + far) / 2);
  drawFoliage(canvas, { x: px, y: py, rx: size * 0.55, ry: size * 0.34, colour: "#4f7d4c", lit: view.lit, leaf: Math.max(2.5, size * 0.1), blossom: canvas.random.pick(["#d6336c", "#e4572e", "#f4d35e"]) });
}

function drawPots(canvas: Canvas, view: View, side: Side, half: number, z: number, lit: "left" | "right"): void {
  const { random } = canvas;
  const [x, y] = project(view, [side * (half - 0.3), 0, z]);
  const height = (view.focal / z) * random.range(0.6, 1.1);
  plantAt(canvas, x, y, height, random.pick(["broad", "fig", "blades", "palm"]), "#4a7748", random.pick(["#b8694a", "#c98a62", "#60707a"]), lit);
}

function drawOverhang(canvas: Canvas, view: View, x: number, side: Side, z: number, lit: "left" | "right"): void {
  const { random } = canvas;
  const blossom = random.pick(["#c2349a", "#d6336c", "#e4572e", "#b65fc4"]);
  for (let index = 0; index < 6; index += 1) {
    const [px, py] = project(view, [x - side * random.range(0, 0.4), random.range(4.2, 5.8), z + random.range(-0.6, 0.6)]);
    const size = (view.focal / z) * random.range(0.35, 0.6);
    drawFoliage(canvas, { x: px, y: py, rx: size, ry: size * 0.75, colour: "#4f7d4c", lit, leaf: Math.max(3, size * 0.12), blossom });
  }
}
