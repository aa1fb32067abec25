import { at, type Canvas } from "../canvas";
import { darken, lighten } from "../colour";
import { project, scaleAt } from "../perspective";
import type { Room } from "./room";

type Spot = { x: number; y: number; z: number };

/** A plate with a napkin, fork, knife and glass, as at a laid place. */
export function drawPlaceSetting(canvas: Canvas, room: Room, spot: Spot, colour: string): void {
  const scale = scaleAt(room.view, spot.z);
  const [x, y] = project(room.view, [spot.x, spot.y, spot.z]);
  const flat = Math.max(0.16, (room.view.eye - spot.y) / spot.z);
  const r = scale * 0.13;
  canvas.ellipse(x + 2, y + 3, r * 1.05, r * flat * 1.2, "#141a2e", { opacity: 0.18 });
  canvas.ellipse(x, y, r, r * flat, darken(colour, 0.1));
  canvas.ellipse(x, y - 1.5, r, r * flat, lighten(colour, 0.25));
  canvas.ellipse(x, y - 1.5, r * 0.66, r * flat * 0.66, lighten(colour, 0.08));
  for (const side of [-1.35, 1.35])
    canvas.line(
      [
        [x + side * r, y + r * flat * 0.6],
        [x + side * r * 0.92, y - r * flat * 0.7],
      ],
      "#d8d3c6",
      2,
    );
  drawGlass(canvas, room, { x: spot.x + 0.15, y: spot.y, z: spot.z + 0.14 });
}

export function drawGlass(canvas: Canvas, room: Room, spot: Spot): void {
  const scale = scaleAt(room.view, spot.z);
  const [x, y] = project(room.view, [spot.x, spot.y, spot.z]);
  const [w, h] = [scale * 0.034, scale * 0.2];
  const wine = canvas.random.chance(0.5) ? "#8e2f3c" : "#e8d59a";
  canvas.ellipse(x, y, w * 0.85, w * 0.25, "#ffffff", { opacity: 0.55 });
  canvas.line(
    [
      [x, y],
      [x, y - h * 0.5],
    ],
    "#ffffff",
    1.8,
    { opacity: 0.7 },
  );
  canvas.path(
    `M${at(x - w * 0.9, y - h * 0.76)}Q${at(x - w, y - h * 0.5)} ${at(x, y - h * 0.46)}Q${at(x + w, y - h * 0.5)} ${at(x + w * 0.9, y - h * 0.76)}Z`,
    wine,
    { opacity: 0.85 },
  );
  canvas.path(
    `M${at(x - w * 0.8, y - h)}C${at(x - w * 1.25, y - h * 0.55)} ${at(x - w * 0.7, y - h * 0.46)} ${at(x, y - h * 0.46)}C${at(x + w * 0.7, y - h * 0.46)} ${at(x + w * 1.25, y - h * 0.55)} ${at(x + w * 0.8, y - h)}Z`,
    "#ffffff",
    { opacity: 0.3, stroke: "#ffffff", width: 1.2 },
  );
}

export function drawCandle(canvas: Canvas, room: Room, spot: Spot, height: number): void {
  const scale = scaleAt(room.view, spot.z);
  const [x, y] = project(room.view, [spot.x, spot.y, spot.z]);
  const tall = height * scale;
  canvas.ellipse(x, y, scale * 0.045, scale * 0.014, "#8c6a3a");
  canvas.rect(
    x - scale * 0.012,
    y - tall,
    scale * 0.024,
    tall,
    canvas.gradient([
      [0, "#fff3d6"],
      [1, "#e4d3b0"],
    ]),
    { radius: 1.5 },
  );
  canvas.path(
    `M${at(x, y - tall - scale * 0.06)}Q${at(x + scale * 0.016, y - tall - scale * 0.02)} ${at(x, y - tall)}Q${at(x - scale * 0.016, y - tall - scale * 0.02)} ${at(x, y - tall - scale * 0.06)}Z`,
    "#ffc45e",
  );
  room.lights.push({ x, y: y - tall - scale * 0.03, radius: scale * 0.32, strength: 0.55 });
}

