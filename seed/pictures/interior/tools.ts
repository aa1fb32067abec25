import { at, type Canvas } from "../canvas";
import { darken, lighten } from "../colour";

const STEEL = "#a9b1b5";
const HANDLES: readonly [string, ...string[]] = ["#8d5f3c", "#a8703f", "#c0392b", "#2f6b5e", "#d9a441"];

export type ToolKind = "hammer" | "saw" | "spanner" | "chisel" | "plane" | "square" | "clamp" | "pliers";

export const TOOL_KINDS: readonly [ToolKind, ...ToolKind[]] = [
  "hammer",
  "saw",
  "spanner",
  "chisel",
  "plane",
  "square",
  "clamp",
  "pliers",
];

/** A tool hung on the wall from its upper end, with its shadow on the board. */
export function drawTool(canvas: Canvas, kind: ToolKind, x: number, y: number, size: number): void {
  const handle = canvas.random.pick(HANDLES);
  canvas.group(
    { transform: `translate(${(x + size * 0.05).toFixed(1)} ${(y + size * 0.07).toFixed(1)})`, opacity: 0.28 },
    () => shape(canvas, kind, size, "#10162a", "#10162a"),
  );
  canvas.group({ transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, () =>
    shape(canvas, kind, size, STEEL, handle),
  );
}

function shape(canvas: Canvas, kind: ToolKind, s: number, steel: string, handle: string): void {
  const grip = (px: number, py: number, width: number, height: number) => {
    canvas.rect(px, py, width, height, handle, { radius: width * 0.4 });
    canvas.rect(px + width * 0.15, py + height * 0.05, width * 0.25, height * 0.85, lighten(handle, 0.25), {
      radius: width * 0.1,
      opacity: 0.5,
    });
  };
  if (kind === "hammer") {
    grip(-s * 0.05, s * 0.12, s * 0.1, s * 0.85);
    canvas.path(
      `M${at(-s * 0.24, 0)}H${(s * 0.14).toFixed(1)}L${at(s * 0.3, s * 0.08)}L${at(s * 0.14, s * 0.17)}H${(-s * 0.24).toFixed(1)}Z`,
      darken(steel, 0.2),
    );
  } else if (kind === "saw") {
    canvas.path(
      `M${at(-s * 0.16, s * 0.3)}L${at(s * 0.16, s * 0.26)}L${at(s * 0.06, s * 1.15)}H${(-s * 0.08).toFixed(1)}Z`,
      steel,
    );
    for (let tooth = 0; tooth < 12; tooth += 1)
      canvas.poly(
        [
          [-s * 0.16 + tooth * s * 0.0067, s * (0.32 + tooth * 0.067)],
          [-s * 0.2 + tooth * s * 0.0067, s * (0.35 + tooth * 0.067)],
          [-s * 0.15 + tooth * s * 0.0067, s * (0.38 + tooth * 0.067)],
        ],
        steel,
      );
    canvas.path(
      `M${at(-s * 0.2, 0)}Q${at(0, -s * 0.1)} ${at(s * 0.2, s * 0.02)}L${at(s * 0.17, s * 0.3)}Q${at(0, s * 0.36)} ${at(-s * 0.18, s * 0.32)}Z`,
      handle,
    );
    canvas.ellipse(0, s * 0.14, s * 0.1, s * 0.07, darken(handle, 0.5));
  } else if (kind === "spanner") {
    canvas.rect(-s * 0.045, s * 0.14, s * 0.09, s * 0.7, steel, { radius: s * 0.03 });
    for (const end of [s * 0.08, s * 0.9]) canvas.ellipse(0, end, s * 0.12, s * 0.12, darken(steel, 0.08));
    canvas.rect(-s * 0.045, -s * 0.06, s * 0.09, s * 0.14, darken(steel, 0.55));
  } else if (kind === "chisel") {
    grip(-s * 0.055, 0, s * 0.11, s * 0.36);
    canvas.poly(
      [
        [-s * 0.045, s * 0.36],
        [s * 0.045, s * 0.36],
        [s * 0.06, s * 0.82],
        [-s * 0.06, s * 0.9],
      ],
      steel,
    );
  } else if (kind === "plane") {
    canvas.rect(-s * 0.15, 0, s * 0.3, s * 0.86, handle, { radius: s * 0.05 });
    canvas.rect(-s * 0.07, s * 0.24, s * 0.14, s * 0.3, darken(handle, 0.45), { radius: 3 });
    canvas.rect(-s * 0.05, s * 0.18, s * 0.1, s * 0.24, steel);
    canvas.ellipse(0, s * 0.68, s * 0.075, s * 0.075, lighten(handle, 0.2));
  } else if (kind === "square") {
    canvas.rect(-s * 0.07, 0, s * 0.11, s * 0.5, handle, { radius: 2 });
    canvas.rect(s * 0.02, s * 0.02, s * 0.5, s * 0.08, steel);
  } else if (kind === "clamp") {
    canvas.rect(-s * 0.03, 0, s * 0.06, s * 1.05, darken(steel, 0.25));
    canvas.rect(-s * 0.03, 0, s * 0.3, s * 0.08, darken(steel, 0.35), { radius: 2 });
    canvas.rect(-s * 0.03, s * 0.66, s * 0.3, s * 0.09, handle, { radius: 2 });
    canvas.rect(s * 0.18, s * 0.3, s * 0.05, s * 0.5, steel);
    grip(s * 0.155, s * 0.8, s * 0.1, s * 0.2);
  } else {
    for (const side of [-1, 1])
      canvas.curve(
        `M${at(0, s * 0.28)}Q${at(side * s * 0.16, s * 0.5)} ${at(side * s * 0.09, s * 0.86)}`,
        handle,
        s * 0.085,
      );
    canvas.path(
      `M${at(-s * 0.07, s * 0.34)}L${at(-s * 0.1, s * 0.12)}L${at(-s * 0.02, 0)}H${(s * 0.02).toFixed(1)}L${at(s * 0.1, s * 0.12)}L${at(s * 0.07, s * 0.34)}Z`,
      steel,
    );
  }
}
