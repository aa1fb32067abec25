import { at, type Canvas } from "../canvas";
import { darken, lighten } from "../colour";
import { drawFoliage } from "../nature/foliage";

/** Seen from its right side. As a `shadow` everything is one colour. */
export function drawBicycle(
  canvas: Canvas,
  x: number,
  ground: number,
  s: number,
  paint: string,
  basket: boolean,
  shadow: boolean,
): void {
  const dark = shadow ? paint : "#232733";
  const chrome = shadow ? paint : "#c3c8c9";
  const r = 132 * s;
  const [rear, front] = [
    { x: x - 205 * s, y: ground - r },
    { x: x + 205 * s, y: ground - r },
  ];
  for (const hub of [rear, front]) drawWheel(canvas, hub.x, hub.y, r, dark, chrome, shadow);
  const crank = { x: x - 32 * s, y: ground - 118 * s };
  const seat = { x: x - 84 * s, y: ground - 300 * s };
  const head = { x: x + 132 * s, y: ground - 318 * s };
  const tube = (x1: number, y1: number, x2: number, y2: number, width: number) => {
    canvas.line(
      [
        [x1, y1],
        [x2, y2],
      ],
      shadow ? paint : darken(paint, 0.22),
      width * s,
    );
    if (!shadow)
      canvas.line(
        [
          [x1 - 1.5, y1 - 2],
          [x2 - 1.5, y2 - 2],
        ],
        paint,
        width * 0.66 * s,
      );
    if (!shadow)
      canvas.line(
        [
          [x1 - 2, y1 - 3],
          [x2 - 2, y2 - 3],
        ],
        lighten(paint, 0.4),
        width * 0.16 * s,
      );
  };
  tube(rear.x, rear.y, crank.x, crank.y, 10);
  tube(rear.x, rear.y, seat.x + 6, seat.y + 44 * s, 8);
  canvas.curve(
    `M${at(head.x, head.y + 18 * s)}Q${at(head.x + 34 * s, front.y - 90 * s)} ${at(front.x, front.y)}`,
    shadow ? paint : darken(paint, 0.12),
    11 * s,
  );
  canvas.curve(
    `M${at(head.x - 2, head.y + 30 * s)}Q${at(x + 20 * s, ground - 190 * s)} ${at(crank.x, crank.y)}`,
    shadow ? paint : darken(paint, 0.22),
    14 * s,
  );
  if (!shadow)
    canvas.curve(
      `M${at(head.x - 4, head.y + 28 * s)}Q${at(x + 18 * s, ground - 192 * s)} ${at(crank.x - 2, crank.y - 2)}`,
      paint,
      9 * s,
    );
  tube(seat.x + 14 * s, seat.y + 60 * s, head.x, head.y + 16 * s, 11);
  tube(crank.x, crank.y, seat.x, seat.y + 10 * s, 13);
  tube(head.x + 10 * s, head.y + 46 * s, head.x - 8 * s, head.y - 12 * s, 15);
  canvas.line(
    [
      [seat.x, seat.y + 10 * s],
      [seat.x - 9 * s, seat.y - 34 * s],
    ],
    chrome,
    8 * s,
  );
  canvas.path(
    `M${at(seat.x - 62 * s, seat.y - 42 * s)}Q${at(seat.x - 66 * s, seat.y - 62 * s)} ${at(seat.x - 36 * s, seat.y - 60 * s)}Q${at(seat.x + 10 * s, seat.y - 50 * s)} ${at(seat.x + 46 * s, seat.y - 50 * s)}Q${at(seat.x + 52 * s, seat.y - 40 * s)} ${at(seat.x + 8 * s, seat.y - 36 * s)}Q${at(seat.x - 24 * s, seat.y - 26 * s)} ${at(seat.x - 62 * s, seat.y - 42 * s)}Z`,
    shadow
      ? paint
      : canvas.gradient([
          [0, "#a8703f"],
          [1, "#5f3a22"],
        ]),
  );
  canvas.curve(
    `M${at(head.x - 10 * s, head.y - 10 * s)}L${at(head.x - 22 * s, head.y - 62 * s)}Q${at(head.x + 14 * s, head.y - 92 * s)} ${at(head.x - 2 * s, head.y - 60 * s)}Q${at(head.x - 40 * s, head.y - 48 * s)} ${at(head.x - 92 * s, head.y - 42 * s)}`,
    chrome,
    8 * s,
  );
  canvas.line(
    [
      [head.x - 92 * s, head.y - 42 * s],
      [head.x - 52 * s, head.y - 46 * s],
    ],
    shadow ? paint : "#7a4a2f",
    14 * s,
  );
  canvas.ellipse(crank.x, crank.y, 36 * s, 36 * s, "none", { stroke: chrome, width: 7 * s });
  canvas.line(
    [
      [crank.x + 6 * s, crank.y - 36 * s],
      [rear.x, rear.y - 15 * s],
    ],
    dark,
    4 * s,
  );
  canvas.line(
    [
      [crank.x + 6 * s, crank.y + 36 * s],
      [rear.x, rear.y + 15 * s],
    ],
    dark,
    4 * s,
  );
  canvas.line(
    [
      [crank.x - 40 * s, crank.y + 34 * s],
      [crank.x + 40 * s, crank.y - 34 * s],
    ],
    chrome,
    7 * s,
  );
  for (const pedal of [
    [-40, 34],
    [40, -34],
  ] as const)
    canvas.rect(crank.x + pedal[0] * s - 20 * s, crank.y + pedal[1] * s - 5 * s, 40 * s, 10 * s, dark, { radius: 3 });
  for (const hub of [rear, front]) {
    canvas.curve(
      `M${at(hub.x - 142 * s, hub.y + (hub === rear ? 6 : -40) * s)}A${at(r + 10 * s, r + 10 * s)} 0 0 1 ${at(hub.x + (hub === rear ? 96 : 116) * s, hub.y - (hub === rear ? 106 : 82) * s)}`,
      shadow ? paint : darken(paint, 0.05),
      9 * s,
    );
  }
  canvas.line(
    [
      [rear.x - 96 * s, rear.y - 152 * s],
      [rear.x + 96 * s, rear.y - 152 * s],
    ],
    chrome,
    7 * s,
  );
  for (const strut of [-50, 30])
    canvas.line(
      [
        [rear.x, rear.y],
        [rear.x + strut * s, rear.y - 150 * s],
      ],
      chrome,
      4 * s,
    );
  if (!shadow) canvas.ellipse(rear.x - 122 * s, rear.y - 140 * s, 8 * s, 11 * s, "#c0392b");
  canvas.line(
    [
      [crank.x - 8 * s, crank.y + 8 * s],
      [crank.x - 76 * s, ground],
    ],
    dark,
    6 * s,
  );
  if (basket) drawBasket(canvas, head.x + 14 * s, head.y - 78 * s, s, paint, shadow);
  else drawLamp(canvas, head.x + 16 * s, head.y - 6 * s, s, chrome, shadow);
}

