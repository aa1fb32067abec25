import { type Canvas, GROUND } from "../canvas";
import type { Hour } from "../hour";
import { vignette } from "../interior/light";

/** Lays the hour's light over an outdoor picture. Lamps are drawn after it. */
export function tintOutdoors(canvas: Canvas, hour: Hour, share = 1): void {
  canvas.rect(0, 0, GROUND.width, GROUND.height, hour.tint, {
    blend: "multiply",
    opacity: hour.tintShare * 0.7 * share,
  });
}

/** Warm air near a low sun, and the vignette. Call it last. */
export function finishOutdoors(canvas: Canvas, hour: Hour, sun?: { x: number; y: number }): void {
  if (sun && hour.beam > 0.5) {
    const air = canvas.radial([
      [0, hour.sun, 0.5],
      [0.5, hour.sun, 0.14],
      [1, hour.sun, 0],
    ]);
    canvas.ellipse(sun.x, sun.y, 760, 620, air, { blend: "soft-light" });
  }
  vignette(canvas);
}
