import type { Random } from "./random";

export type Point = readonly [number, number];
export type Stop = readonly [offset: number, colour: string, opacity?: number];
export type Direction = "down" | "right" | "diagonal";

export interface Style {
  opacity?: number;
  stroke?: string;
  width?: number;
  /** Rounds a polygon's corners by this many units, with a stroke in the fill's own colour. */
  soft?: number;
  blend?: "multiply" | "screen" | "soft-light" | "overlay";
  clip?: string;
}

/** Scenes are composed on this ground, whatever size they are rendered at. */
export const GROUND = { width: 1200, height: 800 } as const;

const AXES: Record<Direction, string> = {
  down: 'x1="0" y1="0" x2="0" y2="1"',
  right: 'x1="0" y1="0" x2="1" y2="0"',
  diagonal: 'x1="0" y1="0" x2="1" y2="1"',
};

const short = (value: number): string => String(Math.round(value * 10) / 10);
export const at = (x: number, y: number): string => `${short(x)} ${short(y)}`;

function attributes(fill: string, style: Style): string {
  const line = style.soft ? fill : style.stroke;
  const width = style.soft ?? style.width ?? 1;
  const css = style.blend ? ` style="mix-blend-mode:${style.blend}"` : "";
  return [
    `fill="${fill}"`,
    line ? ` stroke="${line}" stroke-width="${short(width)}" stroke-linejoin="round" stroke-linecap="round"` : "",
    style.opacity === undefined ? "" : translucent(Math.round(style.opacity * 1000) / 1000, fill, line),
    style.clip ? ` clip-path="url(#${style.clip})"` : "",
    css,
  ].join("");
}

/** Opacity of the paint rather than of the shape: the renderer then needs no layer of its own for each shape. */
function translucent(opacity: number, fill: string, line: string | undefined): string {
  if (fill === "none") return ` stroke-opacity="${opacity}"`;
  return line ? ` opacity="${opacity}"` : ` fill-opacity="${opacity}"`;
}

/** Collects the shapes of one picture in painter's order. */
export class Canvas {
  readonly random: Random;
  readonly #definitions: string[] = [];
  readonly #shapes: string[] = [];
  #ids = 0;

  constructor(random: Random) {
    this.random = random;
  }

  #define(kind: string, make: (id: string) => string): string {
    this.#ids += 1;
    const id = `${kind}${this.#ids}`;
    this.#definitions.push(make(id));
    return id;
  }

  /** A fill that runs between colours. */
  gradient(stops: readonly Stop[], direction: Direction = "down"): string {
    const list = stops.map(([offset, colour, opacity = 1]) => stop(offset, colour, opacity)).join("");
    return `url(#${this.#define("l", (id) => `<linearGradient id="${id}" ${AXES[direction]}>${list}</linearGradient>`)})`;
  }

  /** A fill that runs from the middle of a shape outwards. */
  radial(stops: readonly Stop[]): string {
    const list = stops.map(([offset, colour, opacity = 1]) => stop(offset, colour, opacity)).join("");
    return `url(#${this.#define("r", (id) => `<radialGradient id="${id}">${list}</radialGradient>`)})`;
  }

  /** Answers a name for `Style.clip`. */
  clip(d: string): string {
    return this.#define("c", (id) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`);
  }

  path(d: string, fill: string, style: Style = {}): void {
    this.#shapes.push(`<path d="${d}" ${attributes(fill, style)}/>`);
  }

  poly(points: readonly Point[], fill: string, style: Style = {}): void {
    this.path(polyPath(points), fill, style);
  }

  rect(
    x: number,
    y: number,
    width: number,
    height: number,
    fill: string,
    style: Style & { radius?: number } = {},
  ): void {
    const radius = style.radius ? ` rx="${short(style.radius)}"` : "";
    const size = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
    this.#shapes.push(`<rect ${size}${radius} ${attributes(fill, style)}/>`);
  }

  ellipse(x: number, y: number, rx: number, ry: number, fill: string, style: Style = {}): void {
    const size = `cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}"`;
    this.#shapes.push(`<ellipse ${size} ${attributes(fill, style)}/>`);
  }

  line(points: readonly Point[], colour: string, width: number, style: Style = {}): void {
    const d = `M${points.map(([x, y]) => at(x, y)).join("L")}`;
    this.path(d, "none", { ...style, stroke: colour, width });
  }

  curve(d: string, colour: string, width: number, style: Style = {}): void {
    this.path(d, "none", { ...style, stroke: colour, width });
  }

  /** What `draw` adds becomes one group, turned or clipped as a whole. */
  group(options: { transform?: string; clip?: string; opacity?: number }, draw: () => void): void {
    const transform = options.transform ? ` transform="${options.transform}"` : "";
    const clip = options.clip ? ` clip-path="url(#${options.clip})"` : "";
    const opacity = options.opacity === undefined ? "" : ` opacity="${options.opacity}"`;
    this.#shapes.push(`<g${transform}${clip}${opacity}>`);
    draw();
    this.#shapes.push("</g>");
  }

  /** Light that a lamp, a fire or the sun throws around it. */
  glow(x: number, y: number, radius: number, colour: string, opacity: number): void {
    const fill = this.radial([
      [0, colour, 1],
      [0.35, colour, 0.45],
      [1, colour, 0],
    ]);
    this.ellipse(x, y, radius, radius, fill, { opacity: opacity * 0.85 });
  }

  toSvg(width: number, height: number): string {
    const box = `viewBox="0 0 ${GROUND.width} ${GROUND.height}" preserveAspectRatio="xMidYMid slice"`;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ${box}>`,
      `<defs>${this.#definitions.join("")}</defs>`,
      ...this.#shapes,
      "</svg>",
    ].join("");
  }
}

function stop(offset: number, colour: string, opacity: number): string {
  return `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
}

export function polyPath(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => at(x, y)).join("L")}Z`;
}

/** A closed path through points with rounded joints, for stones, cushions and clouds. */
export function blobPath(points: readonly Point[]): string {
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const joints = points.map((point, index) => ({
    point,
    end: middle(point, points[(index + 1) % points.length] ?? point),
  }));
  const last = joints.at(-1)?.end ?? [0, 0];
  return `M${at(...last)}${joints.map(({ point, end }) => `Q${at(...point)} ${at(...end)}`).join("")}Z`;
}
