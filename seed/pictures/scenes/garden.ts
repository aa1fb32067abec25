import { drawHouseWindow } from "../buildings/openings";
import { drawFountain, drawTableAndChairs } from "../buildings/patio";
import { drawPlaster, drawStringLights } from "../buildings/surfaces";
import { at, type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { type Hour, pickHour } from "../hour";
import { plantAt } from "../interior/plants";
import { finishOutdoors, tintOutdoors } from "../nature/finish";
import { drawFoliage, drawShrub } from "../nature/foliage";
import { drawSky } from "../nature/sky";
import { drawBroadleaf, drawCypress, drawPalm } from "../nature/trees";
import { pickHouse } from "../palettes";
import { project, quad, type View } from "../perspective";

type Lit = "left" | "right";

/** A walled garden or patio: arcade or wall behind, beds and pots, a table in the shade, water in the middle. */
export function drawGardenScene(canvas: Canvas): void {
  const { random } = canvas;
  const hour = pickHour(random, ["morning", "golden", "noon", "dusk", "golden"]);
  const lit: Lit = random.pick(["left", "right"]);
  const side = lit === "left" ? 1 : -1;
  const view: View = { centre: [600 + random.range(-70, 70), 360], focal: 760, eye: 1.7, lit };
  const sun = drawSky(canvas, hour, 330, { sunX: 600 - side * 300 });
  const leaf = random.pick(["#4f7d4c", "#5b8550", "#47735a"]);
  for (let tree = 0; tree < 6; tree += 1) {
    const x = random.range(0, 1200);
    if (random.chance(0.4)) drawCypress(canvas, x, 380, random.range(170, 300), mix("#3f6650", hour.haze, 0.25), lit);
    else drawShrub(canvas, x, random.range(190, 240), random.range(70, 110), mix(leaf, hour.haze, 0.3), lit);
  }
  const { wall, shutter } = pickHouse(random);
  const blossom = random.pick(["#d6336c", "#c2349a", "#e4572e", "#f2c14e", "#f4f0ea"]);
  const wallTop = random.range(185, 225);
  drawPlaster(canvas, -10, wallTop, GROUND.width + 20, 530 - wallTop, wall, lit);
  canvas.rect(-10, wallTop - 12, GROUND.width + 20, 18, "#b9684a");
  canvas.rect(-10, wallTop + 6, GROUND.width + 20, 10, "#141a2e", { opacity: 0.22 });
  if (random.chance(0.55)) drawArcade(canvas, hour, wall, view);
  else {
    for (const x of [170, 420, 690, 940])
      drawHouseWindow(
        canvas,
        hour,
        { x, y: 270, width: 84, height: 150 },
        { wall, shutter, trim: "#efe5d2", leaf, blossom, lit },
        { shutters: true, box: random.chance(0.5) },
      );
  }
  drawFloor(canvas, view, random.pick(["terracotta", "chequer", "gravel"]));
  for (const edge of [-1, 1]) drawBed(canvas, 600 + edge * 470, leaf, lit, blossom);
  if (random.chance(0.6)) drawFountain(canvas, view, side * 0.9, 5.2);
  for (let climb = 0; climb < 9; climb += 1)
    drawFoliage(canvas, {
      x: (side > 0 ? 760 : 0) + climb * 54,
      y: wallTop + random.range(-14, 46),
      rx: random.range(42, 72),
      ry: random.range(28, 56),
      colour: leaf,
      lit,
      leaf: 12,
      blossom,
    });
  if (hour.beam > 0.5)
    canvas.poly(
      [
        [600 + side * 620, 120],
        [600 + side * 250, 530],
        [600 + side * 40, 800],
        [600 + side * 620, 800],
      ],
      "#2a3157",
      { opacity: 0.24 },
    );
  tintOutdoors(canvas, hour);
  drawTableAndChairs(canvas, view, -side * 0.75, 3.3, random.pick(["#f2ead8", shutter, "#3f5a50"]));
  const pots = ["broad", "fig", "palm", "blades"] as const;
  for (const [x, z] of [
    [side * 2.1, 3.1],
    [-side * 2.9, 4.4],
    [side * 2.9, 4.6],
  ] as const) {
    const [px, py] = project(view, [x, 0, z]);
    plantAt(
      canvas,
      px,
      py,
      (view.focal / z) * random.range(0.9, 1.3),
      random.pick(pots),
      leaf,
      random.pick(["#b8694a", "#c98a62", "#3f6b78"]),
      lit,
    );
  }
  const tree = random.pick(["lemon", "palm", "blossom"]);
  const treeX = 600 + side * 470;
  if (tree === "palm") drawPalm(canvas, treeX, 790, 640, leaf, lit);
  else drawBroadleaf(canvas, treeX, 800, 620, leaf, lit, tree === "lemon" ? "#f2c83f" : "#f6d5dc");
  if (random.chance(0.7))
    for (const [y1, y2] of [
      [130, 190],
      [190, 120],
    ] as const)
      drawStringLights(canvas, hour, [-10, y1], [1210, y2], 130);
  finishOutdoors(canvas, hour, sun);
}

function drawArcade(canvas: Canvas, hour: Hour, wall: string, view: View): void {
  const shade = darken(wall, 0.5);
  const count = 5;
  const wide = GROUND.width / count;
  for (let arch = 0; arch < count; arch += 1) {
    const middle = (arch + 0.5) * wide;
    const half = wide * 0.36;
    const d = (grow: number) =>
      `M${at(middle - half - grow, 530)}V350A${at(half + grow, half + grow)} 0 0 1 ${at(middle + half + grow, 350)}V530Z`;
    canvas.path(d(11), lighten(wall, 0.4));
    canvas.path(
      d(0),
      canvas.gradient([
        [0, shade],
        [1, mix(shade, wall, 0.28)],
      ]),
    );
    canvas.rect(middle - 26, 400, 52, 130, darken(wall, 0.66), { radius: 2 });
    if (hour.lamps) {
      canvas.ellipse(middle, 330, 9, 13, "#ffe0a0");
      canvas.glow(middle, 335, 120, "#ffb860", 0.65);
    }
    for (const edge of [-1, 1])
      canvas.rect(middle + edge * (half + 12) - 10, 344, 20, 12, lighten(wall, 0.5), { radius: 2 });
  }
  canvas.rect(0, 520, GROUND.width, 14, darken(wall, 0.3), { opacity: view.eye > 0 ? 0.5 : 0 });
}

function drawFloor(canvas: Canvas, view: View, kind: "terracotta" | "chequer" | "gravel"): void {
  const { random } = canvas;
  const far = 7.6;
  const base = kind === "terracotta" ? "#c07a55" : kind === "chequer" ? "#e6dcc8" : "#d6c7a8";
  quad(
    canvas,
    view,
    [
      [-8, 0, 1],
      [8, 0, 1],
      [8, 0, far],
      [-8, 0, far],
    ],
    base,
  );
  if (kind === "gravel") {
    for (let stone = 0; stone < 420; stone += 1) {
      const z = random.range(1.6, far);
      const [x, y] = project(view, [random.range(-5, 5), 0, z]);
      canvas.ellipse(x, y, 11 / z, 5 / z, random.chance(0.5) ? lighten(base, 0.35) : darken(base, 0.25), {
        opacity: 0.7,
      });
    }
  } else {
    const size = 0.52;
    for (let z = 1.5; z < far; z += size) {
      for (let x = -5.2; x < 5.2; x += size) {
        const odd = (Math.round(x / size) + Math.round(z / size)) % 2 === 0;
        const tone = kind === "chequer" && odd ? "#4f7f86" : base;
        quad(
          canvas,
          view,
          [
            [x, 0, z],
            [x + size - 0.02, 0, z],
            [x + size - 0.02, 0, Math.min(far, z + size - 0.02)],
            [x, 0, Math.min(far, z + size - 0.02)],
          ],
          random.chance(0.5) ? lighten(tone, random.range(0, 0.14)) : darken(tone, random.range(0, 0.12)),
        );
      }
    }
  }
  const [, y] = project(view, [0, 0, far]);
  canvas.rect(
    0,
    y,
    GROUND.width,
    90,
    canvas.gradient([
      [0, "#141a2e", 0.35],
      [1, "#141a2e", 0],
    ]),
  );
}

function drawBed(canvas: Canvas, x: number, leaf: string, lit: Lit, blossom: string): void {
  const { random } = canvas;
  for (let clump = 0; clump < 9; clump += 1) {
    drawFoliage(canvas, {
      x: x + random.range(-190, 190),
      y: random.range(470, 535),
      rx: random.range(36, 64),
      ry: random.range(30, 56),
      colour: mix(leaf, random.pick(["#8fae6a", "#3f6650", "#6f9a86"]), 0.45),
      lit,
      leaf: 9,
      blossom: random.chance(0.6) ? random.pick([blossom, "#b65fc4", "#f4f0ea"]) : undefined,
    });
  }
}
