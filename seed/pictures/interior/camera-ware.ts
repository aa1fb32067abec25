import { at, type Canvas } from "../canvas";
import { darken, lighten } from "../colour";

function shadow(canvas: Canvas, x: number, y: number, rx: number, lit: "left" | "right"): void {
  canvas.ellipse(
    x + (lit === "left" ? rx * 0.35 : -rx * 0.35),
    y,
    rx * 1.35,
    rx * 0.22 + 6,
    canvas.radial([
      [0, "#10162a", 0.6],
      [0.6, "#10162a", 0.3],
      [1, "#10162a", 0],
    ]),
  );
}

function barrel(canvas: Canvas, colour: string, lit: "left" | "right"): string {
  const [bright, dark] = [lighten(colour, 0.32), darken(colour, 0.45)];
  return canvas.gradient(
    lit === "left"
      ? [
          [0, colour],
          [0.18, bright],
          [0.45, colour],
          [1, dark],
        ]
      : [
          [0, dark],
          [0.55, colour],
          [0.82, bright],
          [1, colour],
        ],
    "right",
  );
}

/** A lens that stands on its mount. */
export function drawLens(
  canvas: Canvas,
  x: number,
  base: number,
  half: number,
  height: number,
  ring: string,
  lit: "left" | "right",
): void {
  shadow(canvas, x, base, half, lit);
  const top = base - height;
  const flat = half * 0.3;
  const body = "#2f3440";
  canvas.path(
    `M${at(x - half, top)}V${base.toFixed(1)}A${at(half, flat)} 0 0 0 ${at(x + half, base)}V${top.toFixed(1)}Z`,
    barrel(canvas, body, lit),
  );
  for (const [from, tall, tone] of [
    [0.16, 0.26, "#20242d"],
    [0.55, 0.2, "#20242d"],
  ] as const) {
    const y = top + height * from;
    canvas.path(
      `M${at(x - half * 1.04, y)}V${(y + height * tall).toFixed(1)}A${at(half * 1.04, flat)} 0 0 0 ${at(x + half * 1.04, y + height * tall)}V${y.toFixed(1)}A${at(half * 1.04, flat)} 0 0 1 ${at(x - half * 1.04, y)}Z`,
      barrel(canvas, tone, lit),
    );
    for (let rib = -9; rib <= 9; rib += 1) {
      const angle = (rib / 10) * (Math.PI / 2);
      const rx = x + Math.sin(angle) * half;
      const drop = Math.cos(angle) * flat;
      canvas.line(
        [
          [rx, y + drop + 3],
          [rx, y + height * tall + drop - 3],
        ],
        "#474d59",
        2,
      );
    }
  }
  canvas.path(
    `M${at(x - half, top + height * 0.84)}A${at(half, flat)} 0 0 0 ${at(x + half, top + height * 0.84)}`,
    "none",
    { stroke: ring, width: 5 },
  );
  canvas.ellipse(x, top, half, flat, "#3f4552");
  canvas.ellipse(x, top, half * 0.86, flat * 0.86, "#12151c");
  canvas.ellipse(
    x,
    top,
    half * 0.68,
    flat * 0.68,
    canvas.radial([
      [0, "#2b5a7a"],
      [0.6, "#1b2f4a"],
      [1, "#0d1220"],
    ]),
  );
  canvas.ellipse(x - half * 0.2, top - flat * 0.2, half * 0.25, flat * 0.18, "#ffffff", { opacity: 0.5 });
}

