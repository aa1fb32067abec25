import { at, type Canvas, type Point } from "../canvas";
import { darken, lighten } from "../colour";
import { drawFoliage } from "./foliage";

type Lit = "left" | "right";

/** A fir: tiers of drooping branches with light on one side. */
export function drawFir(
  canvas: Canvas,
  x: number,
  base: number,
  height: number,
  colour: string,
  lit: Lit,
  snow = false,
): void {
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
      return [
        x + across * half,
        bottom + (index % 2 === 0 ? half * 0.13 : -half * 0.1) + (1 - Math.abs(across)) * half * 0.12,
      ] as const;
    });
    const tone = tier % 2 === 0 ? colour : darken(colour, 0.09);
    canvas.poly([[x, top], ...[...hem].reverse()], tone);
    const litHem = hem.filter(([px]) => (lit === "left" ? px <= x : px >= x));
    canvas.poly([[x, top], ...litHem, [x, bottom]], lighten(colour, 0.2), { opacity: 0.42 });
    if (snow)
      canvas.poly(
        [
          [x, top],
          [x - half * 0.6, bottom - half * 0.28],
          [x - half * 0.1, bottom - half * 0.42],
          [x + half * 0.55, bottom - half * 0.26],
        ],
        "#f4f8fb",
        { opacity: 0.88 },
      );
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
    canvas.curve(
      `M${at(px, py)}q${at(-2, -height * 0.05)} ${at(side, -height * 0.09)}`,
      tone,
      Math.max(1.2, half * 0.16),
      { opacity: 0.8 },
    );
  }
}

/** A tree with a trunk, boughs and a few masses of leaves. */
export function drawBroadleaf(
  canvas: Canvas,
  x: number,
  base: number,
  height: number,
  colour: string,
  lit: Lit,
  blossom?: string,
): void {
  const { random } = canvas;
  const trunk = darken("#7a5a40", 0.15);
  const crown = base - height * 0.64;
  const lean = random.range(-0.06, 0.06) * height;
  canvas.path(
    `M${at(x - height * 0.04, base)}Q${at(x - height * 0.015, base - height * 0.3)} ${at(x + lean - height * 0.02, crown)}L${at(x + lean + height * 0.03, crown)}Q${at(x + height * 0.02, base - height * 0.3)} ${at(x + height * 0.055, base)}Z`,
    trunk,
  );
  for (const side of [-1, 1]) {
    canvas.curve(
      `M${at(x + lean * 0.6, base - height * 0.36)}Q${at(x + side * height * 0.1, base - height * 0.5)} ${at(x + lean + side * height * 0.2, crown - height * 0.02)}`,
      trunk,
      height * 0.024,
    );
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
  canvas.curve(
    `M${at(x - 2, base)}Q${at(x + lean * 0.15 - 2, base - height * 0.6)} ${at(...top)}`,
    lighten(trunk, 0.25),
    height * 0.012,
  );
  for (const behind of [true, false]) {
    for (let index = 0; index < 6; index += 1) {
      const spread = (index / 5) * 2 - 1;
      const angle = -Math.PI / 2 + spread * (behind ? 1.05 : 1.5) + random.range(-0.1, 0.1);
      drawFrond(canvas, top, angle, height * random.range(0.36, 0.46), behind ? darken(colour, 0.24) : colour, lit);
    }
  }
  for (const dx of [-0.5, 0.5, 0.1]) {
    canvas.ellipse(
      top[0] + dx * height * 0.03,
      top[1] + height * 0.016,
      height * 0.018,
      height * 0.02,
      darken("#8c6b4a", 0.3),
    );
  }
}

/** One arched frond: a rib with leaflets on both sides that hang more towards its tip. */
function drawFrond(canvas: Canvas, root: Point, angle: number, length: number, colour: string, lit: Lit): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const bend: Point = [root[0] + cos * length * 0.6, root[1] + sin * length * 0.6 - length * 0.12];
  const end: Point = [root[0] + cos * length * 1.1, root[1] + sin * length * 0.45 + length * 0.34 * Math.abs(cos)];
  const sunny = lit === "left" ? cos < 0 : cos > 0;
  const tone = sunny ? lighten(colour, 0.14) : darken(colour, 0.1);
  const count = 17;
  for (let leaflet = 1; leaflet <= count; leaflet += 1) {
    const t = leaflet / count;
    const px = (1 - t) ** 2 * root[0] + 2 * (1 - t) * t * bend[0] + t * t * end[0];
    const py = (1 - t) ** 2 * root[1] + 2 * (1 - t) * t * bend[1] + t * t * end[1];
    const along = Math.atan2(
      2 * (1 - t) * (bend[1] - root[1]) + 2 * t * (end[1] - bend[1]),
      2 * (1 - t) * (bend[0] - root[0]) + 2 * t * (end[0] - bend[0]),
    );
    const reach = length * 0.3 * Math.sin(Math.PI * (0.18 + t * 0.78)) + length * 0.04;
    for (const side of [-1, 1]) {
      const turn = along + side * (0.95 - t * 0.45);
      const tip: Point = [px + Math.cos(turn) * reach, py + Math.sin(turn) * reach + reach * 0.24];
      const middle: Point = [px + Math.cos(turn) * reach * 0.5, py + Math.sin(turn) * reach * 0.5 - reach * 0.06];
      const across = reach * 0.075;
      canvas.path(
        `M${at(px, py)}Q${at(middle[0] - across, middle[1] - across)} ${at(...tip)}Q${at(middle[0] + across, middle[1] + across)} ${at(px, py)}Z`,
        side * (lit === "left" ? -1 : 1) > 0 ? tone : darken(tone, 0.16),
      );
    }
  }
  canvas.curve(`M${at(...root)}Q${at(...bend)} ${at(...end)}`, lighten(tone, 0.1), Math.max(1.4, length * 0.02));
}
