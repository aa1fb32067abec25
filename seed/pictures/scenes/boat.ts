import { type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { type Hour, pickHour } from "../hour";
import { finishOutdoors, tintOutdoors } from "../nature/finish";
import { ridgePath } from "../nature/hills";
import { drawSky } from "../nature/sky";
import { drawWater } from "../nature/water";
import { pickHouse } from "../palettes";
import { drawKetch } from "../vehicles/ketch";

/** A wooden boat at its mooring before a harbour town. */
export function drawBoatScene(canvas: Canvas): void {
  const { random } = canvas;
  const hour = pickHour(random, ["golden", "dusk", "morning", "noon", "golden", "night"]);
  const horizon = random.range(410, 440);
  const side = random.sign();
  const sun = drawSky(canvas, hour, horizon, { sunX: 600 - side * 330 });
  for (const [base, rise, share] of [
    [horizon - 50, 60, 0.62],
    [horizon - 14, 44, 0.4],
  ] as const) {
    canvas.path(
      ridgePath(random, { x: 0, width: GROUND.width, base, rise, floor: horizon + 20, roughness: 4 }),
      mix("#557a72", hour.haze, share),
    );
  }
  drawTown(canvas, hour, horizon, side);
  drawWater(canvas, hour, horizon, { sunX: sun.x });
  drawTownReflection(canvas, hour, horizon, side);
  drawMarks(canvas, horizon);
  drawPontoon(canvas, hour, side);
  tintOutdoors(canvas, hour, 0.85);
  const hull = random.pick(["#1f4a5c", "#7a3b2c", "#14213d", "#f2ead8", "#0f5f58", "#a8703f"]);
  canvas.group({ transform: side > 0 ? "" : "translate(1200 0) scale(-1 1)" }, () => {
    drawKetch(canvas, hour, 590, 655, random.range(1, 1.12), {
      hull: hour.lamps ? darken(hull, 0.2) : hull,
      deck: "#a8703f",
      sail: random.pick(["#f6ecd8", "#c8553d", "#e9d3a6"]),
    });
  });
  finishOutdoors(canvas, hour, sun);
}

function townX(side: number): number {
  return side > 0 ? 690 : 0;
}

function drawTown(canvas: Canvas, hour: Hour, horizon: number, side: number): void {
  const { random } = canvas;
  const start = townX(side);
  for (let row = 0; row < 3; row += 1) {
    for (let x = start + random.range(-10, 30); x < start + 500; ) {
      const wide = random.range(26, 54);
      const tall = random.range(34, 62);
      const base = horizon - (2 - row) * 30 + 4;
      const { wall } = pickHouse(random);
      const tone = mix(wall, hour.haze, 0.34 - row * 0.06);
      canvas.rect(
        x,
        base - tall,
        wide,
        tall,
        canvas.gradient(
          [
            [0, lighten(tone, 0.1)],
            [1, darken(tone, 0.08)],
          ],
          "right",
        ),
      );
      canvas.poly(
        [
          [x - 3, base - tall + 2],
          [x + wide / 2, base - tall - 13],
          [x + wide + 3, base - tall + 2],
        ],
        mix("#b5654a", hour.haze, 0.25),
      );
      for (let floor = 0; floor < 2; floor += 1) {
        for (let pane = 0; pane < Math.floor(wide / 14); pane += 1) {
          canvas.rect(
            x + 6 + pane * 13,
            base - tall + 9 + floor * 19,
            6,
            10,
            hour.lamps && random.chance(0.6) ? "#ffd489" : darken(tone, 0.45),
          );
        }
      }
      x += wide;
    }
  }
  const church = start + random.range(160, 330);
  const stone = mix("#efe2cb", hour.haze, 0.25);
  canvas.rect(
    church,
    horizon - 178,
    36,
    120,
    canvas.gradient(
      [
        [0, lighten(stone, 0.2)],
        [1, darken(stone, 0.15)],
      ],
      "right",
    ),
  );
  canvas.poly(
    [
      [church - 4, horizon - 178],
      [church + 18, horizon - 216],
      [church + 40, horizon - 178],
    ],
    mix("#4f7a76", hour.haze, 0.2),
  );
  canvas.rect(church + 12, horizon - 164, 12, 22, darken(stone, 0.5), { radius: 5 });
  canvas.rect(start - 30, horizon - 2, 560, 12, mix("#b8a88f", hour.haze, 0.2));
  canvas.rect(start - 30, horizon + 6, 560, 5, darken("#8a7a66", 0.3));
  for (let mast = 0; mast < 9; mast += 1) {
    const x = start + random.range(0, 480);
    canvas.line(
      [
        [x, horizon + 8],
        [x + random.range(-2, 2), horizon - random.range(40, 80)],
      ],
      "#3a3f50",
      1.6,
      { opacity: 0.7 },
    );
    canvas.path(`M${x - 16} ${horizon + 6}h32l-5 8h-22Z`, random.pick(["#f5eee0", "#2f5d7c", "#c8553d"]));
  }
}

function drawTownReflection(canvas: Canvas, hour: Hour, horizon: number, side: number): void {
  const { random } = canvas;
  for (let index = 0; index < 70; index += 1) {
    const x = townX(side) + random.range(0, 490);
    const share = random.next();
    const tone =
      hour.lamps && random.chance(0.4) ? "#ffd489" : random.pick(["#e6b48f", "#f0e0c4", "#b5654a", "#7a8a80"]);
    canvas.ellipse(x, horizon + 14 + share * 95, random.range(8, 26), 1.7, tone, { opacity: 0.42 * (1 - share) });
  }
}

function drawMarks(canvas: Canvas, horizon: number): void {
  const { random } = canvas;
  for (let buoy = 0; buoy < 4; buoy += 1) {
    const share = random.range(0.12, 0.5);
    const [x, y] = [random.range(80, 1120), horizon + share * 300];
    const r = 3 + share * 13;
    canvas.ellipse(x, y + r * 0.9, r * 1.6, r * 0.35, "#10162a", { opacity: 0.3 });
    canvas.ellipse(x, y, r, r, random.pick(["#e4572e", "#e8b04b", "#f5eee0"]));
    canvas.rect(x - r, y - r * 0.14, r * 2, r * 0.3, "#ffffff", { opacity: 0.8 });
  }
}

function drawPontoon(canvas: Canvas, hour: Hour, side: number): void {
  const wood = mix("#9a7452", hour.haze, 0.12);
  canvas.group({ transform: side > 0 ? "" : "translate(1200 0) scale(-1 1)" }, () => {
    canvas.path(
      "M-20 742L330 706L420 716L-20 786Z",
      canvas.gradient([
        [0, lighten(wood, 0.2)],
        [1, wood],
      ]),
    );
    canvas.path("M-20 786L420 716V728L-20 812Z", darken(wood, 0.45));
    for (let plank = 0; plank < 20; plank += 1)
      canvas.line(
        [
          [plank * 20 - 14, 742 - plank * 2],
          [plank * 23.5 - 30, 786 - plank * 3.8],
        ],
        darken(wood, 0.3),
        2,
      );
    for (const [x, y, tall] of [
      [60, 770, 118],
      [236, 742, 100],
      [392, 720, 84],
    ] as const) {
      canvas.rect(
        x,
        y - tall,
        19,
        tall + 12,
        canvas.gradient(
          [
            [0, lighten(wood, 0.12)],
            [1, darken(wood, 0.45)],
          ],
          "right",
        ),
        { radius: 4 },
      );
      canvas.ellipse(x + 9.5, y - tall, 9.5, 4, lighten(wood, 0.3));
      canvas.rect(x - 3, y - tall * 0.45, 25, 11, "#e9dcc0", { radius: 5 });
    }
    canvas.curve("M400 684Q420 700 444 640", "#e9dcc0", 3.4);
  });
}