export function drawCamera(canvas: Canvas, x: number, base: number, leather: string, lit: "left" | "right"): void {
  shadow(canvas, x, base + 2, 215, lit);
  const [w, h] = [400, 230];
  const [left, top] = [x - w / 2, base - h];
  canvas.path(
    `M${at(x - 74, top - 2)}L${at(x - 50, top - 56)}Q${at(x, top - 68)} ${at(x + 50, top - 56)}L${at(x + 74, top - 2)}Z`,
    barrel(canvas, "#c3c7c8", lit),
  );
  canvas.rect(x - 34, top - 47, 68, 26, "#2a2f39", { radius: 4 });
  canvas.rect(left, top, w, h, barrel(canvas, "#c9cccb", lit), { radius: 26 });
  canvas.rect(
    left,
    top + 52,
    w,
    h - 86,
    canvas.gradient([
      [0, lighten(leather, 0.1)],
      [1, darken(leather, 0.22)],
    ]),
  );
  const { random } = canvas;
  for (let speck = 0; speck < 210; speck += 1)
    canvas.ellipse(left + random.range(4, w - 4), top + random.range(56, h - 38), 1.7, 1.1, lighten(leather, 0.3), {
      opacity: 0.3,
    });
  for (const [dx, wide, tall] of [
    [-158, 62, 26],
    [120, 74, 20],
    [70, 34, 14],
  ] as const) {
    canvas.rect(x + dx, top - tall, wide, tall + 4, barrel(canvas, "#9aa0a2", lit), { radius: 5 });
    for (let rib = 4; rib < wide - 2; rib += 6)
      canvas.line(
        [
          [x + dx + rib, top - tall + 4],
          [x + dx + rib, top - 2],
        ],
        "#5b6368",
        1.6,
      );
  }
  canvas.ellipse(x + 172, top + 28, 9, 9, "#e4572e");
  canvas.rect(x - 176, top + 14, 62, 26, "#20242d", { radius: 4 });
  canvas.rect(x - 170, top + 19, 50, 16, "#5f7f95", { radius: 3 });
  const cy = base - h * 0.46;
  for (const [r, tone] of [
    [116, "#14171e"],
    [110, "#3a404c"],
    [96, "#1c2029"],
    [88, "#454b57"],
    [78, "#181b23"],
  ] as const)
    canvas.ellipse(x, cy, r, r, tone === "#3a404c" || tone === "#454b57" ? barrel(canvas, tone, lit) : tone);
  for (let mark = 0; mark < 40; mark += 1) {
    const angle = (mark / 40) * Math.PI * 2;
    canvas.line(
      [
        [x + Math.cos(angle) * 98, cy + Math.sin(angle) * 98],
        [x + Math.cos(angle) * 107, cy + Math.sin(angle) * 107],
      ],
      mark % 5 === 0 ? "#f2ede0" : "#757c86",
      2.4,
    );
  }
  canvas.ellipse(
    x,
    cy,
    66,
    66,
    canvas.radial([
      [0, "#7fb4c4"],
      [0.3, "#2f5d7c"],
      [0.65, "#1b2846"],
      [1, "#0a0e18"],
    ]),
  );
  canvas.ellipse(
    x,
    cy,
    40,
    40,
    canvas.radial([
      [0, "#0a0e18"],
      [0.7, "#182238"],
      [1, "#2b3f63", 0.4],
    ]),
  );
  canvas.path(
    `M${at(x - 50, cy - 14)}A52 52 0 0 1 ${at(x - 4, cy - 51)}Q${at(x - 30, cy - 38)} ${at(x - 50, cy - 14)}Z`,
    "#ffffff",
    { opacity: 0.65 },
  );
  canvas.ellipse(x + 26, cy + 30, 12, 8, "#e8a3c4", { opacity: 0.4 });
}

export function drawStrap(canvas: Canvas, x: number, base: number, flip: number, colour: string): void {
  const d = `M${at(x - flip * 196, base - 190)}C${at(x - flip * 330, base - 120)} ${at(x - flip * 300, base + 60)} ${at(x - flip * 90, base + 42)}S${at(x + flip * 160, base + 78)} ${at(x + flip * 320, base + 40)}`;
  canvas.curve(d, "#10162a", 26, { opacity: 0.25 });
  canvas.curve(d, darken(colour, 0.12), 22);
  canvas.curve(d, lighten(colour, 0.25), 3, { opacity: 0.8 });
}

export function drawCase(canvas: Canvas, x: number, base: number, colour: string, lit: "left" | "right"): void {
  shadow(canvas, x, base, 150, lit);
  canvas.rect(
    x - 140,
    base - 190,
    280,
    190,
    canvas.gradient([
      [0, lighten(colour, 0.16)],
      [1, darken(colour, 0.24)],
    ]),
    { radius: 18 },
  );
  canvas.rect(x - 140, base - 118, 280, 7, darken(colour, 0.42));
  for (let rib = 0; rib < 5; rib += 1)
    canvas.rect(x - 112 + rib * 52, base - 182, 10, 176, darken(colour, 0.14), { radius: 5, opacity: 0.6 });
  canvas.path(`M${at(x - 52, base - 188)}v-26q0 -12 12 -12h80q12 0 12 12v26`, "none", {
    stroke: darken(colour, 0.35),
    width: 13,
  });
  for (const dx of [-78, 52]) canvas.rect(x + dx, base - 132, 28, 34, "#c9cccb", { radius: 4 });
  for (const corner of [-140, 112]) canvas.rect(x + corner, base - 30, 28, 30, darken(colour, 0.4), { radius: 8 });
}

export function drawCards(canvas: Canvas, x: number, y: number, accent: string): void {
  for (const [dx, turn, tone] of [
    [0, -14, "#2b303d"],
    [58, 9, accent],
  ] as const) {
    canvas.group({ transform: `rotate(${turn} ${x + dx} ${y})` }, () => {
      canvas.rect(x + dx - 20, y - 12, 44, 32, "#10162a", { opacity: 0.3, radius: 4 });
      canvas.rect(x + dx - 23, y - 16, 44, 32, tone, { radius: 4 });
      canvas.rect(x + dx - 17, y - 11, 32, 11, "#f5eee0", { radius: 2 });
    });
  }
}
