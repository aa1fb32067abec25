import { at, type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { hourNamed } from "../hour";
import { drawCamera, drawCards, drawCase, drawLens, drawStrap } from "../interior/camera-ware";
import { vignette } from "../interior/light";
import { plantAt } from "../interior/plants";
import { drawOutlook } from "../nature/outlook";
import { pickPalette } from "../palettes";

const TABLE = 520;

/** A still life on a bench: camera, lenses, a case, a strap, and a shelf behind, out of the light. */
export function drawCameraGearScene(canvas: Canvas): void {
  const { random } = canvas;
  const palette = pickPalette(random);
  const hour = hourNamed(random.pick(["morning", "golden", "dusk", "noon"]));
  const lit = random.pick(["left", "right"]);
  const wall = mix(palette.wall, palette.dark, 0.12);
  canvas.rect(
    0,
    0,
    GROUND.width,
    TABLE + 10,
    canvas.gradient(
      lit === "left"
        ? [
            [0, lighten(wall, 0.25)],
            [1, darken(wall, 0.35)],
          ]
        : [
            [0, darken(wall, 0.35)],
            [1, lighten(wall, 0.25)],
          ],
      "right",
    ),
  );
  const windowX = lit === "left" ? 60 : 830;
  canvas.rect(windowX - 14, 20, 338, 402, lighten(wall, 0.35), { radius: 3 });
  const clip = canvas.clip(`M${windowX} 34h310v374h-310Z`);
  canvas.group({ clip }, () => drawOutlook(canvas, hour, windowX, 34, 310, 374));
  for (const bar of [103, 206]) canvas.rect(windowX + bar - 4, 34, 8, 374, lighten(wall, 0.3));
  canvas.rect(windowX, 214, 310, 8, lighten(wall, 0.3));
  drawShelf(canvas, lit === "left" ? 560 : 90, palette);
  drawBench(canvas, palette.wood, lit, hour.sun, hour.beam);
  const flip = lit === "left" ? 1 : -1;
  const middle = 600 + flip * random.range(-30, 60);
  plantAt(
    canvas,
    middle - flip * 470,
    TABLE + 44,
    250,
    random.pick(["broad", "blades", "fig"]),
    palette.leaf,
    palette.accent,
    lit,
  );
  drawCase(
    canvas,
    middle + flip * 360,
    TABLE + 86,
    random.pick([palette.textile, "#8a5a3a", "#3b414c", palette.accent]),
    lit,
  );
  const tall = random.pick(["lens", "lens", "lamp"]);
  drawLens(canvas, middle - flip * 300, TABLE + 92, 62, tall === "lamp" ? 130 : 190, palette.accent, lit);
  drawLens(canvas, middle - flip * 205, TABLE + 150, 54, 108, "#e8b04b", lit);
  drawStrap(canvas, middle, TABLE + 190, flip, palette.accent);
  drawCamera(canvas, middle, TABLE + 176, random.pick([palette.textile, "#7a4a2f", "#2b303d", palette.dark]), lit);
  drawLens(canvas, middle + flip * 245, TABLE + 206, 50, 78, palette.accent, lit);
  drawCards(canvas, middle - flip * 120, TABLE + 232, palette.accent);
  canvas.rect(0, 0, GROUND.width, GROUND.height, hour.tint, { blend: "multiply", opacity: hour.tintShare * 0.45 });
  if (hour.lamps) canvas.glow(lit === "left" ? 980 : 220, 180, 420, "#ffcf86", 0.5);
  const beam = canvas.gradient(
    lit === "left"
      ? [
          [0, hour.sun, 0.35],
          [1, hour.sun, 0],
        ]
      : [
          [0, hour.sun, 0],
          [1, hour.sun, 0.35],
        ],
    "right",
  );
  canvas.rect(0, 0, GROUND.width, GROUND.height, beam, { opacity: 0.55 });
  vignette(canvas);
}

function drawShelf(canvas: Canvas, x: number, palette: ReturnType<typeof pickPalette>): void {
  const { random } = canvas;
  for (const y of [170, 340]) {
    for (let item = x + 20; item < x + 510; ) {
      const wide = random.range(26, 62);
      const tall = random.range(48, 118);
      const colour = mix(
        random.pick([palette.accent, palette.second, palette.textile, palette.linen, "#3b414c", palette.leaf]),
        palette.dark,
        0.28,
      );
      if (random.chance(0.35)) {
        canvas.rect(item, y - tall * 0.8, wide, tall * 0.8, "#232733", { radius: 5 });
        canvas.rect(item, y - tall * 0.5, wide, 6, colour);
        canvas.rect(item + 3, y - tall * 0.8, 6, tall * 0.8, "#ffffff", { opacity: 0.12 });
      } else canvas.rect(item, y - tall, wide * 0.6, tall, colour, { radius: 2 });
      item += wide + random.range(2, 18);
    }
    canvas.rect(x, y, 540, 13, mix(palette.wood, palette.dark, 0.22), { radius: 2 });
    canvas.rect(
      x,
      y + 13,
      540,
      24,
      canvas.gradient([
        [0, "#10162a", 0.3],
        [1, "#10162a", 0],
      ]),
    );
  }
}

function drawBench(canvas: Canvas, wood: string, lit: "left" | "right", sun: string, beam: number): void {
  const { random } = canvas;
  canvas.rect(
    0,
    TABLE,
    GROUND.width,
    290,
    canvas.gradient([
      [0, lighten(wood, 0.2)],
      [1, darken(wood, 0.1)],
    ]),
  );
  for (let board = 0; board < 5; board += 1) {
    const y = TABLE + (board / 5) ** 1.4 * 290;
    canvas.rect(0, y, GROUND.width, 2.4, darken(wood, 0.35), { opacity: 0.6 });
    for (let grain = 0; grain < 16; grain += 1) {
      const [gx, gy] = [random.range(-80, 1200), y + random.range(6, 40)];
      canvas.curve(
        `M${at(gx, gy)}q${at(60, random.range(-4, 4))} ${at(random.range(90, 220), random.range(-2, 2))}`,
        darken(wood, 0.22),
        1.4,
        { opacity: 0.35 },
      );
    }
  }
  canvas.rect(0, TABLE, GROUND.width, 5, lighten(wood, 0.4), { opacity: 0.7 });
  if (beam < 0.3) return;
  const shift = lit === "left" ? 1 : -1;
  for (let pane = 0; pane < 3; pane += 1) {
    const x = (lit === "left" ? 210 : 990) + shift * pane * 175;
    canvas.poly(
      [
        [x, TABLE + 6],
        [x + shift * 120, TABLE + 6],
        [x + shift * 330, 800],
        [x + shift * 150, 800],
      ],
      sun,
      { opacity: 0.3 * beam },
    );
  }
}
