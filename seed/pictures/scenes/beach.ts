import { at, type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { type Hour, pickHour } from "../hour";
import { finishOutdoors, tintOutdoors } from "../nature/finish";
import { drawGrass } from "../nature/foliage";
import { drawPeaks, ridgePath } from "../nature/hills";
import { drawSky } from "../nature/sky";
import { drawPalm } from "../nature/trees";
import { drawWater } from "../nature/water";

/** A bay: headland, breaking waves, sand with its traces, and palms or dunes at one side. */
export function drawBeachScene(canvas: Canvas): void {
  const { random } = canvas;
  const hour = pickHour(random, ["noon", "golden", "morning", "noon", "dusk"]);
  const lit = random.pick(["left", "right"]);
  const horizon = random.range(300, 345);
  const sun = drawSky(canvas, hour, horizon, { sunX: lit === "left" ? 330 : 870 });
  const side = lit === "left" ? 1 : -1;
  drawHeadland(canvas, hour, horizon, side, lit);
  const tropic = random.chance(0.5);
  drawWater(canvas, hour, horizon, { bottom: 640, sunX: sun.x, colour: tropic ? "#2aa6a4" : "#2f7f9a" });
  drawSail(canvas, 600 - side * random.range(60, 300), horizon + 7);
  drawShallows(canvas, hour, tropic);
  drawSand(canvas, hour, side, lit);
  if (tropic) {
    for (const [x, height] of [
      [90, 560],
      [190, 440],
      [20, 400],
    ] as const)
      drawPalm(canvas, side > 0 ? x : GROUND.width - x, 800, height * random.range(0.9, 1.1), "#3f8060", lit);
  } else {
    drawDune(canvas, side);
  }
  if (random.chance(0.6)) drawParasol(canvas, 600 + side * random.range(90, 220), 716, lit);
  else drawRowBoat(canvas, 600 + side * random.range(60, 180), 716, side);
  tintOutdoors(canvas, hour);
  finishOutdoors(canvas, hour, sun);
}

function drawHeadland(canvas: Canvas, hour: Hour, horizon: number, side: number, lit: "left" | "right"): void {
  const { random } = canvas;
  const far = mix("#6f8f8a", hour.haze, 0.6);
  canvas.path(
    ridgePath(random, {
      x: side > 0 ? 520 : -100,
      width: 780,
      base: horizon - 18,
      rise: 26,
      floor: horizon + 6,
      roughness: 3,
    }),
    far,
  );
  canvas.group({ transform: side > 0 ? "translate(560 0) scale(0.62 1)" : "translate(-100 0) scale(0.62 1)" }, () => {
    drawPeaks(canvas, {
      base: horizon + 4,
      rise: 150,
      rock: mix("#7d9a7c", hour.haze, 0.34),
      shade: mix("#4f6f66", hour.haze, 0.34),
      count: 4,
      lit,
    });
  });
  canvas.rect(0, horizon - 2, GROUND.width, 5, lighten(hour.sky[2], 0.4), { opacity: 0.6 });
}

function drawSail(canvas: Canvas, x: number, y: number): void {
  canvas.path(`M${at(x - 16, y)}h34l-6 8h-22Z`, "#2f4d6b");
  canvas.path(`M${at(x, y - 2)}V${(y - 46).toFixed(1)}Q${at(x + 22, y - 22)} ${at(x + 20, y - 4)}Z`, "#fdf8ee");
  canvas.path(`M${at(x - 3, y - 3)}V${(y - 38).toFixed(1)}L${at(x - 15, y - 5)}Z`, "#e4572e");
}

function drawShallows(canvas: Canvas, hour: Hour, tropic: boolean): void {
  const { random } = canvas;
  const clear = mix(tropic ? "#7fd6c8" : "#8fc7c4", hour.sky[2], 0.25);
  canvas.path(
    "M0 540C200 520 420 560 640 544S1040 520 1200 546V720H0Z",
    canvas.gradient([
      [0, clear, 0],
      [0.5, clear, 0.75],
      [1, lighten(clear, 0.3), 0.95],
    ]),
  );
  for (const [y, swing, width] of [
    [556, 10, 5],
    [588, 16, 8],
    [622, 22, 13],
  ] as const) {
    const phase = random.range(-60, 60);
    const d = `M-20 ${y}C${150 + phase} ${y - swing} ${320 + phase} ${y + swing} 520 ${y}S${860 + phase} ${y - swing} 1220 ${y + 4}`;
    canvas.curve(d, darken(clear, 0.28), width, { opacity: 0.25 });
    canvas.curve(d.replaceAll(String(y), String(y - 3)), "#ffffff", width * 0.7, { opacity: 0.85 });
    for (let foam = 0; foam < 40; foam += 1)
      canvas.ellipse(
        random.range(0, 1200),
        y + random.range(-7, 9),
        random.range(3, 16),
        random.range(1.2, 3.6),
        "#ffffff",
        { opacity: random.range(0.25, 0.7) },
      );
  }
}

function drawSand(canvas: Canvas, hour: Hour, side: number, lit: "left" | "right"): void {
  const { random } = canvas;
  const sand = mix("#ecd2a4", hour.sky[2], 0.14);
  const wet = darken(mix(sand, "#8f9a94", 0.35), 0.08);
  const shore =
    side > 0
      ? "M0 640C240 612 520 664 800 640S1100 628 1200 616V810H0Z"
      : "M0 616C120 628 300 660 540 644S980 612 1200 640V810H0Z";
  canvas.path(
    shore,
    canvas.gradient([
      [0, wet],
      [0.24, mix(wet, sand, 0.7)],
      [0.4, sand],
      [1, darken(sand, 0.12)],
    ]),
  );
  canvas.curve(shore.replace(/V.*$/, ""), "#ffffff", 7, { opacity: 0.9 });
  for (let index = 0; index < 260; index += 1) {
    const size = random.range(0.7, 2.1);
    canvas.ellipse(
      random.range(0, 1200),
      random.range(668, 800),
      size * 1.5,
      size,
      random.chance(0.5) ? darken(sand, 0.3) : lighten(sand, 0.5),
      { opacity: 0.5 },
    );
  }
  for (let step = 0; step < 13; step += 1) {
    const share = step / 12;
    const x = 600 - side * (20 + share * 330) + (step % 2 === 0 ? -1 : 1) * (4 + share * 9);
    const y = 672 + share * share * 130;
    canvas.ellipse(x, y, 4 + share * 9, 2 + share * 4, darken(sand, 0.26), { opacity: 0.55 });
    canvas.ellipse(x + (lit === "left" ? 1.5 : -1.5), y + 1.5, 3 + share * 8, 1.4 + share * 3, lighten(sand, 0.25), {
      opacity: 0.4,
    });
  }
  for (let shell = 0; shell < 16; shell += 1)
    canvas.ellipse(
      random.range(60, 1140),
      random.range(690, 795),
      3.4,
      2.4,
      random.pick(["#fdf4e3", "#e2a08a", "#c9b8a4"]),
    );
}

function drawDune(canvas: Canvas, side: number): void {
  const { random } = canvas;
  const flip = side > 0 ? "" : "translate(1200 0) scale(-1 1)";
  canvas.group({ transform: flip }, () => {
    canvas.path(
      "M-20 640C90 560 190 640 330 720S420 810 420 810H-20Z",
      canvas.gradient([
        [0, "#f3deb4"],
        [1, "#d2ac76"],
      ]),
    );
    for (let index = 0; index < 46; index += 1) {
      const x = random.range(0, 290);
      const crest = 640 + Math.max(0, x - 60) * 0.36 - (x < 90 ? Math.sin((x / 90) * Math.PI) * 34 : 0);
      drawGrass(
        canvas,
        x,
        crest + random.range(0, 110),
        random.range(40, 88),
        mix("#8a9a58", "#c7b877", random.next() * 0.6),
        8,
      );
    }
  });
}

function drawParasol(canvas: Canvas, x: number, base: number, lit: "left" | "right"): void {
  const { random } = canvas;
  const colour = random.pick(["#e4572e", "#0f766e", "#e8b04b", "#33658a"]);
  const shadow = lit === "left" ? 74 : -74;
  canvas.ellipse(x + shadow, base + 8, 104, 15, "#5c4a3a", { opacity: 0.35 });
  canvas.line(
    [
      [x, base],
      [x - 12, base - 168],
    ],
    "#f4ead7",
    6,
  );
  const top = [x - 13, base - 178] as const;
  const canopy = (from: number, to: number, fill: string) =>
    canvas.path(
      `M${at(...top)}Q${at(top[0] + from * 1.02, top[1] + 6)} ${at(top[0] + from * 1.16, top[1] + 66 - Math.abs(from) * 0.06)}Q${at(top[0] + ((from + to) / 2) * 1.16, top[1] + 84)} ${at(top[0] + to * 1.16, top[1] + 66 - Math.abs(to) * 0.06)}Q${at(top[0] + to * 1.02, top[1] + 6)} ${at(...top)}Z`,
      fill,
    );
  const edges = [-104, -66, -22, 22, 66, 104];
  for (let index = 0; index + 1 < edges.length; index += 1)
    canopy(
      edges[index] ?? 0,
      edges[index + 1] ?? 0,
      index % 2 === 0 ? darken(colour, index > 2 === (lit === "left") ? 0.14 : 0) : "#fbf3e2",
    );
  for (const offset of [-96, 46])
    drawTowel(canvas, x + offset, base + 6, random.pick(["#f2ede0", "#7fb5ac", "#e9b872"]));
}

function drawTowel(canvas: Canvas, x: number, y: number, colour: string): void {
  canvas.poly(
    [
      [x, y],
      [x + 58, y - 4],
      [x + 78, y + 18],
      [x + 12, y + 23],
    ],
    colour,
    { soft: 3 },
  );
  for (const share of [0.2, 0.5, 0.8])
    canvas.line(
      [
        [x + 58 * share, y - 4 * share],
        [x + 12 + 66 * share, y + 23 - 5 * share],
      ],
      darken(colour, 0.3),
      3,
      { opacity: 0.6 },
    );
}

function drawRowBoat(canvas: Canvas, x: number, y: number, side: number): void {
  const colour = canvas.random.pick(["#2f6f8f", "#c8553d", "#0f766e", "#f2ede0"]);
  canvas.ellipse(x, y + 20, 150, 18, "#5c4a3a", { opacity: 0.35 });
  canvas.group({ transform: `rotate(${-5 * side} ${x} ${y})` }, () => {
    canvas.path(
      `M${at(x - 142, y - 36)}Q${at(x - 110, y + 26)} ${at(x - 60, y + 26)}H${(x + 70).toFixed(1)}Q${at(x + 120, y + 20)} ${at(x + 146, y - 44)}Q${at(x, y - 8)} ${at(x - 142, y - 36)}Z`,
      canvas.gradient([
        [0, lighten(colour, 0.16)],
        [1, darken(colour, 0.3)],
      ]),
    );
    canvas.path(
      `M${at(x - 142, y - 36)}Q${at(x, y - 58)} ${at(x + 146, y - 44)}Q${at(x, y - 8)} ${at(x - 142, y - 36)}Z`,
      "#8d5f3c",
    );
    canvas.path(
      `M${at(x - 128, y - 35)}Q${at(x, y - 50)} ${at(x + 130, y - 41)}Q${at(x, y - 15)} ${at(x - 128, y - 35)}Z`,
      "#5b3d28",
    );
    for (const seat of [-60, 10, 72]) canvas.rect(x + seat, y - 42, 18, 17, "#c79a68", { radius: 2 });
    canvas.curve(`M${at(x - 138, y - 30)}Q${at(x, y + 4)} ${at(x + 140, y - 36)}`, "#f6ecd8", 5);
    canvas.line(
      [
        [x - 100, y - 54],
        [x + 66, y - 26],
      ],
      "#d9b483",
      5,
    );
  });
}
