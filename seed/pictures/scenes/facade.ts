import { drawBalcony, drawDoor, drawHouseWindow, type HouseColours } from "../buildings/openings";
import { drawCastShadow, drawCobbles, drawEaves, drawPlaster } from "../buildings/surfaces";
import { type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { pickHour } from "../hour";
import { plantAt } from "../interior/plants";
import { finishOutdoors, tintOutdoors } from "../nature/finish";
import { drawFoliage } from "../nature/foliage";
import { drawSky } from "../nature/sky";
import { drawCypress } from "../nature/trees";
import { pickHouse } from "../palettes";

const GROUND_LINE = 672;

/** The front of a house: two rows of windows, a door, tiles above, a lane below, and something that climbs. */
export function drawFacadeScene(canvas: Canvas): void {
  const { random } = canvas;
  const hour = pickHour(random, ["morning", "golden", "noon", "dusk", "golden"]);
  const lit = random.pick(["left", "right"]);
  const house = pickHouse(random);
  const colours: HouseColours = {
    ...house,
    trim: random.pick(["#efe5d2", "#d9c9ae", "#f6f1e6"]),
    leaf: "#4c7a4a",
    blossom: random.pick(["#d6336c", "#e4572e", "#b65fc4", "#f2c14e", "#f4f0ea"]),
    lit,
  };
  const sun = drawSky(canvas, hour, 400);
  const eaves = random.range(86, 126);
  const margin = random.pick([-20, -20, 90]);
  if (margin > 0) {
    for (let index = 0; index < 4; index += 1)
      drawCypress(canvas, random.range(10, 110), 690, random.range(320, 480), "#3c5f49", lit);
    drawNeighbour(canvas, GROUND.width - 150, 210, lit);
  }
  const left = margin;
  const width = GROUND.width - margin * 2;
  drawPlaster(canvas, left, eaves, width, GROUND_LINE - eaves, colours.wall, lit);
  drawBase(canvas, left, width, colours);
  const columns = random.pick([3, 3, 4]);
  const bay = width / columns;
  const doorBay = random.int(columns === 3 ? 0 : 1, columns - 2);
  const upper = { y: eaves + 78, height: 158 };
  const style = random.pick(["shutters", "balcony", "boxes"]);
  const arched = random.chance(0.3);
  for (let column = 0; column < columns; column += 1) {
    const wide = Math.min(112, bay * 0.3);
    const x = left + bay * (column + 0.5) - wide / 2;
    const balcony = style === "balcony" || (style === "shutters" && column === doorBay);
    const top = { x, y: upper.y, width: wide, height: upper.height + (balcony ? 26 : 0) };
    drawHouseWindow(canvas, hour, top, colours, {
      shutters: style !== "balcony" || random.chance(0.4),
      box: style === "boxes",
      arched,
    });
    if (balcony) drawBalcony(canvas, top, colours);
    if (column === doorBay) {
      drawDoor(canvas, hour, { x: x - 12, y: 432, width: wide + 24, height: GROUND_LINE - 432 - 12 }, colours, {
        arched: random.chance(0.6),
      });
    } else {
      drawHouseWindow(canvas, hour, { x, y: 446, width: wide, height: 130 }, colours, {
        shutters: true,
        box: style !== "balcony" || random.chance(0.5),
        arched,
      });
    }
  }
  canvas.rect(left, 396, width, 7, lighten(colours.trim, 0.1));
  canvas.rect(left, 403, width, 6, "#141a2e", { opacity: 0.2 });
  drawEaves(canvas, left - 10, eaves, width + 20, "#b9684a");
  if (random.chance(0.65)) drawClimber(canvas, left, width, colours, doorBay, bay);
  drawCobbles(canvas, GROUND_LINE, mix("#a99c8c", colours.wall, 0.2));
  canvas.rect(
    0,
    GROUND_LINE,
    GROUND.width,
    34,
    canvas.gradient([
      [0, "#141a2e", 0.42],
      [1, "#141a2e", 0],
    ]),
  );
  const pots = random.int(3, 5);
  for (let index = 0; index < pots; index += 1) {
    const x =
      left +
      bay * (doorBay + 0.5) +
      (index % 2 === 0 ? -1 : 1) * (88 + Math.floor(index / 2) * 62) +
      random.range(-8, 8);
    const pot = random.pick(["#b8694a", "#c98a62", "#5b6b73"]);
    plantAt(
      canvas,
      x,
      GROUND_LINE + 10 + random.range(0, 10),
      random.range(90, 150),
      random.pick(["broad", "blades", "fig", "palm"]),
      colours.leaf,
      pot,
      lit,
    );
  }
  drawCastShadow(canvas, hour, lit, random.range(0.62, 0.82), -random.range(140, 340), GROUND.height);
  tintOutdoors(canvas, hour);
  finishOutdoors(canvas, hour, sun);
}

function drawBase(canvas: Canvas, left: number, width: number, colours: HouseColours): void {
  const { random } = canvas;
  const stone = darken(mix(colours.trim, colours.wall, 0.4), 0.12);
  for (let row = 0; row < 2; row += 1) {
    for (let x = left - random.range(0, 50); x < left + width; ) {
      const wide = random.range(46, 92);
      const from = Math.max(left, x);
      canvas.rect(
        from,
        622 + row * 25,
        Math.min(left + width, x + wide) - from - 2,
        23,
        random.chance(0.5) ? lighten(stone, 0.12) : darken(stone, 0.08),
        { radius: 2 },
      );
      x += wide;
    }
  }
}

function drawNeighbour(canvas: Canvas, x: number, top: number, lit: "left" | "right"): void {
  const { wall } = pickHouse(canvas.random);
  drawPlaster(canvas, x, top, 260, GROUND_LINE - top, darken(wall, 0.1), lit);
  drawEaves(canvas, x - 4, top, 260, "#a85f45");
}

function drawClimber(
  canvas: Canvas,
  left: number,
  width: number,
  colours: HouseColours,
  doorBay: number,
  bay: number,
): void {
  const { random } = canvas;
  const side = random.sign();
  const start = left + bay * (doorBay + 0.5) + side * bay * 0.5;
  const stem = darken("#6b4f38", 0.1);
  canvas.curve(`M${start} ${GROUND_LINE}C${start - 14} 560 ${start + 20} 480 ${start} 410`, stem, 9);
  const spread = Math.min(width * 0.3, 260);
  for (let index = 0; index < 9; index += 1) {
    const share = index / 8;
    const x = start - side * share * spread;
    drawFoliage(canvas, {
      x: x + random.range(-16, 16),
      y: 402 + random.range(-26, 16) + share * 6,
      rx: random.range(38, 60),
      ry: random.range(24, 40),
      colour: colours.leaf,
      lit: colours.lit,
      leaf: 10,
      blossom: colours.blossom,
    });
  }
  for (let index = 0; index < 5; index += 1) {
    drawFoliage(canvas, {
      x: start + random.range(-24, 24),
      y: 440 + index * 36,
      rx: random.range(20, 36),
      ry: random.range(18, 30),
      colour: colours.leaf,
      lit: colours.lit,
      leaf: 9,
      blossom: colours.blossom,
    });
  }
}
