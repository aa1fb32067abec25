import { drawHouseWindow, type HouseColours } from "../buildings/openings";
import { drawCastShadow, drawCobbles, drawPlaster } from "../buildings/surfaces";
import { type Canvas, GROUND } from "../canvas";
import { darken, lighten, mix } from "../colour";
import { pickHour } from "../hour";
import { plantAt } from "../interior/plants";
import { finishOutdoors, tintOutdoors } from "../nature/finish";
import { drawFoliage } from "../nature/foliage";
import { pickHouse } from "../palettes";
import { drawBicycle } from "../vehicles/bicycle";

const WALL_FOOT = 610;

/** A bicycle against a sunny wall, its shadow behind it. */
export function drawBicycleScene(canvas: Canvas): void {
  const { random } = canvas;
  const hour = pickHour(random, ["morning", "golden", "noon", "golden"]);
  const lit = random.pick(["left", "right"]);
  const side = lit === "left" ? 1 : -1;
  const house = pickHouse(random);
  const blossom = random.pick(["#d6336c", "#c2349a", "#e4572e", "#f4f0ea"]);
  const colours: HouseColours = { ...house, trim: "#efe5d2", leaf: "#4f7d4c", blossom, lit };
  drawPlaster(canvas, 0, 0, GROUND.width, WALL_FOOT, house.wall, lit);
  canvas.rect(0, WALL_FOOT - 74, GROUND.width, 74, mix(darken(house.wall, 0.25), house.shutter, 0.25));
  canvas.rect(0, WALL_FOOT - 78, GROUND.width, 5, lighten(house.wall, 0.3));
  const windowX = 600 + side * random.range(190, 290) - 80;
  drawHouseWindow(canvas, hour, { x: windowX, y: 70, width: 160, height: 250 }, colours, { shutters: true, box: true });
  for (let vine = 0; vine < 8; vine += 1)
    drawFoliage(canvas, {
      x: 600 - side * (300 + vine * 42),
      y: random.range(-10, 50) + vine * 7,
      rx: random.range(46, 80),
      ry: random.range(36, 66),
      colour: colours.leaf,
      lit,
      leaf: 13,
      blossom,
    });
  drawCobbles(canvas, WALL_FOOT, mix("#b3a596", house.wall, 0.2));
  canvas.rect(
    0,
    WALL_FOOT,
    GROUND.width,
    30,
    canvas.gradient([
      [0, "#141a2e", 0.4],
      [1, "#141a2e", 0],
    ]),
  );
  drawCastShadow(canvas, hour, lit, 0.78, -300, GROUND.height);
  plantAt(
    canvas,
    600 - side * 470,
    668,
    250,
    random.pick(["fig", "palm", "broad"]),
    colours.leaf,
    random.pick(["#b8694a", "#3f6b78", "#c98a62"]),
    lit,
  );
  plantAt(canvas, 600 + side * 500, 662, 170, random.pick(["blades", "broad"]), colours.leaf, "#b8694a", lit);
  const x = 600 - side * random.range(10, 60);
  const scale = random.range(1, 1.08);
  const paint = random.pick(
    ["#0f766e", "#c8553d", "#14213d", "#e8b04b", "#7fa39a", "#f2ead8", "#8a3d2e"].filter(
      (one) => one !== house.wall,
    ) as [string, ...string[]],
  );
  const basket = random.chance(0.75);
  canvas.group({ transform: side > 0 ? "" : "translate(1200 0) scale(-1 1)" }, () => {
    const px = side > 0 ? x : GROUND.width - x;
    canvas.group({ transform: `translate(${lit === "left" ? 58 : -58} 16)`, opacity: 0.3 }, () =>
      drawBicycle(canvas, px, 704, scale, "#1b2140", basket, true),
    );
    canvas.ellipse(
      px,
      712,
      330,
      17,
      canvas.radial([
        [0, "#10162a", 0.55],
        [1, "#10162a", 0],
      ]),
    );
    drawBicycle(canvas, px, 704, scale, paint, basket, false);
  });
  tintOutdoors(canvas, hour, 0.8);
  finishOutdoors(canvas, hour, { x: 600 - side * 500, y: 60 });
}
