import { at, type Canvas } from "../canvas";
import type { Random } from "../random";

export interface RidgePlan {
  x: number;
  width: number;
  /** Height of the ridge's mean line on the ground. */
  base: number;
  rise: number;
  /** Where the shape is closed below. */
  floor: number;
  /** How many waves are laid over each other: 2 is a dune, 7 a rocky crest. */
  roughness: number;
}

/** Heights of a skyline: waves of rising frequency with falling strength. */
export function skyline(random: Random, roughness: number): (share: number) => number {
  const waves = Array.from({ length: roughness }, (_, index) => ({
    turns: random.range(0.8, 1.5) * 1.9 ** index,
    strength: 0.55 ** index,
    phase: random.range(0, Math.PI * 2),
  }));
  const total = waves.reduce((sum, wave) => sum + wave.strength, 0);
  return (share) =>
    waves.reduce(
      (sum, { turns, strength, phase }) => sum + Math.sin(share * turns * Math.PI * 2 + phase) * strength,
      0,
    ) / total;
}

export function ridgePath(random: Random, plan: RidgePlan): string {
  const height = skyline(random, plan.roughness);
  const steps = 60;
  const points = Array.from({ length: steps + 1 }, (_, index) =>
    at(plan.x + (plan.width * index) / steps, plan.base - height(index / steps) * plan.rise),
  );
  return `M${at(plan.x, plan.floor)}L${points.join("L")}L${at(plan.x + plan.width, plan.floor)}Z`;
}

/** Peaks with a lit and a shadowed side, and snow where they are high enough. */
export function drawPeaks(
  canvas: Canvas,
  plan: {
    base: number;
    rise: number;
    rock: string;
    shade: string;
    snow?: string;
    count: number;
    lit: "left" | "right";
  },
): void {
  const { random } = canvas;
  const step = 1400 / plan.count;
  for (let index = 0; index <= plan.count; index += 1) {
    const x = -100 + index * step + random.range(-0.3, 0.3) * step;
    const height = plan.rise * random.range(0.55, 1);
    const half = step * random.range(0.75, 1.15);
    drawPeak(canvas, x, plan.base, half, height, plan);
  }
}

function drawPeak(
  canvas: Canvas,
  x: number,
  base: number,
  half: number,
  height: number,
  plan: { rock: string; shade: string; snow?: string; lit: "left" | "right" },
): void {
  const { random } = canvas;
  const top = base - height;
  const jag = (count: number, fromX: number, fromY: number, toX: number, toY: number, rough: number) =>
    Array.from({ length: count }, (_, index) => {
      const share = (index + 1) / (count + 1);
      return [
        fromX + (toX - fromX) * share + random.range(-rough, rough),
        fromY + (toY - fromY) * share + random.range(-rough, rough) * 0.7,
      ] as const;
    });
  const left = [[x - half, base] as const, ...jag(7, x - half, base, x, top, half * 0.05), [x, top] as const];
  const right = [[x, top] as const, ...jag(7, x, top, x + half, base, half * 0.05), [x + half, base] as const];
  const spine = [
    [x, top] as const,
    ...jag(6, x, top, x + half * 0.1, base, half * 0.09),
    [x + half * 0.1, base] as const,
  ];
  canvas.poly([...left, ...right.slice(1)], plan.lit === "left" ? plan.rock : plan.shade);
  canvas.poly([...spine, ...right.slice(1).reverse()], plan.lit === "left" ? plan.shade : plan.rock);
  if (!plan.snow) return;
  const line = top + height * random.range(0.3, 0.46);
  const inside = (points: readonly (readonly [number, number])[]) => points.filter(([, y]) => y <= line);
  const teeth = 9;
  const leftEdge = inside(left);
  const rightEdge = inside(right);
  const from = leftEdge[0] ?? [x, top];
  const to = rightEdge.at(-1) ?? [x, top];
  const hem = Array.from({ length: teeth }, (_, index) => {
    const share = (index + 1) / (teeth + 1);
    return [
      to[0] + (from[0] - to[0]) * share,
      line + (index % 2 === 0 ? random.range(0.04, 0.14) : random.range(-0.1, -0.02)) * height,
    ] as const;
  });
  canvas.poly([...leftEdge, ...rightEdge.slice(1), ...hem], plan.snow, { opacity: 0.95 });
  const dark = spine.filter(([, y]) => y <= line);
  canvas.poly([...dark, ...[...rightEdge].reverse()], "#6f86ac", { opacity: plan.lit === "left" ? 0.45 : 0.08 });
}
