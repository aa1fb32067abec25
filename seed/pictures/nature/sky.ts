import { at, type Canvas, GROUND } from "../canvas";
import { mix } from "../colour";
import type { Hour } from "../hour";

/** Sky down to `horizon`, with sun or moon, clouds, stars and now and then birds. Answers where the light is. */
export function drawSky(
  canvas: Canvas,
  hour: Hour,
  horizon: number,
  options: { sunX?: number } = {},
): { x: number; y: number } {
  const { random } = canvas;
  const fill = canvas.gradient([
    [0, hour.sky[0]],
    [0.55, hour.sky[1]],
    [1, hour.sky[2]],
  ]);
  canvas.rect(0, 0, GROUND.width, horizon + 40, fill);
  const low = hour.name === "golden" || hour.name === "dusk";
  const sun = {
    x: options.sunX ?? GROUND.width * random.pick([0.28, 0.33, 0.67, 0.72]),
    y: low ? horizon - random.range(20, 90) : random.range(90, 170),
  };
  if (hour.name === "night") drawStars(canvas, horizon);
  if (hour.name !== "overcast") {
    const halo = low ? 420 : 300;
    canvas.ellipse(
      sun.x,
      sun.y,
      halo,
      halo,
      canvas.radial([
        [0, hour.sun, 0.75],
        [0.3, hour.sun, 0.28],
        [1, hour.sun, 0],
      ]),
    );
    const radius = hour.name === "night" ? 26 : low ? 40 : 30;
    canvas.ellipse(sun.x, sun.y, radius, radius, mix(hour.sun, "#ffffff", 0.45));
  }
  const clouds = hour.name === "overcast" ? 9 : random.int(2, 5);
  for (let index = 0; index < clouds; index += 1) {
    drawCloud(
      canvas,
      hour,
      random.range(-80, GROUND.width),
      random.range(40, Math.max(80, horizon - 110)),
      random.range(120, 290),
    );
  }
  if (random.chance(0.6) && hour.name !== "night")
    drawBirds(canvas, random.range(200, 1000), random.range(90, horizon * 0.5));
  return sun;
}

function drawStars(canvas: Canvas, horizon: number): void {
  const { random } = canvas;
  for (let index = 0; index < 130; index += 1) {
    const size = random.range(0.5, 1.7);
    canvas.ellipse(random.range(0, GROUND.width), random.range(0, horizon * 0.85), size, size, "#f6efdc", {
      opacity: random.range(0.3, 0.95),
    });
  }
}

/** A fair-weather cloud: one outline of bulges on a flat foot, bright above and thin below. */
function drawCloud(canvas: Canvas, hour: Hour, x: number, y: number, width: number): void {
  const { random } = canvas;
  const light = mix(hour.sun, "#ffffff", hour.name === "night" ? 0.1 : 0.5);
  const under = mix(hour.sky[0], hour.sky[2], 0.5);
  const strength = hour.name === "night" ? 0.3 : 0.9;
  const layer = (left: number, foot: number, wide: number, tall: number, opacity: number) => {
    const bulges = random.int(4, 6);
    let d = `M${at(left, foot)}`;
    let from = left;
    for (let index = 0; index < bulges; index += 1) {
      const to = index === bulges - 1 ? left + wide : left + (wide * (index + random.range(0.85, 1.15))) / bulges;
      const share = (from + to) / 2 - left;
      const rise = Math.sin((share / wide) * Math.PI) * tall * random.range(0.75, 1.1) + tall * 0.18;
      const level = index === bulges - 1 ? foot : foot - Math.sin(((to - left) / wide) * Math.PI) * tall * 0.55;
      d += `C${at(from - (to - from) * 0.12, foot - rise * 1.25)} ${at(to + (to - from) * 0.12, foot - rise * 1.35)} ${at(to, level)}`;
      from = to;
    }
    const fill = canvas.gradient([
      [0, light, strength],
      [0.6, mix(light, under, 0.25), strength * 0.75],
      [1, mix(light, under, 0.6), strength * 0.12],
    ]);
    canvas.path(`${d}Q${at(left + wide * 0.5, foot + tall * 0.12)} ${at(left, foot)}Z`, fill, { opacity });
  };
  layer(x - width * 0.2, y + width * 0.04, width * 0.95, width * 0.13, 0.55);
  layer(x, y, width, width * random.range(0.16, 0.24), 0.95);
}

function drawBirds(canvas: Canvas, x: number, y: number): void {
  const { random } = canvas;
  for (let index = 0; index < random.int(3, 6); index += 1) {
    const [left, top, span] = [x + random.range(-70, 70), y + random.range(-32, 32), random.range(6, 12)];
    const d = `M${left - span} ${top - span * 0.35}Q${left - span * 0.4} ${top - span * 0.6} ${left} ${top}Q${left + span * 0.4} ${top - span * 0.6} ${left + span} ${top - span * 0.35}`;
    canvas.curve(d, "#2a3350", 1.8, { opacity: 0.6 });
  }
}
