import { at, type Canvas } from "../canvas";
import { darken, lighten } from "../colour";

export function drawKayak(canvas: Canvas, x: number, y: number, s: number, turn: number, paint: string): void {
  canvas.group({ transform: `rotate(${turn} ${x} ${y})` }, () => {
    canvas.ellipse(
      x,
      y + 34 * s,
      430 * s,
      24 * s,
      canvas.radial([
        [0, "#10162a", 0.6],
        [0.7, "#10162a", 0.3],
        [1, "#10162a", 0],
      ]),
    );
    const hull = `M${at(x - 455 * s, y - 34 * s)}C${at(x - 360 * s, y + 20 * s)} ${at(x - 200 * s, y + 40 * s)} ${at(x, y + 40 * s)}S${at(x + 360 * s, y + 20 * s)} ${at(x + 460 * s, y - 40 * s)}C${at(x + 320 * s, y - 24 * s)} ${at(x - 320 * s, y - 20 * s)} ${at(x - 455 * s, y - 34 * s)}Z`;
    canvas.path(
      hull,
      canvas.gradient([
        [0, paint],
        [0.6, darken(paint, 0.14)],
        [1, darken(paint, 0.45)],
      ]),
    );
    const deck = `M${at(x - 455 * s, y - 34 * s)}C${at(x - 320 * s, y - 62 * s)} ${at(x - 150 * s, y - 66 * s)} ${at(x, y - 66 * s)}S${at(x + 320 * s, y - 66 * s)} ${at(x + 460 * s, y - 40 * s)}C${at(x + 320 * s, y - 8 * s)} ${at(x - 320 * s, y - 4 * s)} ${at(x - 455 * s, y - 34 * s)}Z`;
    canvas.path(
      deck,
      canvas.gradient([
        [0, lighten(paint, 0.34)],
        [1, paint],
      ]),
    );
    canvas.curve(
      `M${at(x - 455 * s, y - 34 * s)}C${at(x - 320 * s, y - 4 * s)} ${at(x + 320 * s, y - 8 * s)} ${at(x + 460 * s, y - 40 * s)}`,
      "#fdf6e6",
      5 * s,
    );
    canvas.ellipse(x - 30 * s, y - 37 * s, 98 * s, 24 * s, "#1b1f29");
    canvas.ellipse(x - 30 * s, y - 39 * s, 98 * s, 24 * s, "none", { stroke: "#3a404c", width: 7 * s });
    canvas.path(
      `M${at(x - 118 * s, y - 40 * s)}q${at(4 * s, -32 * s)} ${at(34 * s, -32 * s)}q${at(16 * s, 4 * s)} ${at(12 * s, 46 * s)}Z`,
      "#3a404c",
    );
    for (const hatch of [-250, 220]) {
      canvas.ellipse(x + hatch * s, y - 42 * s, 46 * s, 13 * s, "#232733");
      canvas.ellipse(x + hatch * s, y - 44 * s, 40 * s, 10 * s, "#3f4552");
    }
    for (const cord of [120, 165, 300, -190, -330])
      canvas.line(
        [
          [x + cord * s, y - 62 * s],
          [x + (cord + 24) * s, y - 20 * s],
        ],
        "#1b1f29",
        2.6 * s,
      );
    for (const cord of [144, 324, -166, -306])
      canvas.line(
        [
          [x + cord * s, y - 62 * s],
          [x + (cord - 24) * s, y - 20 * s],
        ],
        "#1b1f29",
        2.6 * s,
      );
    canvas.curve(
      `M${at(x - 400 * s, y - 44 * s)}C${at(x - 250 * s, y - 62 * s)} ${at(x + 250 * s, y - 62 * s)} ${at(x + 400 * s, y - 50 * s)}`,
      "#ffffff",
      5 * s,
      { opacity: 0.4 },
    );
    for (const end of [-448, 452])
      canvas.ellipse(x + end * s, y - 38 * s, 9 * s, 9 * s, "none", { stroke: "#1b1f29", width: 4 * s });
  });
}

export function drawPaddle(canvas: Canvas, x1: number, y1: number, x2: number, y2: number): void {
  canvas.line(
    [
      [x1 + 6, y1 + 10],
      [x2 + 6, y2 + 10],
    ],
    "#10162a",
    9,
    { opacity: 0.3 },
  );
  canvas.line(
    [
      [x1, y1],
      [x2, y2],
    ],
    "#2b303d",
    9,
  );
  canvas.line(
    [
      [x1, y1 - 2],
      [x2, y2 - 2],
    ],
    "#6c7482",
    2.6,
  );
  const turn = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  for (const [x, y, flip] of [
    [x1, y1, -1],
    [x2, y2, 1],
  ] as const) {
    canvas.group({ transform: `translate(${x} ${y}) rotate(${turn.toFixed(1)})` }, () => {
      canvas.path(
        `M0 -7C${at(flip * 40, -34)} ${at(flip * 112, -30)} ${at(flip * 132, 0)}C${at(flip * 112, 26)} ${at(flip * 40, 22)} 0 7Z`,
        canvas.gradient([
          [0, "#f6ecd8"],
          [1, "#c9b48c"],
        ]),
      );
      canvas.line(
        [
          [0, 0],
          [flip * 118, -2],
        ],
        "#8d6a48",
        3,
      );
    });
  }
}
