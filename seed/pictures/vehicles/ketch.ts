import { at, type Canvas } from "../canvas";
import { darken, lighten } from "../colour";
import type { Hour } from "../hour";

/** A two-masted wooden boat at rest, with rigging, cabin and its reflection. `x` is amidships, `y` the waterline. */
export function drawKetch(
  canvas: Canvas,
  hour: Hour,
  x: number,
  y: number,
  s: number,
  colours: { hull: string; deck: string; sail: string },
): void {
  reflection(canvas, x, y, s, colours.hull);
  rigging(canvas, x, y, s, colours.sail);
  const hull = `M${at(x - 300 * s, y - 78 * s)}C${at(x - 190 * s, y - 50 * s)} ${at(x + 120 * s, y - 46 * s)} ${at(x + 318 * s, y - 108 * s)}C${at(x + 282 * s, y - 36 * s)} ${at(x + 236 * s, y + 6 * s)} ${at(x + 206 * s, y + 10 * s)}H${(x - 236 * s).toFixed(1)}C${at(x - 268 * s, y + 6 * s)} ${at(x - 292 * s, y - 30 * s)} ${at(x - 300 * s, y - 78 * s)}Z`;
  cabin(canvas, hour, x, y, s, colours.deck);
  canvas.path(
    hull,
    canvas.gradient([
      [0, lighten(colours.hull, 0.16)],
      [0.6, colours.hull],
      [1, darken(colours.hull, 0.4)],
    ]),
  );
  const clip = canvas.clip(hull);
  canvas.group({ clip }, () => {
    for (let plank = 0; plank < 7; plank += 1)
      canvas.curve(
        `M${at(x - 310 * s, y - (62 - plank * 12) * s)}C${at(x - 190 * s, y - (36 - plank * 11) * s)} ${at(x + 120 * s, y - (32 - plank * 11) * s)} ${at(x + 320 * s, y - (88 - plank * 14) * s)}`,
        darken(colours.hull, 0.28),
        1.6 * s,
        { opacity: 0.5 },
      );
    canvas.rect(x - 320 * s, y - 8 * s, 640 * s, 20 * s, "#8a2f28");
    canvas.rect(x - 320 * s, y - 11 * s, 640 * s, 3.4 * s, "#f5eee0");
  });
  canvas.curve(
    `M${at(x - 300 * s, y - 78 * s)}C${at(x - 190 * s, y - 50 * s)} ${at(x + 120 * s, y - 46 * s)} ${at(x + 318 * s, y - 108 * s)}`,
    "#e9d3a6",
    7 * s,
  );
  canvas.curve(
    `M${at(x - 296 * s, y - 66 * s)}C${at(x - 190 * s, y - 38 * s)} ${at(x + 120 * s, y - 34 * s)} ${at(x + 308 * s, y - 92 * s)}`,
    "#f5eee0",
    3 * s,
  );
  for (let port = 0; port < 5; port += 1) {
    const px = x + (-150 + port * 62) * s;
    canvas.ellipse(px, y - 32 * s, 8.5 * s, 8.5 * s, "#c9a35a");
    canvas.ellipse(px, y - 32 * s, 5.5 * s, 5.5 * s, hour.lamps ? "#ffd98f" : "#2b3f55");
    if (hour.lamps) canvas.glow(px, y - 32 * s, 40 * s, "#ffb860", 0.6);
  }
  for (let post = -270; post <= 270; post += 36) {
    const curve = y - (50 + ((post + 40) / 300) ** 2 * 36) * s;
    canvas.line(
      [
        [x + post * s, curve - 6 * s],
        [x + post * s, curve - 34 * s],
      ],
      "#d8dbdc",
      2 * s,
    );
  }
  canvas.curve(
    `M${at(x - 270 * s, y - 106 * s)}C${at(x - 150 * s, y - 84 * s)} ${at(x + 100 * s, y - 80 * s)} ${at(x + 280 * s, y - 132 * s)}`,
    "#e6e2d6",
    1.8 * s,
  );
  for (const fender of [-180, -40, 110])
    canvas.rect(x + fender * s, y - 46 * s, 13 * s, 36 * s, "#f5eee0", { radius: 7 * s });
}

