import { type Canvas, GROUND } from "../canvas";
import { mix } from "../colour";
import type { Hour } from "../hour";

/** Sky down to `horizon`, with sun or moon, clouds, stars and now and then birds. Answers where the light is. */
export function drawSky(canvas: Canvas, hour: Hour, horizon: number, options: { sunX?: number } = {}): { x: number; y: number } {
  const { random } = canvas;
  const fill = canvas.gradient([[0, hour.sky[0]], [0.55, hour.sky[1]], [1, hour.sky[2]]]);
  canvas.rect(0, 0, GROUND.width, horizon + 40, fill);
  const low = hour.name === "golden" || hour.name === "dusk";
  const sun = { x: options.sunX ?? GROUND.width * random.pick([0.28, 0.33, 0.67, 0.72]), y: low ? horizon - random.range(20, 90) : random.range(90, 170) };
  if (hour.name === "night") drawStars(canvas, horizon);
  if (hour.name !== "overcast") {
    const halo = low ? 420 : 300;
    canvas.ellipse(sun.x, sun.y, halo, halo, canvas.radial([[0, hour.sun, 0.75], [0.3, hour.sun, 0.28], [1, hour.sun, 0]]));
    const radius = hour.name === "night" ? 26 : low ? 40 : 30;
    canvas.ellipse(sun.x, sun.y, radius, radius, mix(hour.sun, "#ffffff", 0.45));
  }
  const clouds = hour.name === "overcast" ? 9 : random.int(2, 5);
  for (let index = 0; index < clouds; index += 1) {
    drawCloud(canvas, hour, random.range(-80, GROUND.width), random.range(40, Math.max(80, horizon - 110)), random.range(90, 240));
  }
  if (random.chance(0.6) && hour.name !== "night") drawBirds(canvas, random.range(200, 1000), random.range(90, horizon * 0.5));
  return sun;
}

function drawStars(canvas: Canvas, horizon: number): void {
  const { random } = canvas;
  for (let index = 0; index < 130; index += 1) {
    const size = random.range(0.5, 1.7);
    canvas.ellipse(random.range(0, GROUND.width), random.range(0, horizon * 0.85), size, size, "#f6efdc", { opacity: random.range(0.3, 0.95) });
  }
}

function drawCloud(canvas: Canvas, hour: Hour, x: number, y: number, width: number): void {
  const { random } = canvas;
  const light = mix(hour.sun, "#ffffff", 0.5);
  const under = mix(hour.sky[0], hour.sky[2], 0.5);
  const fill = canvas.gradient([[0, light, 0.85], [0.6, mix(light, under, 0.4), 0.55], [1, under, 0]]);
  const puffs = random.int(4, 7);
  for (let index = 0; index < puffs; index += 1) {
    const share = index / (puffs - 1) - 0.5;
    const ry = width * 0.13 * (1.25 - Math.abs(share) * 1.7) * random.range(0.75, 1.2);
    canvas.ellipse(x + share * width, y - ry * 0.35, width * 0.2, Math.max(5, ry), fill, { opacity: 0.8 });
  }
  canvas.ellipse(x, y + 3, width * 0.62, width * 0.035, light, { opacity: 0.4 });
}

function drawBirds(canvas: Canvas, x: number, y: number): void {
  const { random } = canvas;
  for (let index = 0; index < random.int(3, 6); index += 1) {
    const [left, top, span] = [x + random.range(-70, 70), y + random.range(-32, 32), random.range(6, 12)];
    const d = `M${left - span} ${top - span * 0.35}Q${left - span * 0.4} ${top - span * 0.6} ${left} ${top}Q${left + span * 0.4} ${top - span * 0.6} ${left + span} ${top - span * 0.35}`;
    canvas.curve(d, "#2a3350", 1.8, { opacity: 0.6 });
  }
}
