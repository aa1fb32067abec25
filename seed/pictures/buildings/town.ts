import { type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import type { Hour } from "../hour";
import { pickHouse } from "../palettes";

export function drawTown(canvas: Canvas, hour: Hour): void {
  const { random } = canvas;
  for (let row = 0; row < 4; row += 1) {
    const base = 420 + row * 26;
    for (let x = random.range(-40, 0); x < GROUND.width; ) {
      const wide = random.range(44, 96);
      const tall = random.range(26, 66);
      const { wall } = pickHouse(random);
      const tone = mix(wall, hour.haze, 0.5 - row * 0.1);
      const roof = mix("#b5654a", hour.haze, 0.4 - row * 0.08);
      canvas.rect(
        x,
        base - tall,
        wide,
        tall + 40,
        canvas.gradient(
          [
            [0, lighten(tone, 0.12)],
            [1, darken(tone, 0.1)],
          ],
          "right",
        ),
      );
      if (random.chance(0.7))
        canvas.poly(
          [
            [x - 4, base - tall + 2],
            [x + wide * 0.5, base - tall - 15],
            [x + wide + 4, base - tall + 2],
          ],
          roof,
        );
      else canvas.rect(x - 2, base - tall - 3, wide + 4, 6, darken(tone, 0.25));
      for (let pane = 0; pane < Math.floor(wide / 19); pane += 1)
        canvas.rect(
          x + 8 + pane * 18,
          base - tall + 12,
          8,
          13,
          hour.lamps && random.chance(0.6) ? "#ffd489" : darken(tone, 0.4),
        );
      if (random.chance(0.3)) canvas.rect(x + wide * 0.7, base - tall - 24, 8, 20, darken(roof, 0.2));
      x += wide + random.range(-4, 8);
    }
    if (row === 1) drawTowers(canvas, hour);
  }
}

function drawTowers(canvas: Canvas, hour: Hour): void {
  const { random } = canvas;
  const stone = mix("#e6cfae", hour.haze, 0.32);
  const face = () =>
    canvas.gradient(
      [
        [0, lighten(stone, 0.25)],
        [1, darken(stone, 0.2)],
      ],
      "right",
    );
  const x = random.pick([330, 420, 790, 860]);
  canvas.rect(x, 220, 46, 220, face());
  canvas.rect(x - 5, 278, 56, 7, darken(stone, 0.2));
  for (const dx of [8, 27]) canvas.path(`M${x + dx} 266v-24q5.500 -10 11 0v24Z`, darken(stone, 0.55));
  canvas.rect(x + 6, 190, 34, 32, face());
  canvas.path(`M${x + 2} 190Q${x + 23} 146 ${x + 44} 190Z`, mix("#4f7a76", hour.haze, 0.25));
  canvas.line(
    [
      [x + 23, 168],
      [x + 23, 140],
    ],
    "#3a3f50",
    2,
  );
  const dome = x + (x < 600 ? 230 : -250);
  canvas.rect(dome - 52, 330, 104, 90, face());
  canvas.path(
    `M${dome - 56} 334C${dome - 56} 262 ${dome + 56} 262 ${dome + 56} 334Z`,
    canvas.gradient(
      [
        [0, mix("#e8b04b", hour.haze, 0.3)],
        [1, mix("#a8703f", hour.haze, 0.3)],
      ],
      "right",
    ),
  );
  for (const rib of [-28, 0, 28])
    canvas.curve(`M${dome + rib} 334Q${dome + rib * 0.8} 290 ${dome} 279`, darken(stone, 0.35), 2, { opacity: 0.5 });
  canvas.rect(dome - 8, 258, 16, 24, stone);
  canvas.path(`M${dome - 10} 258Q${dome} 242 ${dome + 10} 258Z`, darken(stone, 0.25));
}
