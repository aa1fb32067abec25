import { at, type Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";

/** A leafy mass: dark within, lit towards the light. */
export function drawFoliage(
  canvas: Canvas,
  plan: {
    x: number;
    y: number;
    rx: number;
    ry: number;
    colour: string;
    lit: "left" | "right";
    leaf?: number;
    blossom?: string;
  },
): void {
  const { random } = canvas;
  const { x, y, rx, ry, colour } = plan;
  const side = plan.lit === "left" ? -1 : 1;
  const leaf = plan.leaf ?? Math.max(5, Math.min(rx, ry) * 0.16);
  const layer = (count: number, spread: number, shiftX: number, shiftY: number, tone: string, size: number) => {
    for (let index = 0; index < count; index += 1) {
      const angle = random.range(0, Math.PI * 2);
      const away = Math.sqrt(random.next()) * spread;
      const px = x + shiftX * rx + Math.cos(angle) * rx * away;
      const py = y + shiftY * ry + Math.sin(angle) * ry * away;
      drawLeaf(
        canvas,
        px,
        py,
        size * random.range(0.7, 1.35),
        random.range(0, 360),
        random.chance(0.5) ? tone : mix(tone, colour, 0.35),
      );
    }
  };
  const body = Math.round(Math.min(46, 14 + (rx * ry) / (leaf * leaf * 3.2)));
  canvas.ellipse(x, y, rx * 0.86, ry * 0.86, darken(colour, 0.36));
  layer(body, 1, 0, 0.06, darken(colour, 0.34), leaf * 1.5);
  layer(body, 0.92, side * 0.08, -0.06, darken(colour, 0.12), leaf * 1.25);
  layer(Math.round(body * 0.8), 0.72, side * 0.2, -0.2, lighten(colour, 0.07), leaf * 1.05);
  layer(Math.round(body * 0.45), 0.5, side * 0.36, -0.4, lighten(colour, 0.28), leaf * 0.85);
  if (plan.blossom) {
    for (let index = 0; index < body * 0.7; index += 1) {
      const size = leaf * random.range(0.22, 0.42);
      canvas.ellipse(
        x + random.range(-0.85, 0.85) * rx,
        y + random.range(-0.85, 0.85) * ry,
        size,
        size,
        lighten(plan.blossom, random.range(0, 0.3)),
      );
    }
  }
}

function drawLeaf(canvas: Canvas, x: number, y: number, size: number, turn: number, colour: string): void {
  const angle = (turn * Math.PI) / 180;
  const tip = [x + Math.cos(angle) * size, y + Math.sin(angle) * size] as const;
  const tail = [x - Math.cos(angle) * size, y - Math.sin(angle) * size] as const;
  const across = [-Math.sin(angle) * size * 0.62, Math.cos(angle) * size * 0.62] as const;
  canvas.path(
    `M${at(...tail)}Q${at(x + across[0], y + across[1])} ${at(...tip)}Q${at(x - across[0], y - across[1])} ${at(...tail)}Z`,
    colour,
  );
}

/** A tuft of blades from one root. */
export function drawGrass(canvas: Canvas, x: number, y: number, height: number, colour: string, blades = 9): void {
  const { random } = canvas;
  for (let index = 0; index < blades; index += 1) {
    const lean = random.range(-0.6, 0.6) * height;
    const tall = height * random.range(0.55, 1);
    const root = x + random.range(-0.16, 0.16) * height;
    const tone = random.chance(0.5) ? lighten(colour, random.range(0, 0.25)) : darken(colour, random.range(0, 0.25));
    const width = Math.max(1, height * 0.05);
    canvas.path(
      `M${at(root - width, y)}Q${at(root + lean * 0.25, y - tall * 0.7)} ${at(root + lean, y - tall)}Q${at(root + lean * 0.35 + width, y - tall * 0.6)} ${at(root + width, y)}Z`,
      tone,
    );
  }
}

/** A bush or crown far off, where single leaves no longer show. */
export function drawShrub(
  canvas: Canvas,
  x: number,
  y: number,
  size: number,
  colour: string,
  lit: "left" | "right",
): void {
  const { random } = canvas;
  const side = lit === "left" ? -1 : 1;
  for (const [dx, dy, share, tone] of [
    [0.5, 0.1, 0.62, darken(colour, 0.22)],
    [-0.5, 0.12, 0.58, darken(colour, 0.2)],
    [0, -0.12, 0.8, colour],
    [side * 0.3, -0.3, 0.48, lighten(colour, 0.16)],
    [side * 0.42, -0.42, 0.24, lighten(colour, 0.3)],
  ] as const) {
    const radius = size * share * random.range(0.9, 1.1);
    canvas.ellipse(x + dx * size, y + dy * size, radius, radius * 0.82, tone);
  }
}
