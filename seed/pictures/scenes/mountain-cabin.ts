import { drawCabin } from "../buildings/cabin";
import { at, type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { type Hour, pickHour } from "../hour";
import { finishOutdoors, tintOutdoors } from "../nature/finish";
import { drawGrass } from "../nature/foliage";
import { drawPeaks, ridgePath } from "../nature/hills";
import { drawSky } from "../nature/sky";
import { drawFir } from "../nature/trees";

/** A timber cabin in a clearing below peaks, in summer or under snow. */
export function drawMountainCabinScene(canvas: Canvas): void {
  const { random } = canvas;
  const winter = random.chance(0.42);
  const hour = pickHour(random, ["golden", "dusk", "morning", "night", "noon"]);
  const lit = random.pick(["left", "right"]);
  const sun = drawSky(canvas, hour, 470, { sunX: lit === "left" ? 260 : 940 });
  const rock = mix(winter ? "#a9b9d0" : "#8b93a0", hour.haze, 0.3);
  drawPeaks(canvas, {
    base: 500,
    rise: 300,
    rock: mix(rock, hour.haze, 0.45),
    shade: mix(darken(rock, 0.28), hour.haze, 0.45),
    snow: "#f3f6fa",
    count: 4,
    lit,
  });
  drawPeaks(canvas, {
    base: 540,
    rise: 215,
    rock: lighten(rock, 0.08),
    shade: darken(rock, 0.25),
    snow: winter ? "#f6f9fc" : undefined,
    count: 5,
    lit,
  });
  const forest = winter ? "#50697a" : "#45685c";
  canvas.path(
    ridgePath(random, { x: 0, width: GROUND.width, base: 520, rise: 40, floor: 640, roughness: 4 }),
    mix(forest, hour.haze, 0.42),
  );
  for (let index = 0; index < 50; index += 1) {
    drawFir(
      canvas,
      random.range(-10, 1210),
      545 + random.range(-14, 18),
      random.range(44, 84),
      mix(forest, hour.haze, 0.34),
      lit,
      winter && random.chance(0.4),
    );
  }
  const meadow = winter ? "#e6eef5" : mix("#86a35c", hour.haze, 0.14);
  canvas.path(
    ridgePath(random, { x: 0, width: GROUND.width, base: 570, rise: 22, floor: 810, roughness: 2 }),
    canvas.gradient([
      [0, lighten(meadow, 0.16)],
      [1, darken(meadow, winter ? 0.14 : 0.34)],
    ]),
  );
  const side = random.sign();
  const cabinX = 600 + side * random.range(70, 150);
  for (let index = 0; index < 9; index += 1) {
    drawFir(
      canvas,
      cabinX + random.range(-260, 260),
      596 + random.range(-8, 10),
      random.range(190, 330),
      mix(forest, "#2c4a3e", 0.35),
      lit,
      winter,
    );
  }
  canvas.group({ transform: `translate(${cabinX} 640) scale(1.32) translate(${-cabinX} -640)` }, () =>
    drawCabin(canvas, hour, cabinX, 640, lit, winter),
  );
  drawPath(canvas, cabinX, side, winter, meadow);
  tintOutdoors(canvas, hour);
  drawCabinLight(canvas, hour, cabinX, 640, side);
  for (let index = 0; index < 5; index += 1) {
    const x = 600 - side * random.range(330, 610);
    drawFir(
      canvas,
      x,
      720 + index * 26,
      random.range(300, 440),
      darken(winter ? "#3c5564" : "#2e5145", 0.2 + (hour.lamps ? 0.2 : 0)),
      lit,
      winter,
    );
  }
  drawForeground(canvas, hour, winter, meadow);
  if (winter && random.chance(0.6)) {
    for (let index = 0; index < 160; index += 1) {
      const size = random.range(0.8, 3.4);
      canvas.ellipse(random.range(0, 1200), random.range(0, 800), size, size, "#ffffff", {
        opacity: random.range(0.3, 0.85),
      });
    }
  }
  finishOutdoors(canvas, hour, sun);
}

function drawCabinLight(canvas: Canvas, hour: Hour, x: number, base: number, side: number): void {
  if (!hour.lamps && hour.name !== "golden") return;
  const strength = hour.lamps ? 0.75 : 0.25;
  for (const dx of [-82, 82]) canvas.glow(x + dx, base - 88, 160, "#ffb257", strength);
  if (hour.lamps)
    canvas.ellipse(
      x - side * 20,
      base + 40,
      210,
      44,
      canvas.radial([
        [0, "#ffb860", 0.5],
        [1, "#ffb860", 0],
      ]),
    );
}

function drawPath(canvas: Canvas, x: number, side: number, winter: boolean, meadow: string): void {
  const soil = winter ? darken(meadow, 0.12) : "#c9ae83";
  const end = 600 - side * 60;
  canvas.path(
    `M${at(x - 12, 644)}C${at(x - side * 10, 690)} ${at(end - side * 90, 700)} ${at(end - 90, 810)}L${at(end + 120, 810)}C${at(end - side * 20, 710)} ${at(x + 30, 690)} ${at(x + 14, 644)}Z`,
    canvas.gradient([
      [0, soil],
      [1, darken(soil, 0.12)],
    ]),
    { opacity: 0.9 },
  );
}

function drawForeground(canvas: Canvas, hour: Hour, winter: boolean, meadow: string): void {
  const { random } = canvas;
  const dark = hour.lamps ? 0.45 : 0.16;
  for (let index = 0; index < (winter ? 26 : 90); index += 1) {
    const x = random.range(0, 1200);
    if (Math.abs(x - 600) < 130) continue;
    drawGrass(
      canvas,
      x,
      random.range(722, 806),
      random.range(16, 42),
      darken(winter ? "#9a9274" : mix(meadow, "#5f8747", 0.5), dark),
      6,
    );
    if (!winter && random.chance(0.4))
      canvas.ellipse(x, random.range(715, 790), 3.4, 3.4, random.pick(["#f6e27a", "#ffffff", "#d67aa8", "#e4572e"]), {
        opacity: 1 - dark,
      });
  }
}