function cabin(canvas: Canvas, hour: Hour, x: number, y: number, s: number, deck: string): void {
  canvas.path(
    `M${at(x - 168 * s, y - 58 * s)}L${at(x - 158 * s, y - 98 * s)}H${(x + 56 * s).toFixed(1)}L${at(x + 76 * s, y - 56 * s)}Z`,
    canvas.gradient([
      [0, lighten(deck, 0.2)],
      [1, darken(deck, 0.15)],
    ]),
  );
  canvas.rect(x - 166 * s, y - 104 * s, 230 * s, 9 * s, lighten(deck, 0.4), { radius: 4 * s });
  for (let pane = 0; pane < 4; pane += 1)
    canvas.rect(x + (-146 + pane * 48) * s, y - 89 * s, 32 * s, 18 * s, hour.lamps ? "#ffdf9c" : "#33475c", {
      radius: 5 * s,
    });
  canvas.path(
    `M${at(x - 258 * s, y - 64 * s)}h${(64 * s).toFixed(1)}l${at(6 * s, -40 * s)}h${(-66 * s).toFixed(1)}Z`,
    deck,
  );
  canvas.ellipse(x - 222 * s, y - 112 * s, 19 * s, 19 * s, "none", { stroke: "#6b4a33", width: 4 * s });
  canvas.line(
    [
      [x - 241 * s, y - 112 * s],
      [x - 203 * s, y - 112 * s],
    ],
    "#6b4a33",
    3 * s,
  );
  canvas.line(
    [
      [x - 222 * s, y - 131 * s],
      [x - 222 * s, y - 93 * s],
    ],
    "#6b4a33",
    3 * s,
  );
  if (hour.lamps) canvas.glow(x - 40 * s, y - 80 * s, 150 * s, "#ffb860", 0.45);
}

