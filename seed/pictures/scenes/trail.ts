import { at, type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { type Hour, pickHour } from "../hour";
import { finishOutdoors, tintOutdoors } from "../nature/finish";
import { drawGrass, drawShrub } from "../nature/foliage";
import { drawPeaks, ridgePath } from "../nature/hills";
import { drawSky } from "../nature/sky";
import { drawBroadleaf, drawFir } from "../nature/trees";

/** A footpath that winds through hills in layers of haze towards high ground. */
export function drawTrailScene(canvas: Canvas): void {
  const { random } = canvas;
  const hour = pickHour(random, ["morning", "golden", "noon", "dusk", "morning"]);
  const lit = random.pick(["left", "right"]);
  const side = lit === "left" ? 1 : -1;
  const sun = drawSky(canvas, hour, 430, { sunX: lit === "left" ? 300 : 900 });
  const high = random.chance(0.6);
  if (high) {
    drawPeaks(canvas, {
      base: 470,
      rise: 290,
      rock: mix("#9aa6b8", hour.haze, 0.5),
      shade: mix("#66758c", hour.haze, 0.5),
      snow: mix("#f6f8fb", hour.sun, 0.25),
      count: 4,
      lit,
    });
    drawPeaks(canvas, {
      base: 500,
      rise: 150,
      rock: mix("#83939c", hour.haze, 0.42),
      shade: mix("#586a76", hour.haze, 0.42),
      count: 6,
      lit,
    });
  }
  const green = random.pick(["#6f9160", "#7f9a58", "#8a8f4f", "#5f8a6a"]);
  const layers = 5;
  for (let layer = 0; layer < layers; layer += 1) {
    const share = layer / (layers - 1);
    const base = 430 + share * 150;
    const tone = mix(mix("#5f8478", green, share), hour.haze, 0.66 - share * 0.5);
    canvas.path(
      ridgePath(random, { x: 0, width: GROUND.width, base, rise: 46 - share * 14, floor: 810, roughness: 3 }),
      canvas.gradient([
        [0, lighten(tone, 0.12)],
        [0.5, tone],
        [1, mix(tone, hour.haze, 0.35)],
      ]),
    );
    if (layer < 2) continue;
    for (let tree = 0; tree < 16; tree += 1) {
      const x = random.range(0, 1200);
      const y = base + random.range(4, 40);
      const size = (20 + share * 34) * random.range(0.8, 1.3);
      const colour = mix(darken("#4a7358", 0.1), hour.haze, 0.5 - share * 0.4);
      if (high) drawFir(canvas, x, y, size * 1.5, colour, lit);
      else drawShrub(canvas, x, y, size * 0.55, colour, lit);
    }
    canvas.rect(
      0,
      base + 6,
      GROUND.width,
      60,
      canvas.gradient([
        [0, hour.haze, 0],
        [0.5, hour.haze, 0.4],
        [1, hour.haze, 0],
      ]),
    );
  }
  const ground = mix(green, "#9aa05a", 0.3);
  canvas.path(
    `M0 ${600 + side * 14}C240 560 480 610 700 590S1040 560 1200 ${600 - side * 14}V810H0Z`,
    canvas.gradient([
      [0, lighten(ground, 0.18)],
      [1, darken(ground, 0.28)],
    ]),
  );
  drawWindingPath(canvas, side, ground);
  drawSlope(canvas, hour, ground, side);
  const sign = random.chance(0.5);
  if (sign) drawSignpost(canvas, 600 - side * 300, 706);
  else drawCairn(canvas, 600 - side * 290, 716, lit);
  tintOutdoors(canvas, hour);
  if (random.chance(0.35) && high) drawPrayerFlags(canvas, side);
  if (high) {
    for (const [dx, tall] of [
      [500, 520],
      [590, 430],
    ] as const)
      drawFir(canvas, 600 + side * dx, 812, tall, darken("#35584a", hour.lamps ? 0.4 : 0.12), lit);
  } else drawBroadleaf(canvas, 600 + side * 470, 800, 600, darken("#5a8448", hour.lamps ? 0.35 : 0.08), lit);
  for (let tuft = 0; tuft < 60; tuft += 1) {
    const x = random.range(-10, 1210);
    if (Math.abs(x - (600 - side * 40)) < 190) continue;
    drawGrass(canvas, x, random.range(765, 812), random.range(30, 66), darken(ground, hour.lamps ? 0.45 : 0.2), 7);
  }
  finishOutdoors(canvas, hour, sun);
}

function drawWindingPath(canvas: Canvas, side: number, ground: string): void {
  const { random } = canvas;
  const soil = mix("#d8bd8f", ground, 0.12);
  const flip = side > 0 ? "" : "translate(1200 0) scale(-1 1)";
  canvas.group({ transform: flip }, () => {
    const d =
      "M470 812C520 740 690 720 700 672S560 640 590 612S650 598 640 588L648 588C668 600 616 616 616 630S800 660 790 700S720 750 740 812Z";
    canvas.path(
      d,
      canvas.gradient([
        [0, lighten(soil, 0.15)],
        [1, darken(soil, 0.1)],
      ]),
    );
    const clip = canvas.clip(d);
    canvas.group({ clip }, () => {
      for (let stone = 0; stone < 120; stone += 1) {
        const y = random.range(600, 808);
        const size = ((y - 590) / 220) * random.range(2, 9);
        canvas.ellipse(
          random.range(460, 800),
          y,
          size * 1.4,
          size * 0.7,
          random.chance(0.5) ? darken(soil, 0.22) : lighten(soil, 0.3),
          { opacity: 0.65 },
        );
      }
    });
    canvas.curve("M740 812C720 750 790 720 790 700", darken(ground, 0.3), 5, { opacity: 0.5 });
    canvas.curve("M470 812C520 740 690 720 700 672", lighten(ground, 0.3), 4, { opacity: 0.5 });
  });
}

function drawSlope(canvas: Canvas, hour: Hour, ground: string, side: number): void {
  const { random } = canvas;
  for (let tuft = 0; tuft < 130; tuft += 1) {
    const y = random.range(612, 790);
    const x = random.range(0, 1200);
    if (Math.abs(x - 600 - side * 60) < 150) continue;
    const size = 5 + ((y - 600) / 200) * 24;
    drawGrass(canvas, x, y, size, mix(ground, "#c9b86a", random.next() * 0.4), 5);
    if (random.chance(0.34))
      canvas.ellipse(
        x + 6,
        y - size * 0.8,
        size * 0.12 + 0.8,
        size * 0.12 + 0.8,
        random.pick(["#f6e27a", "#ffffff", "#d67aa8", "#e4572e", "#8f7fd0"]),
      );
  }
  for (let rock = 0; rock < 11; rock += 1) {
    const y = random.range(640, 780);
    const size = ((y - 590) / 190) * random.range(16, 40);
    const x = 600 + side * random.range(-560, -180);
    canvas.ellipse(x + 4, y + size * 0.3, size * 1.2, size * 0.22, "#10162a", { opacity: 0.25 });
    canvas.poly(
      [
        [x - size, y + size * 0.3],
        [x - size * 0.7, y - size * 0.4],
        [x + size * 0.1, y - size * 0.62],
        [x + size * 0.8, y - size * 0.2],
        [x + size, y + size * 0.3],
      ],
      mix("#9a9a94", hour.haze, 0.15),
      { soft: 3 },
    );
    canvas.poly(
      [
        [x + size * 0.1, y - size * 0.62],
        [x + size * 0.8, y - size * 0.2],
        [x + size, y + size * 0.3],
        [x + size * 0.2, y + size * 0.3],
      ],
      "#6c6e72",
      { opacity: 0.55 },
    );
  }
}

function drawSignpost(canvas: Canvas, x: number, y: number): void {
  canvas.ellipse(x, y, 34, 6, "#10162a", { opacity: 0.3 });
  canvas.rect(
    x - 6,
    y - 150,
    12,
    152,
    canvas.gradient(
      [
        [0, "#a07850"],
        [1, "#6b4a33"],
      ],
      "right",
    ),
    { radius: 2 },
  );
  for (const [dy, side, tone] of [
    [-142, 1, "#e9c46a"],
    [-108, -1, "#f2ead8"],
    [-76, 1, "#e9c46a"],
  ] as const) {
    const wide = 88;
    const start = x - side * 14;
    canvas.path(`M${at(start, y + dy)}h${side * wide}l${side * 16} 12l${-side * 16} 12h${-side * wide}Z`, tone, {
      stroke: "#7a5a3c",
      width: 1.6,
    });
    for (const [from, to] of [
      [0.1, 0.5],
      [0.56, 0.82],
    ] as const)
      canvas.line(
        [
          [start + side * wide * from, y + dy + 12],
          [start + side * wide * to, y + dy + 12],
        ],
        "#4a3a2c",
        4,
      );
    canvas.rect(start + side * wide * 0.9 - 5, y + dy + 6, 10, 12, "#c0392b");
  }
}

function drawCairn(canvas: Canvas, x: number, y: number, lit: "left" | "right"): void {
  const { random } = canvas;
  canvas.ellipse(x + (lit === "left" ? 20 : -20), y + 2, 70, 9, "#10162a", { opacity: 0.3 });
  let top = y;
  for (const half of [46, 38, 33, 25, 20, 13]) {
    const tall = half * random.range(0.42, 0.6);
    const dx = random.range(-5, 5);
    const tone = mix("#a09c93", "#7f858c", random.next());
    canvas.ellipse(
      x + dx,
      top - tall / 2,
      half,
      tall / 2 + 2,
      canvas.gradient(
        lit === "left"
          ? [
              [0, lighten(tone, 0.25)],
              [1, darken(tone, 0.35)],
            ]
          : [
              [0, darken(tone, 0.35)],
              [1, lighten(tone, 0.25)],
            ],
        "right",
      ),
    );
    top -= tall * 0.92;
  }
}

function drawPrayerFlags(canvas: Canvas, side: number): void {
  const colours = ["#2f6fae", "#f5f1e6", "#c0392b", "#3c8a52", "#e8b53a"] as const;
  const [from, to] = [
    [600 - side * 640, 110],
    [600 + side * 560, 250],
  ] as const;
  const middle = [600, 330] as const;
  canvas.curve(`M${at(...from)}Q${at(...middle)} ${at(...to)}`, "#4a4a4a", 2);
  const count = 26;
  for (let index = 1; index < count; index += 1) {
    const t = index / count;
    const x = (1 - t) ** 2 * from[0] + 2 * (1 - t) * t * middle[0] + t * t * to[0];
    const y = (1 - t) ** 2 * from[1] + 2 * (1 - t) * t * middle[1] + t * t * to[1];
    const sway = canvas.random.range(-4, 8);
    const colour = colours[index % colours.length] ?? colours[0];
    canvas.path(
      `M${at(x - 16, y)}h32q${at(sway, 14)} ${at(sway * 0.6, 36)}q-16 ${(4 - sway * 0.4).toFixed(1)} -32 0q${at(-sway * 0.4, -18)} ${at(-sway * 0.6, -36)}Z`,
      colour,
      { opacity: 0.94 },
    );
    canvas.rect(x - 9, y + 11, 18, 2, darken(colour, 0.3), { opacity: 0.5 });
    canvas.rect(x - 9, y + 17, 13, 2, darken(colour, 0.3), { opacity: 0.5 });
  }
}
