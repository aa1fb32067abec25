import type { Canvas, Point, Style } from "./canvas";
import { darken, lighten } from "./colour";

export type Solid = readonly [x: number, y: number, z: number];

/** A room seen in one-point perspective. Lengths are metres: x to the right, y up from the floor, z away from the eye. */
export interface View {
  /** Where the vanishing point is on the ground. */
  centre: Point;
  focal: number;
  eye: number;
  /** The side that direct light comes from. */
  lit: "left" | "right";
}

/** How many units a metre measures at this distance. */
export function scaleAt(view: View, z: number): number {
  return view.focal / z;
}

export function project(view: View, [x, y, z]: Solid): Point {
  const scale = view.focal / Math.max(z, 0.25);
  return [view.centre[0] + x * scale, view.centre[1] + (view.eye - y) * scale];
}

export function quad(canvas: Canvas, view: View, corners: readonly Solid[], fill: string, style: Style = {}): void {
  canvas.poly(
    corners.map((corner) => project(view, corner)),
    fill,
    style,
  );
}

export interface Box {
  x: number;
  y: number;
  z: number;
  width: number;
  height: number;
  depth: number;
}

/** A block with its faces in different light. `z` is the near face. */
export function block(canvas: Canvas, view: View, box: Box, colour: string, style: Style = {}): void {
  const { x, y, z, width, height, depth } = box;
  const right = x + width;
  const top = y + height;
  const back = z + depth;
  const leftFace = view.lit === "left" ? lighten(colour, 0.1) : darken(colour, 0.24);
  const rightFace = view.lit === "right" ? lighten(colour, 0.1) : darken(colour, 0.24);
  if (x > 0) {
    quad(
      canvas,
      view,
      [
        [x, y, z],
        [x, y, back],
        [x, top, back],
        [x, top, z],
      ],
      leftFace,
      style,
    );
  }
  if (right < 0) {
    quad(
      canvas,
      view,
      [
        [right, y, z],
        [right, y, back],
        [right, top, back],
        [right, top, z],
      ],
      rightFace,
      style,
    );
  }
  if (top < view.eye) {
    quad(
      canvas,
      view,
      [
        [x, top, z],
        [right, top, z],
        [right, top, back],
        [x, top, back],
      ],
      lighten(colour, 0.2),
      style,
    );
  }
  if (y > view.eye) {
    quad(
      canvas,
      view,
      [
        [x, y, z],
        [right, y, z],
        [right, y, back],
        [x, y, back],
      ],
      darken(colour, 0.35),
      style,
    );
  }
  const [left, upper] = project(view, [x, top, z]);
  const [far, lower] = project(view, [right, y, z]);
  const front = canvas.gradient([
    [0, lighten(colour, 0.04)],
    [1, darken(colour, 0.12)],
  ]);
  canvas.rect(left, upper, far - left, lower - upper, front, { ...style, soft: undefined, radius: style.soft });
}

/** The soft dark under a thing that stands on the floor. */
export function contactShadow(
  canvas: Canvas,
  view: View,
  x: number,
  z: number,
  rx: number,
  rz: number,
  strength = 0.4,
): void {
  const [left, near] = project(view, [x - rx, 0, z - rz]);
  const [, far] = project(view, [x, 0, z + rz]);
  const [right] = project(view, [x + rx, 0, z - rz]);
  const fill = canvas.radial([
    [0, "#0e1324", strength],
    [0.55, "#0e1324", strength * 0.55],
    [1, "#0e1324", 0],
  ]);
  canvas.ellipse((left + right) / 2, (near + far) / 2, (right - left) / 2, Math.max(4, (near - far) / 2), fill);
}