function rigging(canvas: Canvas, x: number, y: number, s: number, sail: string): void {
  const wood = "#a8703f";
  const main = { x: x + 60 * s, top: y - 520 * s };
  const mizzen = { x: x - 190 * s, top: y - 360 * s };
  const bow = { x: x + 420 * s, y: y - 142 * s };
  canvas.line(
    [
      [x + 290 * s, y - 104 * s],
      [bow.x, bow.y],
    ],
    wood,
    9 * s,
  );
  for (const mast of [main, mizzen]) {
    canvas.line(
      [
        [mast.x, y - 60 * s],
        [mast.x, mast.top],
      ],
      wood,
      10 * s,
    );
    canvas.line(
      [
        [mast.x - 2.5 * s, y - 60 * s],
        [mast.x - 2.5 * s, mast.top],
      ],
      lighten(wood, 0.3),
      2.4 * s,
    );
  }
  for (const [mast, reach] of [
    [main, 190],
    [mizzen, 110],
  ] as const) {
    const boom = y - 132 * s;
    canvas.line(
      [
        [mast.x, boom],
        [mast.x - reach * s, boom + 6 * s],
      ],
      wood,
      8 * s,
    );
    const furled = `M${at(mast.x - 4 * s, boom - 9 * s)}Q${at(mast.x - reach * 0.5 * s, boom - 30 * s)} ${at(mast.x - reach * s, boom)}Q${at(mast.x - reach * 0.5 * s, boom + 7 * s)} ${at(mast.x - 4 * s, boom + 2 * s)}Z`;
    canvas.path(
      furled,
      canvas.gradient([
        [0, lighten(sail, 0.3)],
        [1, darken(sail, 0.12)],
      ]),
    );
    for (let tie = 0.15; tie < 1; tie += 0.16)
      canvas.line(
        [
          [mast.x - reach * tie * s, boom - 20 * s],
          [mast.x - reach * tie * s, boom + 7 * s],
        ],
        "#6b4a33",
        2.4 * s,
      );
  }
  const rope = "#3a3f50";
  const lines = [
    [main.x, main.top, bow.x, bow.y],
    [main.x, main.top + 70 * s, x + 300 * s, y - 104 * s],
    [main.x, main.top, mizzen.x, mizzen.top],
    [mizzen.x, mizzen.top, x - 296 * s, y - 78 * s],
    [main.x, main.top, x - 20 * s, y - 54 * s],
    [main.x, main.top, x + 132 * s, y - 58 * s],
    [main.x, main.top + 120 * s, x + 8 * s, y - 52 * s],
    [mizzen.x, mizzen.top, x - 246 * s, y - 66 * s],
    [mizzen.x, mizzen.top, x - 138 * s, y - 56 * s],
    [main.x - 190 * s, y - 126 * s, main.x, main.top],
  ] as const;
  for (const [x1, y1, x2, y2] of lines)
    canvas.line(
      [
        [x1, y1],
        [x2, y2],
      ],
      rope,
      1.6 * s,
      { opacity: 0.75 },
    );
  for (let rung = 1; rung < 9; rung += 1) {
    const t = rung / 11;
    const yr = y - (58 + t * 330) * s;
    canvas.line(
      [
        [x + (-18 + 78 * t) * s, yr],
        [x + (130 - 70 * t) * s, yr],
      ],
      rope,
      1.1 * s,
      { opacity: 0.5 },
    );
  }
  for (const cross of [main.top + 110 * s])
    canvas.line(
      [
        [main.x - 34 * s, cross],
        [main.x + 34 * s, cross],
      ],
      wood,
      5 * s,
    );
  canvas.path(
    `M${at(main.x, main.top - 4 * s)}q${at(26 * s, -8 * s)} ${at(56 * s, 2 * s)}q${at(-24 * s, 8 * s)} ${at(-56 * s, 18 * s)}Z`,
    "#e4572e",
  );
  canvas.path(
    `M${at(bow.x - 14 * s, bow.y)}L${at(main.x + 14 * s, y - 190 * s)}L${at(bow.x - 96 * s, bow.y + 22 * s)}Z`,
    sail,
    { opacity: 0.9 },
  );
}

function reflection(canvas: Canvas, x: number, y: number, s: number, hull: string): void {
  const { random } = canvas;
  canvas.path(
    `M${at(x - 250 * s, y + 6 * s)}H${(x + 230 * s).toFixed(1)}C${at(x + 200 * s, y + 76 * s)} ${at(x - 180 * s, y + 84 * s)} ${at(x - 250 * s, y + 6 * s)}Z`,
    canvas.gradient([
      [0, darken(hull, 0.5), 0.7],
      [1, darken(hull, 0.4), 0],
    ]),
  );
  for (let line = 0; line < 34; line += 1) {
    const share = random.next();
    const px = x + random.range(-250, 230) * s * (1 - share * 0.4);
    const py = y + (8 + share * 130) * s;
    const wide = random.range(20, 90) * s;
    canvas.path(
      `M${at(px - wide, py)}Q${at(px, py - 3 * s)} ${at(px + wide, py)}Q${at(px, py + 3 * s)} ${at(px - wide, py)}Z`,
      random.chance(0.5) ? lighten(hull, 0.25) : darken(hull, 0.4),
      { opacity: 0.3 * (1 - share) },
    );
  }
  for (const [dx, tall] of [
    [60, 260],
    [-190, 180],
  ] as const) {
    for (let bit = 0; bit < 12; bit += 1)
      canvas.rect(
        x + (dx + random.range(-7, 7)) * s,
        y + (30 + (bit * tall) / 12) * s,
        7 * s,
        (tall / 17) * s,
        "#7a5a3c",
        { opacity: 0.4 * (1 - bit / 13), radius: 3 * s },
      );
  }
}
