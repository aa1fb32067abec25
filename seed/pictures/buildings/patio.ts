import { at, type Canvas } from "../canvas";
import { darken, lighten } from "../colour";
import { project, type View } from "../perspective";

export function drawFountain(canvas: Canvas, view: View, x: number, z: number): void {
  const [px, base] = project(view, [x, 0, z]);
  const s = view.focal / z;
  const stone = canvas.gradient(
    [
      [0, "#f2ead8"],
      [0.5, "#cfc3ac"],
      [1, "#8f8674"],
    ],
    "right",
  );
  canvas.ellipse(px, base + 6, s * 0.95, s * 0.2, "#10162a", { opacity: 0.3 });
  canvas.path(
    `M${at(px - s * 0.85, base - s * 0.34)}V${base.toFixed(1)}A${at(s * 0.85, s * 0.17)} 0 0 0 ${at(px + s * 0.85, base)}V${(base - s * 0.34).toFixed(1)}Z`,
    stone,
  );
  for (let tile = -7; tile <= 7; tile += 1)
    canvas.rect(
      px + (tile * s * 0.8) / 7.6 - 7,
      base - s * 0.2 + Math.cos((tile / 8) * 1.5) * s * 0.13,
      13,
      13,
      tile % 2 === 0 ? "#2f6f8f" : "#e8c46a",
      { opacity: 0.85 },
    );
  canvas.ellipse(px, base - s * 0.34, s * 0.88, s * 0.18, "#f5eee0");
  canvas.ellipse(
    px,
    base - s * 0.34,
    s * 0.76,
    s * 0.145,
    canvas.gradient([
      [0, "#3f8a94"],
      [1, "#7fc4c4"],
    ]),
  );
  canvas.path(
    `M${at(px - s * 0.09, base - s * 0.34)}Q${at(px - s * 0.04, base - s * 0.6)} ${at(px - s * 0.08, base - s * 0.76)}H${(px + s * 0.08).toFixed(1)}Q${at(px + s * 0.04, base - s * 0.6)} ${at(px + s * 0.09, base - s * 0.34)}Z`,
    stone,
  );
  canvas.path(
    `M${at(px - s * 0.34, base - s * 0.84)}Q${at(px, base - s * 0.62)} ${at(px + s * 0.34, base - s * 0.84)}Z`,
    stone,
  );
  canvas.ellipse(px, base - s * 0.84, s * 0.34, s * 0.06, "#8fd0cf");
  for (const reach of [-0.32, -0.2, 0.2, 0.32])
    canvas.curve(
      `M${at(px, base - s * 1.02)}Q${at(px + reach * s * 0.7, base - s * 1.1)} ${at(px + reach * s, base - s * 0.82)}T${at(px + reach * s * 1.5, base - s * 0.38)}`,
      "#ffffff",
      2.2,
      { opacity: 0.6 },
    );
}

export function drawTableAndChairs(canvas: Canvas, view: View, x: number, z: number, colour: string): void {
  const s = view.focal / z;
  const [px, floor] = project(view, [x, 0, z]);
  const [, top] = project(view, [x, 0.74, z]);
  canvas.ellipse(
    px,
    floor + 4,
    s * 1.3,
    s * 0.24,
    canvas.radial([
      [0, "#10162a", 0.5],
      [1, "#10162a", 0],
    ]),
  );
  gardenChair(canvas, px - s * 0.85, floor - s * 0.06, s, colour, 1);
  gardenChair(canvas, px + s * 0.85, floor - s * 0.04, s, colour, -1);
  const iron = darken(colour, 0.3);
  for (const lean of [-0.34, 0.34])
    canvas.curve(
      `M${at(px, top)}Q${at(px + lean * 0.2 * s, floor - s * 0.3)} ${at(px + lean * s, floor)}`,
      iron,
      s * 0.034,
    );
  canvas.ellipse(px, top + 5, s * 0.56, s * 0.15, iron);
  canvas.ellipse(
    px,
    top,
    s * 0.56,
    s * 0.15,
    canvas.gradient([
      [0, lighten(colour, 0.35)],
      [1, colour],
    ]),
  );
  canvas.ellipse(px - s * 0.2, top - 2, s * 0.13, s * 0.035, "#fdf8ee");
  canvas.ellipse(px - s * 0.2, top - 5, s * 0.07, s * 0.02, "#e0893c");
  canvas.rect(px + s * 0.16, top - s * 0.2, s * 0.1, s * 0.2, "#9fc7c4", { radius: 4, opacity: 0.85 });
  for (const [dx, tone] of [
    [-0.02, "#d6336c"],
    [0.05, "#f4f0ea"],
    [0.1, "#e8b04b"],
  ] as const) {
    canvas.line(
      [
        [px + s * 0.21, top - s * 0.16],
        [px + (dx + 0.17) * s, top - s * 0.36],
      ],
      "#4f7d4c",
      2.2,
    );
    canvas.ellipse(px + (dx + 0.17) * s, top - s * 0.37, s * 0.04, s * 0.036, tone);
  }
}

function gardenChair(canvas: Canvas, x: number, floor: number, s: number, colour: string, face: 1 | -1): void {
  const [seat, back] = [floor - s * 0.44, floor - s * 0.92];
  const width = s * 0.026;
  for (const leg of [-0.2, 0.2])
    canvas.line(
      [
        [x + leg * s, seat],
        [x + leg * s * 1.12, floor],
      ],
      darken(colour, 0.25),
      width,
    );
  canvas.path(
    `M${at(x - s * 0.23, seat)}L${at(x + s * 0.23, seat)}L${at(x + s * 0.2, seat - s * 0.07)}H${(x - s * 0.2).toFixed(1)}Z`,
    lighten(colour, 0.2),
  );
  const post = x - face * s * 0.21;
  canvas.curve(
    `M${at(post, seat)}Q${at(post - face * s * 0.02, back + s * 0.1)} ${at(post - face * s * 0.07, back)}`,
    colour,
    width * 1.4,
  );
  canvas.curve(
    `M${at(post + face * s * 0.1, seat - s * 0.06)}Q${at(post + face * s * 0.08, back + s * 0.1)} ${at(post + face * s * 0.02, back - s * 0.05)}`,
    colour,
    width * 1.4,
  );
  for (let slat = 0.15; slat < 1; slat += 0.2) {
    const y = seat + (back - seat) * slat;
    canvas.line(
      [
        [post - face * s * 0.05 * slat, y],
        [post + face * s * (0.1 - 0.06 * slat), y - s * 0.05],
      ],
      colour,
      width,
    );
  }
  canvas.line(
    [
      [x - face * s * 0.2, seat - s * 0.2],
      [x + face * s * 0.2, seat - s * 0.18],
    ],
    colour,
    width * 1.2,
  );
}
