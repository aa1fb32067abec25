import { drawStringLights } from "../buildings/surfaces";
import { drawTown } from "../buildings/town";
import { at, type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { type Hour, pickHour } from "../hour";
import { plantAt } from "../interior/plants";
import { finishOutdoors, tintOutdoors } from "../nature/finish";
import { drawFoliage } from "../nature/foliage";
import { ridgePath } from "../nature/hills";
import { drawSky } from "../nature/sky";
import { block, contactShadow, project, quad, type View } from "../perspective";

type Lit = "left" | "right";

/** A roof terrace over the town: seats, pots, a parapet, lamps on a rope, domes and towers beyond. */
export function drawRooftopTerraceScene(canvas: Canvas): void {
  const { random } = canvas;
  const hour = pickHour(random, ["golden", "dusk", "golden", "morning", "night"]);
  const lit: Lit = random.pick(["left", "right"]);
  const side = lit === "left" ? 1 : -1;
  const view: View = { centre: [600 + random.range(-60, 60), 370], focal: 800, eye: 1.75, lit };
  const sun = drawSky(canvas, hour, 400, { sunX: 600 - side * 250 });
  canvas.path(
    ridgePath(random, { x: 0, width: GROUND.width, base: 372, rise: 40, floor: 470, roughness: 4 }),
    mix("#6a7f8a", hour.haze, 0.6),
  );
  drawTown(canvas, hour);
  drawDeck(canvas, view, random.pick(["terracotta", "boards", "tiles"]));
  drawParapet(canvas, view, random.pick(["wall", "rail"]));
  tintOutdoors(canvas, hour, 0.9);
  const cloth = random.pick(["#0f766e", "#e4572e", "#33658a", "#e8b04b", "#f2ead8"]);
  const leaf = hour.lamps ? "#3f6650" : "#4f7d4c";
  for (const [x, z] of [
    [-3.2, 5.2],
    [-2.4, 5.4],
    [3.1, 5.3],
    [2.3, 5.4],
    [0.2, 5.5],
  ] as const) {
    const [px, py] = project(view, [x + random.range(-0.15, 0.15), 0, z]);
    plantAt(
      canvas,
      px,
      py,
      (view.focal / z) * random.range(0.6, 1.15),
      random.pick(["broad", "palm", "fig", "blades"]),
      leaf,
      random.pick(["#b8694a", "#c98a62", "#3f6b78"]),
      lit,
    );
  }
  drawRug(canvas, view, cloth);
  drawBench(canvas, view, -side * 1.15, 4, cloth);
  drawLowTable(canvas, hour, view, -side * 0.35, 3.2);
  drawButterfly(canvas, view, side * 1.5, 3.5, mix(cloth, "#f2ead8", 0.5));
  if (random.chance(0.6)) drawPergola(canvas, view, leaf, lit);
  for (const [x1, y1, x2, y2] of [
    [-20, 90, 1220, 150],
    [-20, 170, 1220, 70],
  ] as const)
    drawStringLights(canvas, hour, [x1, y1], [x2, y2], 110);
  const [px, py] = project(view, [side * 2.15, 0, 2.45]);
  plantAt(canvas, px, py, 330, random.pick(["broad", "palm"]), leaf, "#b8694a", lit);
  finishOutdoors(canvas, hour, sun);
}

function drawDeck(canvas: Canvas, view: View, kind: "terracotta" | "boards" | "tiles"): void {
  const { random } = canvas;
  const base = kind === "terracotta" ? "#bf7a56" : kind === "boards" ? "#a07850" : "#dccfb6";
  quad(
    canvas,
    view,
    [
      [-6, 0, 1],
      [6, 0, 1],
      [6, 0, 6],
      [-6, 0, 6],
    ],
    base,
  );
  const [wide, deep] = kind === "boards" ? [12, 0.17] : [0.44, 0.44];
  for (let z = 1.4, row = 0; z < 6; z += deep, row += 1) {
    for (let x = -6; x < 6; x += wide) {
      const tone = kind === "tiles" && (row + Math.round(x / wide)) % 2 === 0 ? "#4f8086" : base;
      const end = Math.min(6, z + deep - 0.015);
      quad(
        canvas,
        view,
        [
          [x, 0, z],
          [x + wide - 0.015, 0, z],
          [x + wide - 0.015, 0, end],
          [x, 0, end],
        ],
        random.chance(0.5) ? lighten(tone, random.range(0, 0.14)) : darken(tone, random.range(0, 0.12)),
      );
    }
  }
}

function drawParapet(canvas: Canvas, view: View, kind: "wall" | "rail"): void {
  if (kind === "wall") {
    block(canvas, view, { x: -6, y: 0, z: 6, width: 12, height: 0.85, depth: 0.25 }, "#efe3cf");
    block(canvas, view, { x: -6, y: 0.85, z: 5.95, width: 12, height: 0.09, depth: 0.34 }, "#c98a62");
    return;
  }
  block(canvas, view, { x: -6, y: 0, z: 6, width: 12, height: 0.22, depth: 0.2 }, "#e9dcc6");
  for (let x = -6; x <= 6; x += 0.13)
    canvas.line([project(view, [x, 0.2, 6]), project(view, [x, 0.98, 6])], "#232838", 2.4);
  canvas.line([project(view, [-6, 0.98, 6]), project(view, [6, 0.98, 6])], "#232838", 7);
}

function drawRug(canvas: Canvas, view: View, cloth: string): void {
  const tone = mix(cloth, "#f2ead8", 0.72);
  quad(
    canvas,
    view,
    [
      [-1.9, 0, 2.7],
      [1.9, 0, 2.7],
      [1.9, 0, 4.5],
      [-1.9, 0, 4.5],
    ],
    tone,
  );
  for (let band = 0; band < 7; band += 1)
    quad(
      canvas,
      view,
      [
        [-1.9, 0, 2.78 + band * 0.25],
        [1.9, 0, 2.78 + band * 0.25],
        [1.9, 0, 2.86 + band * 0.25],
        [-1.9, 0, 2.86 + band * 0.25],
      ],
      band % 2 === 0 ? cloth : darken(tone, 0.2),
      { opacity: 0.75 },
    );
}

function drawBench(canvas: Canvas, view: View, x: number, z: number, cloth: string): void {
  const wood = "#a07850";
  contactShadow(canvas, view, x, z + 0.4, 1.25, 0.6, 0.5);
  for (const leg of [-0.95, 0.87])
    block(canvas, view, { x: x + leg, y: 0, z: z + 0.05, width: 0.09, height: 0.28, depth: 0.6 }, darken(wood, 0.2));
  for (const y of [0.45, 0.62, 0.79])
    block(canvas, view, { x: x - 1, y, z: z + 0.68, width: 2, height: 0.1, depth: 0.05 }, wood);
  block(canvas, view, { x: x - 1, y: 0.26, z, width: 2, height: 0.07, depth: 0.72 }, wood);
  for (const part of [-0.98, 0.01])
    block(canvas, view, { x: x + part, y: 0.33, z: z + 0.02, width: 0.97, height: 0.13, depth: 0.66 }, "#f2ead8", {
      soft: 12,
    });
  for (const [dx, tone] of [
    [-0.7, cloth],
    [-0.2, "#e8b04b"],
    [0.62, mix(cloth, "#14213d", 0.35)],
  ] as const) {
    const [px, py] = project(view, [x + dx, 0.46, z + 0.5]);
    canvas.path(
      `M${at(px - 44, py)}q-6 -42 0 -76q44 8 88 0q6 38 0 76q-44 6 -88 0Z`,
      canvas.gradient(
        [
          [0, lighten(tone, 0.22)],
          [1, darken(tone, 0.2)],
        ],
        "diagonal",
      ),
    );
  }
}

function drawLowTable(canvas: Canvas, hour: Hour, view: View, x: number, z: number): void {
  const s = view.focal / z;
  contactShadow(canvas, view, x, z, 0.6, 0.45, 0.45);
  const [px, top] = project(view, [x, 0.36, z]);
  const [, floor] = project(view, [x, 0, z]);
  for (const leg of [-0.26, 0.26, 0])
    canvas.line(
      [
        [px + leg * 0.6 * s, top],
        [px + leg * s, floor + (leg === 0 ? 12 : 0)],
      ],
      "#6b4a33",
      s * 0.035,
    );
  canvas.ellipse(px, top + 6, s * 0.42, s * 0.16, "#5b3d28");
  canvas.ellipse(
    px,
    top,
    s * 0.42,
    s * 0.16,
    canvas.gradient([
      [0, "#d2a679"],
      [1, "#a87a4f"],
    ]),
  );
  canvas.rect(px - s * 0.22, top - s * 0.24, s * 0.12, s * 0.24, hour.lamps ? "#ffe0a0" : "#dfe8e4", {
    radius: 4,
    stroke: "#2a2f3d",
    width: 3,
  });
  canvas.curve(`M${at(px - s * 0.22, top - s * 0.24)}q${at(s * 0.06, -s * 0.12)} ${at(s * 0.12, 0)}`, "#2a2f3d", 3);
  if (hour.lamps) canvas.glow(px - s * 0.16, top - s * 0.12, 190, "#ffb860", 0.85);
  for (const dx of [0.06, 0.2]) {
    canvas.path(`M${at(px + dx * s - 11, top - s * 0.13)}h22l-4 ${(s * 0.13).toFixed(1)}h-14Z`, "#ffffff", {
      opacity: 0.5,
    });
    canvas.path(`M${at(px + dx * s - 9, top - s * 0.08)}h18l-3 ${(s * 0.08).toFixed(1)}h-12Z`, "#e8a04c", {
      opacity: 0.9,
    });
  }
  canvas.ellipse(px + s * 0.02, top + s * 0.07, s * 0.11, s * 0.04, "#f5eee0");
  for (const dx of [-0.04, 0, 0.04])
    canvas.ellipse(px + dx * s + s * 0.02, top + s * 0.055, s * 0.024, s * 0.02, "#6f8f3f");
}

function drawButterfly(canvas: Canvas, view: View, x: number, z: number, cloth: string): void {
  const s = view.focal / z;
  contactShadow(canvas, view, x, z, 0.5, 0.4, 0.45);
  const [px, floor] = project(view, [x, 0, z]);
  for (const [a, b] of [
    [-0.34, 0.3],
    [0.34, -0.3],
  ] as const)
    canvas.line(
      [
        [px + a * s, floor],
        [px + b * s, floor - s * 0.62],
      ],
      "#20242f",
      s * 0.026,
    );
  canvas.path(
    `M${at(px - s * 0.38, floor - s * 0.9)}Q${at(px - s * 0.14, floor - s * 0.62)} ${at(px, floor - s * 0.62)}Q${at(px + s * 0.14, floor - s * 0.62)} ${at(px + s * 0.38, floor - s * 0.9)}Q${at(px + s * 0.3, floor - s * 0.5)} ${at(px + s * 0.36, floor - s * 0.36)}Q${at(px, floor - s * 0.12)} ${at(px - s * 0.36, floor - s * 0.36)}Q${at(px - s * 0.3, floor - s * 0.5)} ${at(px - s * 0.38, floor - s * 0.9)}Z`,
    canvas.gradient([
      [0, lighten(cloth, 0.2)],
      [0.6, cloth],
      [1, darken(cloth, 0.24)],
    ]),
  );
  canvas.curve(
    `M${at(px - s * 0.33, floor - s * 0.36)}Q${at(px, floor - s * 0.28)} ${at(px + s * 0.33, floor - s * 0.36)}`,
    darken(cloth, 0.24),
    3,
    { opacity: 0.6 },
  );
}

function drawPergola(canvas: Canvas, view: View, leaf: string, lit: Lit): void {
  const { random } = canvas;
  const wood = "#8d6a48";
  for (const x of [-2.7, 2.6]) block(canvas, view, { x, y: 0, z: 5, width: 0.12, height: 2.75, depth: 0.12 }, wood);
  block(canvas, view, { x: -3.1, y: 2.75, z: 5, width: 6.2, height: 0.14, depth: 0.12 }, wood);
  for (let x = -2.9; x < 3; x += 0.55)
    canvas.line([project(view, [x, 2.9, 5.1]), project(view, [x, 2.9, 2.2])], darken(wood, 0.15), 12);
  for (let clump = 0; clump < 9; clump += 1) {
    const [px, py] = project(view, [random.range(-2.8, 2.8), 2.85, 5]);
    drawFoliage(canvas, {
      x: px,
      y: py + random.range(-14, 18),
      rx: random.range(36, 66),
      ry: random.range(18, 34),
      colour: leaf,
      lit,
      leaf: 9,
      blossom: random.chance(0.5) ? "#c2349a" : undefined,
    });
  }
}
