import { at, type Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { project, scaleAt } from "../perspective";
import type { Room } from "./room";

function rounded(canvas: Canvas, colour: string, lit: "left" | "right"): string {
  const [bright, dark] = [lighten(colour, 0.28), darken(colour, 0.34)];
  return canvas.gradient(
    lit === "left"
      ? [
          [0, bright],
          [0.45, colour],
          [1, dark],
        ]
      : [
          [0, dark],
          [0.55, colour],
          [1, bright],
        ],
    "right",
  );
}

export function drawVase(
  canvas: Canvas,
  room: Room,
  x: number,
  y: number,
  z: number,
  height: number,
  colour: string,
  twigs: boolean,
): void {
  const { random } = canvas;
  const scale = scaleAt(room.view, z);
  const [px, base] = project(room.view, [x, y, z]);
  const tall = height * scale;
  const belly = tall * random.range(0.3, 0.46);
  const neck = belly * random.range(0.3, 0.55);
  const top = base - tall;
  if (twigs) {
    const blossom = random.chance(0.5);
    for (let index = 0; index < 7; index += 1) {
      const lean = random.range(-0.75, 0.75) * tall;
      const rise = tall * random.range(0.7, 1.5);
      canvas.curve(
        `M${at(px, top + 3)}Q${at(px + lean * 0.2, top - rise * 0.6)} ${at(px + lean, top - rise)}`,
        darken(room.palette.leaf, 0.25),
        1.8,
      );
      for (let leaf = 1; leaf <= 5; leaf += 1) {
        const t = leaf / 5;
        const tone =
          blossom && leaf > 2 ? lighten(room.palette.accent, 0.35) : lighten(room.palette.leaf, random.range(0, 0.25));
        canvas.ellipse(
          px + lean * t * t + random.range(-4, 4),
          top - rise * t + random.range(-4, 4),
          tall * 0.055,
          tall * 0.04,
          tone,
        );
      }
    }
  }
  canvas.path(
    `M${at(px - neck, top)}C${at(px - neck, top + tall * 0.25)} ${at(px - belly, top + tall * 0.3)} ${at(px - belly, base - tall * 0.35)}C${at(px - belly, base - tall * 0.08)} ${at(px - belly * 0.6, base)} ${at(px, base)}C${at(px + belly * 0.6, base)} ${at(px + belly, base - tall * 0.08)} ${at(px + belly, base - tall * 0.35)}C${at(px + belly, top + tall * 0.3)} ${at(px + neck, top + tall * 0.25)} ${at(px + neck, top)}Z`,
    rounded(canvas, colour, room.view.lit),
  );
  canvas.ellipse(px, top, neck, Math.max(1.2, neck * 0.24), darken(colour, 0.4));
}

export function drawBowl(
  canvas: Canvas,
  room: Room,
  x: number,
  y: number,
  z: number,
  radius: number,
  colour: string,
): void {
  const scale = scaleAt(room.view, z);
  const [px, base] = project(room.view, [x, y, z]);
  const r = radius * scale;
  const fruit = canvas.random.chance(0.5);
  const top = base - r * 0.72;
  if (fruit)
    for (const offset of [-0.45, 0, 0.45])
      canvas.ellipse(px + offset * r, top - r * 0.12, r * 0.34, r * 0.32, offset === 0 ? "#e0893c" : "#d9a13f");
  canvas.path(
    `M${at(px - r, top)}Q${at(px - r * 0.85, base)} ${at(px - r * 0.3, base)}L${at(px + r * 0.3, base)}Q${at(px + r * 0.85, base)} ${at(px + r, top)}Z`,
    rounded(canvas, colour, room.view.lit),
  );
  if (!fruit) canvas.ellipse(px, top, r, r * 0.16, darken(colour, 0.3));
}

/** A row of books that begins at `x` and runs to the right. */
export function drawBooks(canvas: Canvas, room: Room, x: number, y: number, z: number, count: number): void {
  const { random } = canvas;
  const { palette } = room;
  const scale = scaleAt(room.view, z);
  const [start, base] = project(room.view, [x, y, z]);
  let left = start;
  for (let index = 0; index < count; index += 1) {
    const width = random.range(0.022, 0.05) * scale;
    const height = random.range(0.17, 0.26) * scale;
    const colour = mix(
      random.pick([palette.textile, palette.accent, palette.second, palette.linen, palette.dark, palette.leaf]),
      "#8a7a66",
      random.range(0, 0.35),
    );
    const leaning = index === count - 1 && random.chance(0.5);
    const draw = () => {
      canvas.rect(left, base - height, width, height, colour, { radius: 1 });
      canvas.rect(left + width * 0.68, base - height, width * 0.32, height, darken(colour, 0.18), { opacity: 0.6 });
      canvas.rect(left + width * 0.18, base - height * 0.82, width * 0.5, height * 0.1, lighten(colour, 0.45), {
        opacity: 0.75,
      });
    };
    if (leaning) canvas.group({ transform: `rotate(-12 ${left.toFixed(1)} ${base.toFixed(1)})` }, draw);
    else draw();
    left += width + 0.6;
  }
}

/** A picture in a frame on the back wall: hills, a sun, a vessel or a plain study of shapes. */
export function drawWallArt(canvas: Canvas, room: Room, x: number, y: number, width: number, height: number): void {
  const { random } = canvas;
  const { palette } = room;
  const [left, top] = project(room.view, [x - width / 2, y + height / 2, room.back]);
  const [right, bottom] = project(room.view, [x + width / 2, y - height / 2, room.back]);
  const frame = random.pick([palette.dark, palette.wood, "#efe7d8"]);
  canvas.rect(left + 5, top + 8, right - left, bottom - top, "#141a2e", { opacity: 0.2, radius: 2 });
  canvas.rect(left - 4, top - 4, right - left + 8, bottom - top + 8, frame, { radius: 1 });
  canvas.rect(left, top, right - left, bottom - top, "#f5eee0");
  const margin = (right - left) * 0.1;
  const [x1, y1, w, h] = [left + margin, top + margin, right - left - margin * 2, bottom - top - margin * 2];
  const clip = canvas.clip(`M${at(x1, y1)}h${w.toFixed(1)}v${h.toFixed(1)}h${(-w).toFixed(1)}Z`);
  const kind = random.pick(["hills", "shapes", "arch"]);
  canvas.group({ clip }, () => {
    canvas.rect(x1, y1, w, h, mix(palette.second, "#f5eee0", 0.55));
    if (kind === "hills") {
      canvas.ellipse(x1 + w * 0.66, y1 + h * 0.3, w * 0.16, w * 0.16, palette.accent);
      canvas.path(
        `M${at(x1, y1 + h * 0.6)}Q${at(x1 + w * 0.3, y1 + h * 0.35)} ${at(x1 + w * 0.6, y1 + h * 0.6)}T${at(x1 + w, y1 + h * 0.55)}V${(y1 + h).toFixed(1)}H${x1.toFixed(1)}Z`,
        palette.textile,
      );
      canvas.path(
        `M${at(x1, y1 + h * 0.8)}Q${at(x1 + w * 0.4, y1 + h * 0.62)} ${at(x1 + w, y1 + h * 0.82)}V${(y1 + h).toFixed(1)}H${x1.toFixed(1)}Z`,
        palette.dark,
        { opacity: 0.85 },
      );
    }
    if (kind === "shapes") {
      canvas.ellipse(x1 + w * 0.38, y1 + h * 0.36, w * 0.27, w * 0.27, palette.textile);
      canvas.rect(x1 + w * 0.42, y1 + h * 0.38, w * 0.42, h * 0.46, palette.accent, { opacity: 0.9 });
      canvas.line(
        [
          [x1 + w * 0.15, y1 + h * 0.9],
          [x1 + w * 0.85, y1 + h * 0.2],
        ],
        palette.dark,
        2.5,
      );
    }
    if (kind === "arch") {
      for (const [share, tone] of [
        [1, palette.accent],
        [0.72, "#f5eee0"],
        [0.5, palette.textile],
        [0.24, palette.second],
      ] as const) {
        canvas.ellipse(x1 + w / 2, y1 + h * 0.86, w * 0.44 * share, h * 0.66 * share, tone);
      }
    }
  });
}
