import { at, type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { type Hour, pickHour } from "../hour";
import { finishOutdoors, tintOutdoors } from "../nature/finish";
import { drawFoliage, drawGrass } from "../nature/foliage";
import { drawPeaks, ridgePath } from "../nature/hills";
import { drawSky } from "../nature/sky";
import { drawFir, drawPalm } from "../nature/trees";
import { drawWater } from "../nature/water";
import { drawKayak, drawPaddle } from "../vehicles/kayak";

/** Kayaks drawn up where clear water meets stones, with cliffs or hills across the bay. */
export function drawKayakScene(canvas: Canvas): void {
  const { random } = canvas;
  const hour = pickHour(random, ["morning", "noon", "golden", "morning", "dusk"]);
  const lit = random.pick(["left", "right"]);
  const side = lit === "left" ? 1 : -1;
  const land = random.pick(["cliffs", "fjord", "palms"]);
  const horizon = random.range(330, 365);
  const sun = drawSky(canvas, hour, horizon, { sunX: 600 - side * 280 });
  if (land === "fjord") {
    drawPeaks(canvas, {
      base: horizon + 4,
      rise: 260,
      rock: mix("#8b98a3", hour.haze, 0.48),
      shade: mix("#5c6d7e", hour.haze, 0.48),
      snow: "#f2f6fa",
      count: 4,
      lit,
    });
    canvas.path(
      ridgePath(random, { x: 0, width: GROUND.width, base: horizon - 22, rise: 26, floor: horizon + 8, roughness: 5 }),
      mix("#47695c", hour.haze, 0.3),
    );
    for (let tree = 0; tree < 60; tree += 1)
      drawFir(canvas, random.range(0, 1200), horizon + 6, random.range(24, 52), mix("#3f6354", hour.haze, 0.3), lit);
  } else {
    canvas.path(
      ridgePath(random, { x: 0, width: GROUND.width, base: horizon - 24, rise: 30, floor: horizon + 8, roughness: 3 }),
      mix("#6f918a", hour.haze, 0.55),
    );
    drawCliffs(canvas, hour, horizon, side, lit);
  }
  const clear = land === "palms" ? "#2aa6a4" : land === "fjord" ? "#3f7f8f" : "#2389a0";
  drawWater(canvas, hour, horizon, { sunX: sun.x, colour: clear });
  drawClearEdge(canvas, clear, side);
  drawShore(canvas, side, lit);
  tintOutdoors(canvas, hour);
  const paints: [string, ...string[]] = ["#e4572e", "#e8b04b", "#0f766e", "#2f6fae", "#c0392b", "#f2ead8"];
  const first = random.pick(paints);
  const second = random.pick(paints.filter((paint) => paint !== first) as [string, ...string[]]);
  canvas.group({ transform: side > 0 ? "" : "translate(1200 0) scale(-1 1)" }, () => {
    drawKayak(canvas, 610, 600, 0.82, -9, second);
    drawKayak(canvas, 560, 696, 1.08, -12, first);
    drawPaddle(canvas, 250, 742, 900, 604);
  });
  if (land === "palms") drawPalm(canvas, 600 + side * 520, 812, 680, "#3f8060", lit);
  else
    for (let tuft = 0; tuft < 16; tuft += 1)
      drawGrass(
        canvas,
        600 + side * random.range(380, 600),
        random.range(740, 812),
        random.range(44, 96),
        hour.lamps ? "#4a5a44" : "#7f8f52",
        8,
      );
  finishOutdoors(canvas, hour, sun);
}

function drawCliffs(canvas: Canvas, hour: Hour, horizon: number, side: number, lit: "left" | "right"): void {
  const { random } = canvas;
  const rock = mix("#b59a7c", hour.haze, 0.22);
  canvas.group({ transform: side > 0 ? "" : "translate(1200 0) scale(-1 1)" }, () => {
    for (const [start, top, share] of [
      [640, 170, 0.28],
      [820, 110, 0],
    ] as const) {
      const tone = mix(rock, hour.haze, share);
      let edge = `M${at(start, horizon + 6)}`;
      for (let x = start; x < 1240; x += 46) {
        const rise = Math.min(1, ((x - start) / 220) ** 0.5 + 0.25);
        edge += `L${at(x + random.range(-10, 10), horizon - (horizon - top) * rise * random.range(0.82, 1.04))}`;
      }
      canvas.path(
        `${edge}L1240 ${(horizon + 6).toFixed(1)}Z`,
        canvas.gradient(
          lit === (side > 0 ? "left" : "right")
            ? [
                [0, lighten(tone, 0.25)],
                [1, darken(tone, 0.2)],
              ]
            : [
                [0, darken(tone, 0.15)],
                [1, lighten(tone, 0.1)],
              ],
          "right",
        ),
      );
      for (let crack = 0; crack < 26; crack += 1) {
        const x = random.range(start + 50, 1200);
        const y = random.range(top + 60, horizon - 20);
        canvas.curve(
          `M${at(x, y)}l${at(random.range(-9, 9), random.range(18, 50))}`,
          random.chance(0.6) ? darken(tone, 0.3) : lighten(tone, 0.35),
          random.range(1.5, 4),
          { opacity: 0.5 },
        );
      }
      for (let bush = 0; bush < 13; bush += 1) {
        const x = random.range(start + 120, 1210);
        drawFoliage(canvas, {
          x,
          y: top + random.range(0, 44) + (x < start + 240 ? 60 : 8),
          rx: random.range(24, 44),
          ry: random.range(14, 26),
          colour: mix("#55794f", hour.haze, 0.2 + share),
          lit,
          leaf: 7,
        });
      }
    }
    canvas.rect(630, horizon - 2, 620, 12, "#1b2c40", { opacity: 0.3 });
  });
}

function drawClearEdge(canvas: Canvas, clear: string, side: number): void {
  const { random } = canvas;
  const light = lighten(mix(clear, "#9fe0d4", 0.5), 0.15);
  canvas.rect(
    0,
    470,
    GROUND.width,
    340,
    canvas.gradient([
      [0, light, 0],
      [0.5, light, 0.6],
      [1, light, 0.85],
    ]),
  );
  for (let stone = 0; stone < 90; stone += 1) {
    const y = random.range(560, 790);
    const size = ((y - 500) / 290) * random.range(7, 22);
    canvas.ellipse(
      random.range(0, 1200),
      y,
      size * 1.5,
      size * 0.6,
      random.pick(["#5f7f7c", "#86988a", "#a79a82", "#4f6a70"]),
      { opacity: 0.38 },
    );
  }
  for (let net = 0; net < 46; net += 1) {
    const [x, y] = [random.range(0, 1200), random.range(520, 760)];
    const wide = random.range(30, 110);
    canvas.curve(
      `M${at(x, y)}q${at(wide * 0.3, -9)} ${at(wide * 0.55, 0)}t${at(wide * 0.55, side * 3)}`,
      "#ffffff",
      1.8,
      { opacity: 0.4 },
    );
  }
}

function drawShore(canvas: Canvas, side: number, lit: "left" | "right"): void {
  const { random } = canvas;
  const sand = "#dcc59a";
  canvas.group({ transform: side > 0 ? "" : "translate(1200 0) scale(-1 1)" }, () => {
    const edge = "M-20 716C150 668 330 690 520 664S900 612 1240 560";
    canvas.path(
      `${edge}V820H-20Z`,
      canvas.gradient([
        [0, darken(sand, 0.25)],
        [0.25, sand],
        [1, darken(sand, 0.1)],
      ]),
    );
    canvas.curve(edge, "#ffffff", 6, { opacity: 0.85 });
    canvas.curve("M-20 706C150 658 330 680 520 654S900 602 1240 550", "#ffffff", 3, { opacity: 0.5 });
    for (let stone = 0; stone < 240; stone += 1) {
      const x = random.range(-10, 1220);
      const shore = 712 - (x / 1240) * 150;
      const y = shore + random.range(8, 150);
      const size = random.range(2, 5) + ((y - 560) / 240) * random.range(1, 11);
      const tone = random.pick(["#b8a88f", "#8f8a80", "#d9cdb4", "#a88f74", "#757a7c"]);
      canvas.ellipse(x + 2, y + size * 0.4, size * 1.2, size * 0.5, "#3a3326", { opacity: 0.3 });
      canvas.ellipse(x, y, size * 1.15, size * 0.66, tone);
      canvas.ellipse(
        x + (lit === "left" ? -size : size) * 0.3,
        y - size * 0.18,
        size * 0.5,
        size * 0.24,
        lighten(tone, 0.5),
        { opacity: 0.6 },
      );
    }
  });
}