function drawWheel(
  canvas: Canvas,
  x: number,
  y: number,
  r: number,
  dark: string,
  chrome: string,
  shadow: boolean,
): void {
  canvas.ellipse(x, y, r, r, "none", { stroke: dark, width: r * 0.085 });
  if (!shadow) canvas.ellipse(x, y, r * 0.95, r * 0.95, "none", { stroke: "#e9dcc0", width: r * 0.03 });
  canvas.ellipse(x, y, r * 0.9, r * 0.9, "none", { stroke: chrome, width: r * 0.035 });
  for (let spoke = 0; spoke < 24; spoke += 1) {
    const angle = (spoke / 24) * Math.PI * 2;
    const bend = angle + (spoke % 2 === 0 ? 0.5 : -0.5);
    canvas.line(
      [
        [x + Math.cos(bend) * r * 0.07, y + Math.sin(bend) * r * 0.07],
        [x + Math.cos(angle) * r * 0.9, y + Math.sin(angle) * r * 0.9],
      ],
      chrome,
      1.3,
      { opacity: 0.8 },
    );
  }
  canvas.ellipse(x, y, r * 0.09, r * 0.09, dark);
  canvas.ellipse(x, y, r * 0.045, r * 0.045, chrome);
}

function drawBasket(canvas: Canvas, x: number, y: number, s: number, paint: string, shadow: boolean): void {
  const [w, h] = [142 * s, 98 * s];
  const shape = `M${at(x, y)}h${w.toFixed(1)}l${at(-18 * s, h)}h${(-w + 36 * s).toFixed(1)}Z`;
  if (shadow) {
    canvas.path(shape, paint);
    return;
  }
  const { random } = canvas;
  for (let bunch = 0; bunch < 5; bunch += 1) {
    const bx = x + (20 + bunch * 26) * s;
    const tone = random.pick(["#d6336c", "#f4d35e", "#f4f0ea", "#e4572e", "#b65fc4"]);
    canvas.line(
      [
        [bx, y + 10],
        [bx + random.range(-10, 10), y - 44 * s],
      ],
      "#4f7d4c",
      3,
    );
    drawFoliage(canvas, {
      x: bx,
      y: y - 24 * s,
      rx: 22 * s,
      ry: 22 * s,
      colour: "#5b8a52",
      lit: "left",
      leaf: 8,
      blossom: tone,
    });
  }
  canvas.line(
    [
      [x + w - 30 * s, y + 8],
      [x + w + 6 * s, y - 66 * s],
    ],
    "#c98a4c",
    15 * s,
  );
  canvas.line(
    [
      [x + w - 26 * s, y - 4],
      [x + w + 2 * s, y - 60 * s],
    ],
    "#e9c088",
    5 * s,
  );
  const cane = "#b98650";
  canvas.path(
    shape,
    canvas.gradient([
      [0, lighten(cane, 0.16)],
      [1, darken(cane, 0.25)],
    ]),
  );
  const clip = canvas.clip(shape);
  canvas.group({ clip }, () => {
    for (let row = 0; row < 9; row += 1)
      for (let column = 0; column < 14; column += 1) {
        canvas.rect(
          x + (column * w) / 13 - (row % 2) * 5 * s,
          y + (row * h) / 9,
          w / 15,
          h / 11,
          (row + column) % 2 === 0 ? lighten(cane, 0.22) : darken(cane, 0.2),
          { radius: 3, opacity: 0.8 },
        );
      }
  });
  canvas.rect(x - 6 * s, y - 5 * s, w + 12 * s, 12 * s, darken(cane, 0.12), { radius: 6 });
  for (const strap of [0.3, 0.68]) canvas.rect(x + w * strap, y - 6 * s, 9 * s, 40 * s, "#6b3f25", { radius: 3 });
}

function drawLamp(canvas: Canvas, x: number, y: number, s: number, chrome: string, shadow: boolean): void {
  canvas.path(
    `M${at(x, y - 16 * s)}q${at(34 * s, 0)} ${at(38 * s, 16 * s)}q${at(-4 * s, 16 * s)} ${at(-38 * s, 16 * s)}Z`,
    chrome,
  );
  if (!shadow) canvas.ellipse(x + 36 * s, y, 6 * s, 15 * s, "#fff3c9");
}
