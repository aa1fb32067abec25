import { drawRow, type Side } from "../buildings/lane-houses";
import { drawWallLantern } from "../buildings/openings";
import { drawStringLights } from "../buildings/surfaces";
import { at, type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { type Hour, pickHour } from "../hour";
import { finishOutdoors, tintOutdoors } from "../nature/finish";
import { drawSky } from "../nature/sky";
import { project, quad, type View } from "../perspective";

/** A lane between old houses that leads to a tower or an arch. */
export function drawOldStreetScene(canvas: Canvas): void {
  const { random } = canvas;
  const hour = pickHour(random, ["golden", "morning", "dusk", "golden", "night"]);
  const view: View = {
    centre: [GROUND.width * random.range(0.42, 0.58), 470],
    focal: 620,
    eye: 1.6,
    lit: random.pick(["left", "right"]),
  };
  const half = 2.7;
  const sun = drawSky(canvas, hour, 470, { sunX: view.lit === "left" ? 380 : 820 });
  drawFarEnd(canvas, hour, view);
  drawPaving(canvas, view, half);
  const sides: Side[] = [-1, 1];
  for (const side of sides) drawRow(canvas, hour, view, side, half);
  if (hour.beam > 0.5) {
    const shady: Side = view.lit === "left" ? -1 : 1;
    const edge = shady * half;
    quad(
      canvas,
      view,
      [
        [edge, 0, 0.8],
        [edge, 0, 26],
        [edge - shady * 3.1, 0, 26],
        [edge - shady * 3.4, 0, 0.8],
      ],
      "#2a3157",
      { opacity: 0.34 },
    );
    quad(
      canvas,
      view,
      [
        [edge, 0, 0.8],
        [edge, 0, 26],
        [edge, 9, 26],
        [edge, 14, 0.8],
      ],
      "#2a3157",
      { opacity: 0.3 },
    );
    quad(
      canvas,
      view,
      [
        [-edge, 4.4, 0.8],
        [-edge, 4, 26],
        [-edge, 12, 26],
        [-edge, 14, 0.8],
      ],
      hour.sun,
      { opacity: 0.2 },
    );
  }
  tintOutdoors(canvas, hour);
  const lamp = view.lit === "left" ? 1 : -1;
  for (const z of [3.4, 7]) {
    const [x, y] = project(view, [lamp * (half - 0.55), 3, z]);
    drawWallLantern(canvas, hour, x, y, 5.2 / z);
  }
  if (random.chance(0.6)) {
    for (const z of [4.2, 7.5])
      drawStringLights(canvas, hour, project(view, [-half, 4.4, z]), project(view, [half, 4.2, z]), 150 / z);
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
  canvas.rect(
    tower - 30,
    236,
    60,
    260,
    canvas.gradient(
      [
        [0, lighten(stone, 0.2)],
        [1, darken(stone, 0.15)],
      ],
      "right",
    ),
  );
  canvas.rect(tower - 36, 300, 72, 7, darken(stone, 0.15));
  canvas.rect(tower - 35, 232, 70, 8, darken(stone, 0.2));
  for (const x of [-14, 8]) canvas.path(`M${at(tower + x - 3, 286)}v-24q6 -9 12 0v24Z`, darken(stone, 0.55));
  if (random.chance(0.5))
    canvas.path(`M${at(tower - 34, 232)}Q${at(tower, 168)} ${at(tower + 34, 232)}Z`, mix("#5d8a86", hour.haze, 0.3));
  else
    canvas.poly(
      [
        [tower - 37, 232],
        [tower, 172],
        [tower + 37, 232],
      ],
      mix("#b5654a", hour.haze, 0.25),
    );
  canvas.line(
    [
      [tower, 178],
      [tower, 152],
    ],
    "#3a3f50",
    2,
  );
  canvas.poly(
    [
      [cx - 130, 410],
      [cx - 60, 374],
      [cx + 12, 410],
    ],
    mix("#b5654a", hour.haze, 0.4),
  );
  canvas.path(`M${at(cx - 22, 524)}v-46q22 -32 44 0v46Z`, darken(far, 0.5));
}

function drawPaving(canvas: Canvas, view: View, half: number): void {
  const { random } = canvas;
  const base = "#b3a28c";
  quad(
    canvas,
    view,
    [
      [-half, 0, 0.7],
      [half, 0, 0.7],
      [half, 0, 30],
      [-half, 0, 30],
    ],
    darken(base, 0.3),
  );
  for (let z = 0.95; z < 24; ) {
    const deep = 0.26 + z * 0.03;
    for (let x = -half; x < half; ) {
      const wide = random.range(0.3, 0.56);
      const right = Math.min(half, x + wide) - 0.018;
      const tone = random.chance(0.5) ? lighten(base, random.range(0, 0.22)) : darken(base, random.range(0, 0.2));
      quad(
        canvas,
        view,
        [
          [x, 0, z],
          [right, 0, z],
          [right, 0, z + deep * 0.94],
          [x, 0, z + deep * 0.94],
        ],
        tone,
        { soft: 1.2 },
      );
      x += wide;
    }
    z += deep;
  }
  quad(
    canvas,
    view,
    [
      [-0.16, 0, 0.7],
      [0.16, 0, 0.7],
      [0.16, 0, 30],
      [-0.16, 0, 30],
    ],
    "#3a3f55",
    { opacity: 0.22 },
  );
}