/** A jar, bottle or canister with a label. */
export function drawJar(
  canvas: Canvas,
  room: Room,
  spot: Spot,
  size: { width: number; height: number },
  colour: string,
  kind: "jar" | "bottle",
): void {
  const scale = scaleAt(room.view, spot.z);
  const [x, y] = project(room.view, [spot.x, spot.y, spot.z]);
  const [w, h] = [size.width * scale, size.height * scale];
  const fill = canvas.gradient(
    [
      [0, lighten(colour, 0.3)],
      [0.4, colour],
      [1, darken(colour, 0.34)],
    ],
    "right",
  );
  if (kind === "bottle") {
    canvas.path(
      `M${at(x - w / 2, y)}V${(y - h * 0.58).toFixed(1)}Q${at(x - w / 2, y - h * 0.72)} ${at(x - w * 0.16, y - h * 0.76)}V${(y - h).toFixed(1)}H${(x + w * 0.16).toFixed(1)}V${(y - h * 0.76).toFixed(1)}Q${at(x + w / 2, y - h * 0.72)} ${at(x + w / 2, y - h * 0.58)}V${y.toFixed(1)}Z`,
      fill,
    );
    canvas.rect(x - w * 0.2, y - h * 1.06, w * 0.4, h * 0.1, darken(colour, 0.5), { radius: 1 });
  } else {
    canvas.rect(x - w / 2, y - h * 0.86, w, h * 0.86, fill, { radius: 2.5 });
    canvas.rect(x - w * 0.46, y - h, w * 0.92, h * 0.16, darken(colour, 0.42), { radius: 2 });
  }
  canvas.rect(x - w * 0.34, y - h * 0.48, w * 0.68, h * 0.24, "#f6eddc", { opacity: 0.85, radius: 1 });
}

/** A pan hung by its handle. */
export function drawHangingPan(canvas: Canvas, x: number, y: number, radius: number, colour: string): void {
  canvas.line(
    [
      [x, y],
      [x, y + radius * 1.5],
    ],
    darken(colour, 0.35),
    radius * 0.2,
  );
  canvas.ellipse(x + 2, y + radius * 2.4 + 3, radius, radius, "#141a2e", { opacity: 0.22 });
  canvas.ellipse(
    x,
    y + radius * 2.4,
    radius,
    radius,
    canvas.gradient(
      [
        [0, lighten(colour, 0.3)],
        [1, darken(colour, 0.3)],
      ],
      "diagonal",
    ),
  );
  canvas.ellipse(
    x,
    y + radius * 2.4,
    radius * 0.8,
    radius * 0.8,
    canvas.gradient(
      [
        [0, darken(colour, 0.2)],
        [1, lighten(colour, 0.12)],
      ],
      "diagonal",
    ),
  );
}

/** Towels or linen folded into a stack. */
export function drawFoldedStack(
  canvas: Canvas,
  room: Room,
  spot: Spot,
  width: number,
  colours: readonly string[],
): void {
  const scale = scaleAt(room.view, spot.z);
  const [x, base] = project(room.view, [spot.x, spot.y, spot.z]);
  const half = (width * scale) / 2;
  const layer = scale * 0.055;
  for (const [index, colour] of colours.entries()) {
    const y = base - layer * (index + 1);
    canvas.rect(
      x - half,
      y,
      half * 2,
      layer,
      canvas.gradient([
        [0, lighten(colour, 0.25)],
        [1, darken(colour, 0.18)],
      ]),
      { radius: layer * 0.45 },
    );
    canvas.line(
      [
        [x - half * 0.9, y + layer * 0.55],
        [x + half * 0.98, y + layer * 0.55],
      ],
      darken(colour, 0.16),
      1.2,
      { opacity: 0.6 },
    );
  }
}
