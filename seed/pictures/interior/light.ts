import { type Canvas, GROUND } from "../canvas";
import type { Room } from "./room";

/** Lays the hour's light over everything drawn so far, then lights the lamps. Call it last. */
export function lightRoom(canvas: Canvas, room: Room): void {
  const { hour, view } = room;
  const whole = [0, 0, GROUND.width, GROUND.height] as const;
  const shade = hour.name === "night" ? 0.8 : hour.name === "dusk" ? 0.62 : hour.tintShare * 0.42;
  canvas.rect(...whole, hour.tint, { blend: "multiply", opacity: shade });
  const bright = ["#fff4d8", 0.5 * hour.beam] as const;
  const dim = ["#1a2140", 0.3] as const;
  const [left, right] = view.lit === "left" ? [bright, dim] : [dim, bright];
  const sweep = canvas.gradient(
    [
      [0, ...left],
      [0.5, "#808080", 0],
      [1, ...right],
    ],
    "right",
  );
  canvas.rect(...whole, sweep, { blend: "soft-light" });
  for (const beam of room.beams) {
    canvas.poly(
      beam,
      canvas.gradient([
        [0, hour.sun, 0.26],
        [1, hour.sun, 0.02],
      ]),
      { opacity: hour.beam * 0.5 },
    );
  }
  const bounce = canvas.radial([
    [0, hour.sun, 0.34],
    [1, hour.sun, 0],
  ]);
  canvas.ellipse(GROUND.width * (view.lit === "left" ? 0.3 : 0.7), GROUND.height * 0.45, 620, 460, bounce, {
    opacity: 0.25 + hour.beam * 0.3,
  });
  for (const light of room.lights) {
    const strength = hour.lamps ? light.strength : light.strength * 0.35;
    canvas.glow(light.x, light.y, light.radius, "#ffcf86", strength);
    canvas.glow(light.x, light.y, light.radius * 0.3, "#fff0c8", strength);
  }
  vignette(canvas);
}

/** Slightly darker edges hold the eye in the picture. */
export function vignette(canvas: Canvas): void {
  const fill = canvas.radial([
    [0, "#0e1324", 0],
    [0.62, "#0e1324", 0],
    [1, "#0e1324", 0.34],
  ]);
  canvas.ellipse(GROUND.width / 2, GROUND.height / 2, GROUND.width * 0.78, GROUND.height * 0.86, fill);
}
