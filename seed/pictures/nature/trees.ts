import { at, type Canvas, type Point } from "../canvas";
import { darken, lighten } from "../colour";
import { drawFoliage } from "./foliage";

type Lit = "left" | "right";

/** A fir: tiers of drooping branches with light on one side. */
export function drawFir(canvas: Canvas, x: number, base: number, height: number, colour: string, lit: Lit, snow = false): void {
  const { random } = canvas;
  const tiers = Math.max(5, Math.round(height / 26));
  canvas.rect(x - height * 0.02, base - height * 0.12, height * 0.04, height * 0.13, darken("#5b4432", 0.3));
  for (let tier = 0; tier < tiers; tier += 1) {
    const share = tier / tiers;
    const bottom = base - height * 0.06 - height * 0.9 * share;
    const top = bottom - (height * 1.7) / tiers;
    const half = height * 0.23 * (1 - share) ** 0.9 * random.range(0.88, 1.1) + 2;
    const teeth = 7;
    const hem: Point[] = Array.from({ length: teeth + 1 }, (_, index) => {
      const across = (index / teeth) * 2 - 1;
      return [x + across * half, bottom + (index % 2 === 0 ? half * 0.13 : -half * 0.1) + (1 - Math.abs(across)) * half * 0.12] as const;
    });
    const tone = tier % 2 === 0 ? colour : darken(colour, 0.09);
    canvas.poly([[x, top], ...[...hem].reverse()], tone);
    const litHem = hem.filter(([px]) => (lit === "left" ? px <= x : px >= x));
    canvas.poly([[x, top], ...litHem, [x, bottom]], lighten(colour, 0.2), { opacity: 0.42 });
    if (snow) canvas.poly([[x, top], [x - half * 0.6, bottom - half * 0.28], [x - half * 0.1, bottom - half * 0.42], [x + half * 0.55, bottom - half * 0.26]], "#f4f8fb", { opacity: 0.88 });
  }
}

export function drawCypress(canvas: Canvas, x: number, base: number, height: number, colour: string, lit: Lit): void {
  const half = height * 0.105;
  const shape = (width: number) =>
    `M${at(x - width * 0.25, base)}C${at(x - width * 1.35, base - height * 0.28)} ${at(x - width * 0.8, base - height * 0.72)} ${at(x, base - height)}C${at(x + width * 0.8, base - height * 0.72)} ${at(x + width * 1.35, base - height * 0.28)} ${at(x + width * 0.25, base)}Z`;
  canvas.path(shape(half), darken(colour, 0.22));
  const { random } = canvas;
  const side = lit === "left" ? -1 : 1;
  for (let index = 0; index < 26; index += 1) {
    const share = random.next();
    const width = half * (1 - share) ** 0.6;
    const px = x + random.range(-0.7, 0.7) * width;
    const py = base - height * (0.05 + share * 0.9);
    const tone = (px - x) * side > 0 ? lighten(colour, 0.18) : darken(colour, 0.1);
    canvas.curve(`M${at(px, py)}q${at(-2, -height * 0.05)} ${at(side, -height * 0.09)}`, tone, Math.max(1.2, half * 0.16), { opacity: 0.8 });
  }
}

/** A tree with a trunk, boughs and a few masses of leaves. */
export function drawBroadleaf(canvas: Canvas, x: number, base: number, height: number, colour: string, lit: Lit, blossom?: string): void {
  const { random } = canvas;
  const trunk = darken("#7a5a40", 0.15);
  const crown = base - height * 0.64;
  const lean = random.range(-0.06, 0.06) * height;
  canvas.path(
    `M${at(x - height * 0.04, base)}Q${at(x - height * 0.015, base - height * 0.3)} ${at(x + lean - height * 0.02, crown)}L${at(x + lean + height * 0.03, crown)}Q${at(x + height * 0.02, base - height * 0.3)} ${at(x + height * 0.055, base)}Z`,
    trunk,
  );
  for (const side of [-1, 1]) {
    canvas.curve(`M${at(x + lean * 0.6, base - height * 0.36)}Q${at(x + side * height * 0.1, base - height * 0.5)} ${at(x + lean + side * height * 0.2, crown - height * 0.02)}`, trunk, height * 0.024);
  }
  const masses = [
    [-0.24, 0.02, 0.2],
    [0.26, 0.03, 0.2],
    [-0.09, -0.15, 0.25],
    [0.13, -0.11, 0.23],
    [0, 0.06, 0.22],
  ] as const;
  for (const [dx, dy, size] of masses) {
    drawFoliage(canvas, {
      x: x + lean + dx * height + random.range(-0.02, 0.02) * height,
      y: crown + dy * height,
      rx: size * height,
      ry: size * height * 0.72,
      colour,
      lit,
      leaf: height * 0.034,
      blossom,
    });
  }
}

export function drawPalm(canvas: Canvas, x: number, base: number, height: number, colour: string, lit: Lit): void {
  const { random } = canvas;
  const lean = random.range(-0.22, 0.22) * height;
  const top: Point = [x + lean, base - height];
  const trunk = darken("#8c6b4a", 0.1);
  canvas.curve(`M${at(x, base)}Q${at(x + lean * 0.15, base - height * 0.6)} ${at(...top)}`, trunk, height * 0.04);
  canvas.curve(`M${at(x - 2, base)}Q${at(x + lean * 0.15 - 2, base - height * 0.6)} ${at(...top)}`, lighten(trunk, 0.25), height * 0.012);
  const fronds = 11;
  for (let index = 0; index < fronds; index += 1) {
    const angle = Math.PI * (1.08 + (index / (fronds - 1)) * 0.84) + random.range(-0.08, 0.08);
    const length = height * random.range(0.36, 0.48);
    const end: Point = [top[0] + Math.cos(angle) * length * 1.05, top[1] + Math.sin(angle) * length * 0.55 + length * 0.42 * Math.abs(Math.cos(angle))];
    const bend: Point = [top[0] + Math.cos(angle) * length * 0.55, top[1] + Math.sin(angle) * length * 0.85];
    const sunny = lit === "left" ? end[0] < top[0] : end[0] > top[0];
    const tone = sunny ? lighten(colour, 0.16) : darken(colour, 0.18);
    for (let leaflet = 1; leaflet <= 12; leaflet += 1) {
      const t = leaflet / 12;
      const px = (1 - t) ** 2 * top[0] + 2 * (1 - t) * t * bend[0] + t * t * end[0];
      const py = (1 - t) ** 2 * top[1] + 2 * (1 - t) * t * bend[1] + t * t * end[1];
      const drop = length * 0.3 * (1.1 - t);
      for (const side of [-0.5, 0.5]) {
        canvas.curve(`M${at(px, py)}q${at(side * drop * 0.7, drop * 0.25)} ${at(side * drop, drop)}`, leaflet % 2 === 0 ? tone : darken(tone, 0.1), Math.max(1.2, length * 0.022));
      }
    }
    canvas.curve(`M${at(...top)}Q${at(...bend)} ${at(...end)}`, darken(tone, 0.12), length * 0.026);
  }
}
