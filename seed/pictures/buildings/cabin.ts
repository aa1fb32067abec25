import { at, type Canvas } from "../canvas";
import { darken, lighten } from "../colour";
import type { Hour } from "../hour";

export function drawCabin(
  canvas: Canvas,
  hour: Hour,
  x: number,
  base: number,
  lit: "left" | "right",
  winter: boolean,
): void {
  const { random } = canvas;
  const wood = random.pick(["#8a5a3a", "#6f4a33", "#a06d45", "#5c4335"]);
  const [half, wall, ridge] = [132, 122, 106];
  const toward = lit === "left" ? 1 : -1;
  const depth = 118 * toward;
  const top = base - wall;
  canvas.ellipse(
    x + depth * 0.4,
    base + 4,
    270,
    24,
    canvas.radial([
      [0, "#10162a", 0.5],
      [1, "#10162a", 0],
    ]),
  );
  const shade = darken(wood, 0.34);
  canvas.poly(
    [
      [x + half * toward, base],
      [x + half * toward + depth, base - 14],
      [x + half * toward + depth, top - 12],
      [x + half * toward, top],
    ],
    shade,
  );
  for (let row = 1; row < 9; row += 1) {
    const y = top + (wall * row) / 9;
    canvas.line(
      [
        [x + half * toward, y],
        [x + half * toward + depth, y - 13],
      ],
      darken(shade, 0.25),
      2,
    );
  }
  canvas.rect(x - half, top, half * 2, wall, wood);
  canvas.poly(
    [
      [x - half, top + 1],
      [x, top - ridge],
      [x + half, top + 1],
    ],
    lighten(wood, 0.04),
  );
  for (let row = 0; row < 16; row += 1) {
    const y = base - (row * (wall + ridge)) / 16;
    const reach = y > top ? half : half * (1 - (top - y) / ridge);
    canvas.rect(x - reach, y - 13, reach * 2, 11, row % 2 === 0 ? lighten(wood, 0.09) : darken(wood, 0.05), {
      radius: 3,
    });
  }
  const roof = winter ? "#f5f9fc" : random.pick(["#5b4a44", "#6b5548", "#7a4a3a"]);
  const over = 24;
  const slope = [
    [x + toward * (half + over), top + 22],
    [x, top - ridge - 12],
    [x + depth, top - ridge - 26],
    [x + toward * (half + over) + depth, top + 8],
  ] as const;
  canvas.poly(
    slope,
    canvas.gradient([
      [0, lighten(roof, 0.06)],
      [1, darken(roof, winter ? 0.12 : 0.2)],
    ]),
    { soft: winter ? 12 : 4 },
  );
  if (!winter)
    for (let line = 1; line < 8; line += 1) {
      const share = line / 8;
      canvas.line(
        [
          [x + toward * (half + over) * share, top - ridge - 12 + (ridge + 34) * share],
          [x + toward * (half + over) * share + depth, top - ridge - 26 + (ridge + 34) * share],
        ],
        darken(roof, 0.22),
        2.2,
      );
    }
  canvas.line(
    [
      [x - toward * (half + over), top + 22],
      [x, top - ridge - 12],
      [x + toward * (half + over), top + 22],
    ],
    winter ? "#f8fbfd" : darken(roof, 0.12),
    winter ? 21 : 13,
  );
  const chimney = x + depth * 0.55;
  canvas.rect(
    chimney - 14,
    top - ridge - 62,
    28,
    52,
    canvas.gradient(
      [
        [0, "#a59a8f"],
        [1, "#6f6761"],
      ],
      "right",
    ),
  );
  canvas.rect(chimney - 18, top - ridge - 68, 36, 10, winter ? "#f5f9fc" : "#5c5550", { radius: 3 });
  for (let puff = 0; puff < 7; puff += 1)
    canvas.ellipse(
      chimney + puff * 9 * -toward + random.range(-4, 4),
      top - ridge - 86 - puff * 21,
      11 + puff * 5,
      9 + puff * 4,
      "#f0ece6",
      { opacity: 0.34 - puff * 0.04 },
    );
  const glass =
    hour.lamps || hour.name === "golden"
      ? canvas.gradient([
          [0, "#ffe9b5"],
          [1, "#ffb257"],
        ])
      : canvas.gradient([
          [0, "#4a6076"],
          [1, "#2d3c50"],
        ]);
  for (const dx of [-84, 40]) {
    canvas.rect(x + dx - 5, top + 24, 54, 58, "#e9dcc3", { radius: 2 });
    canvas.rect(x + dx, top + 29, 44, 48, glass);
    canvas.line(
      [
        [x + dx + 22, top + 29],
        [x + dx + 22, top + 77],
      ],
      "#e9dcc3",
      4,
    );
    canvas.line(
      [
        [x + dx, top + 53],
        [x + dx + 44, top + 53],
      ],
      "#e9dcc3",
      4,
    );
    const shutter = random.pick(["#2f6b5e", "#8a3d2e", "#2f4d6b"]);
    for (const edge of [-22, 49]) canvas.rect(x + dx + edge, top + 24, 17, 58, shutter, { radius: 2 });
  }
  canvas.path(`M${at(x - 18, base)}v-74q18 -18 36 0v74Z`, darken(wood, 0.4));
  canvas.rect(x - 13, base - 72, 26, 72, darken(random.pick(["#2f6b5e", "#8a3d2e", "#7a4a35"]), 0.05));
  canvas.ellipse(x, top - ridge * 0.46, 20, 20, "#e9dcc3");
  canvas.ellipse(x, top - ridge * 0.46, 15, 15, glass);
  canvas.rect(x - half - 30, base - 4, half * 2 + 60, 12, lighten(wood, 0.12), { radius: 2 });
  for (let log = 0; log < 12; log += 1)
    canvas.ellipse(
      x - toward * 112 + (log % 4) * 13 - 18,
      base - 12 - Math.floor(log / 4) * 12,
      7,
      7,
      log % 2 === 0 ? "#c99b6b" : "#b3835a",
      { stroke: "#6b4a33", width: 1.6 },
    );
}
