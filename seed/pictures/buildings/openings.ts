import { at, type Canvas } from "../canvas";
import { darken, lighten, mix } from "../colour";
import type { Hour } from "../hour";
import { drawFoliage } from "../nature/foliage";

export interface Opening {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface HouseColours {
  wall: string;
  shutter: string;
  trim: string;
  leaf: string;
  blossom: string;
  lit: "left" | "right";
}

/** A house's window: reveal, panes with the sky or a lit room in them, sill, and shutters to both sides. */
export function drawHouseWindow(
  canvas: Canvas,
  hour: Hour,
  spot: Opening,
  colours: HouseColours,
  options: { shutters?: boolean; arched?: boolean; box?: boolean } = {},
): void {
  const { random } = canvas;
  const { x, y, width, height } = spot;
  const lit = hour.lamps && random.chance(0.62);
  const edge = width * 0.09;
  const arch = options.arched ? width * 0.3 : 0;
  const shape = (grow: number) =>
    arch
      ? `M${at(x - grow, y + height)}V${(y + arch).toFixed(1)}Q${at(x - grow, y - grow)} ${at(x + width / 2, y - grow)}Q${at(x + width + grow, y - grow)} ${at(x + width + grow, y + arch)}V${(y + height).toFixed(1)}Z`
      : `M${at(x - grow, y - grow)}H${(x + width + grow).toFixed(1)}V${(y + height).toFixed(1)}H${(x - grow).toFixed(1)}Z`;
  canvas.path(shape(edge), colours.trim);
  const glass = lit
    ? canvas.gradient([
        [0, "#ffe3a6"],
        [1, "#f2a95c"],
      ])
    : canvas.gradient(
        [
          [0, mix("#33475c", hour.sky[0], 0.35)],
          [0.5, mix("#4a6076", hour.sky[2], 0.3)],
          [1, "#2b3a4d"],
        ],
        "diagonal",
      );
  canvas.path(shape(0), glass);
  const clip = canvas.clip(shape(0));
  canvas.group({ clip }, () => {
    if (lit) {
      canvas.path(
        `M${at(x, y)}q${at(width * 0.3, height * 0.2)} ${at(width * 0.12, height)}H${x.toFixed(1)}Z`,
        "#fff3d6",
        { opacity: 0.6 },
      );
      canvas.path(
        `M${at(x + width, y)}q${at(-width * 0.3, height * 0.2)} ${at(-width * 0.12, height)}H${(x + width).toFixed(1)}Z`,
        "#fff3d6",
        { opacity: 0.6 },
      );
    } else {
      canvas.poly(
        [
          [x, y + height * 0.55],
          [x + width * 0.6, y],
          [x + width * 0.85, y],
          [x, y + height * 0.8],
        ],
        "#ffffff",
        { opacity: 0.13 },
      );
    }
    canvas.rect(x, y, width, height * 0.12, "#141a2e", { opacity: 0.3 });
    const side = colours.lit === "left" ? x : x + width - width * 0.08;
    canvas.rect(side, y, width * 0.08, height, "#141a2e", { opacity: 0.25 });
    const bar = Math.max(2, width * 0.055);
    canvas.rect(x + width / 2 - bar / 2, y, bar, height, lighten(colours.trim, 0.15));
    for (const share of height > width * 1.5 ? [0.33, 0.66] : [0.5])
      canvas.rect(x, y + height * share - bar / 2, width, bar, lighten(colours.trim, 0.15));
  });
  canvas.rect(x - edge * 1.6, y + height, width + edge * 3.2, height * 0.045 + 2, lighten(colours.trim, 0.2));
  canvas.rect(x - edge * 1.4, y + height * 1.045 + 2, width + edge * 2.8, 5, "#141a2e", { opacity: 0.22 });
  if (options.shutters) for (const side of ["left", "right"] as const) drawShutter(canvas, spot, colours, side, edge);
  if (options.box) drawWindowBox(canvas, spot, colours);
  if (lit) canvas.glow(x + width / 2, y + height / 2, height * 1.1, "#ffb45e", 0.3);
}

function drawShutter(
  canvas: Canvas,
  { x, y, width, height }: Opening,
  colours: HouseColours,
  side: "left" | "right",
  edge: number,
): void {
  const wide = width * 0.5;
  const left = side === "left" ? x - edge - wide : x + width + edge;
  const drop = colours.lit === "left" ? 6 : -6;
  canvas.rect(left + drop, y + 7, wide, height, "#141a2e", { opacity: 0.22 });
  canvas.rect(left, y - 1, wide, height + 2, colours.shutter, { radius: 1.5 });
  const slats = Math.round(height / 7.5);
  for (let slat = 0; slat < slats; slat += 1) {
    const top = y + 5 + ((height - 10) * slat) / slats;
    canvas.rect(left + wide * 0.13, top, wide * 0.74, 2.6, darken(colours.shutter, 0.24));
    canvas.rect(left + wide * 0.13, top + 2.6, wide * 0.74, 1.5, lighten(colours.shutter, 0.2));
  }
  canvas.rect(left, y + height * 0.48, wide, height * 0.045, colours.shutter);
}

function drawWindowBox(canvas: Canvas, { x, y, width, height }: Opening, colours: HouseColours): void {
  const top = y + height * 0.94;
  drawFoliage(canvas, {
    x: x + width / 2,
    y: top - 3,
    rx: width * 0.62,
    ry: height * 0.13,
    colour: colours.leaf,
    lit: colours.lit,
    leaf: width * 0.075,
    blossom: colours.blossom,
  });
  const fill = canvas.gradient([
    [0, "#b96f4f"],
    [1, "#84472f"],
  ]);
  canvas.rect(x - width * 0.06, top + 3, width * 1.12, height * 0.12, fill, { radius: 2 });
}

/** An iron balcony under a tall window, with pots on it. */
export function drawBalcony(canvas: Canvas, spot: Opening, colours: HouseColours): void {
  const { random } = canvas;
  const { x, width } = spot;
  const floor = spot.y + spot.height;
  const [left, right] = [x - width * 0.42, x + width * 1.42];
  const rail = floor - spot.height * 0.36;
  const iron = "#232838";
  const stone = darken(colours.trim, 0.1);
  canvas.rect(left + 8, floor + 14, right - left, 16, "#141a2e", { opacity: 0.25 });
  canvas.rect(left - 4, floor, right - left + 8, 9, lighten(stone, 0.2));
  canvas.rect(left, floor + 9, right - left, 6, darken(stone, 0.2));
  for (const corbel of [left + 8, right - 24])
    canvas.path(`M${at(corbel, floor + 15)}h16q0 16 -16 20Z`, darken(stone, 0.25));
  for (const side of [0.12, 0.82]) {
    if (random.chance(0.75))
      drawFoliage(canvas, {
        x: left + (right - left) * side + 8,
        y: floor - spot.height * 0.13,
        rx: width * 0.28,
        ry: spot.height * 0.13,
        colour: colours.leaf,
        lit: colours.lit,
        leaf: width * 0.08,
        blossom: colours.blossom,
      });
  }
  for (let bar = left; bar <= right + 0.1; bar += (right - left) / 15) {
    canvas.line(
      [
        [bar, rail],
        [bar, floor],
      ],
      iron,
      2,
    );
    canvas.ellipse(bar, rail + (floor - rail) * 0.5, 2.6, 3.6, iron);
  }
  canvas.line(
    [
      [left - 2, rail],
      [right + 2, rail],
    ],
    iron,
    4,
  );
  canvas.line(
    [
      [left, floor - 4],
      [right, floor - 4],
    ],
    iron,
    2.4,
  );
}

/** A panelled door in a stone frame with a step, and a lamp beside it. */
export function drawDoor(
  canvas: Canvas,
  hour: Hour,
  spot: Opening,
  colours: HouseColours,
  options: { arched?: boolean } = {},
): void {
  const { random } = canvas;
  const { x, y, width, height } = spot;
  const arch = options.arched ? width * 0.5 : 0;
  const shape = (grow: number) =>
    arch
      ? `M${at(x - grow, y + height)}V${(y + arch).toFixed(1)}A${at(width / 2 + grow, arch + grow)} 0 0 1 ${at(x + width + grow, y + arch)}V${(y + height).toFixed(1)}Z`
      : `M${at(x - grow, y - grow)}H${(x + width + grow).toFixed(1)}V${(y + height).toFixed(1)}H${(x - grow).toFixed(1)}Z`;
  canvas.path(shape(width * 0.13), colours.trim);
  canvas.path(shape(0), darken(colours.shutter, 0.5));
  const clip = canvas.clip(shape(-3));
  canvas.group({ clip }, () => {
    canvas.rect(
      x,
      y,
      width,
      height,
      canvas.gradient([
        [0, lighten(colours.shutter, 0.12)],
        [1, darken(colours.shutter, 0.18)],
      ]),
    );
    const top = arch ? y + arch + 6 : y + height * 0.16;
    const light = hour.lamps ? "#ffd98f" : mix(hour.sky[1], "#3d5064", 0.5);
    if (arch) {
      canvas.rect(x, y, width, arch, light);
      for (let ray = 1; ray < 6; ray += 1) {
        const angle = Math.PI * (ray / 6);
        canvas.line(
          [
            [x + width / 2, y + arch],
            [x + width / 2 - Math.cos(angle) * width, y + arch - Math.sin(angle) * width],
          ],
          colours.shutter,
          3,
        );
      }
      canvas.rect(x, y + arch - 4, width, 9, darken(colours.shutter, 0.15));
    }
    for (const column of [0, 1]) {
      for (const [from, to] of [
        [0.02, 0.4],
        [0.44, 0.66],
        [0.7, 0.96],
      ] as const) {
        const px = x + width * (0.09 + column * 0.45);
        const [y1, y2] = [top + (y + height - top) * from + 4, top + (y + height - top) * to];
        canvas.rect(px, y1, width * 0.37, y2 - y1, darken(colours.shutter, 0.16), { radius: 2 });
        canvas.rect(px + 3, y1 + 3, width * 0.37 - 6, y2 - y1 - 5, lighten(colours.shutter, 0.07), { radius: 2 });
      }
    }
    canvas.rect(x + width / 2 - 1.5, top - 4, 3, height, darken(colours.shutter, 0.35));
    const side = colours.lit === "left" ? x : x + width - 9;
    canvas.rect(side, y, 9, height, "#141a2e", { opacity: 0.3 });
  });
  canvas.ellipse(x + width * 0.58, y + height * 0.6, 4.5, 4.5, "#d8ad5c");
  canvas.rect(x - width * 0.22, y + height, width * 1.44, 11, lighten(colours.trim, 0.1), { radius: 1 });
  canvas.rect(x - width * 0.34, y + height + 11, width * 1.68, 12, darken(colours.trim, 0.12), { radius: 1 });
  drawWallLantern(canvas, hour, x + (random.chance(0.5) ? -width * 0.42 : width * 1.42), y + height * 0.26, 1);
}

/** A lantern on a bracket. */
export function drawWallLantern(canvas: Canvas, hour: Hour, x: number, y: number, size: number): void {
  const iron = "#232838";
  canvas.curve(
    `M${at(x, y - 14 * size)}q0 ${(-16 * size).toFixed(1)} ${(-14 * size).toFixed(1)} ${(-12 * size).toFixed(1)}`,
    iron,
    3 * size,
  );
  canvas.path(
    `M${at(x - 9 * size, y - 10 * size)}h${(18 * size).toFixed(1)}l${(-3 * size).toFixed(1)} ${(26 * size).toFixed(1)}h${(-12 * size).toFixed(1)}Z`,
    hour.lamps ? "#ffdf9c" : "#dfe5e2",
    { stroke: iron, width: 2.2 * size },
  );
  canvas.path(`M${at(x - 12 * size, y - 9 * size)}L${at(x, y - 20 * size)}L${at(x + 12 * size, y - 9 * size)}Z`, iron);
  canvas.line(
    [
      [x, y - 9 * size],
      [x, y + 15 * size],
    ],
    iron,
    1.4 * size,
  );
  if (hour.lamps) canvas.glow(x, y + 2, 130 * size, "#ffb860", 0.75);
}
