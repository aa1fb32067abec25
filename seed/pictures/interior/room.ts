import { GROUND, type Point } from "../canvas";
import { type Hour, pickHour } from "../hour";
import { type Palette, pickPalette } from "../palettes";
import type { View } from "../perspective";
import type { Random } from "../random";

/** One room: where the eye is, how large it is, what light and colours it has. */
export interface Room {
  view: View;
  palette: Palette;
  hour: Hour;
  /** Half the room's width. */
  half: number;
  /** Distance of the back wall. */
  back: number;
  height: number;
  /** Lamps to be lit after the hour's tint has been laid over everything: on the ground, with a radius. */
  lights: { x: number; y: number; radius: number; strength: number }[];
  /** The air that the sun lights between a window and its patch on the floor. */
  beams: Point[][];
}

/** A room of the usual size, with light, colours and a slightly moved eye by chance. */
export function makeRoom(random: Random, size: Partial<Pick<Room, "half" | "back" | "height">> = {}): Room {
  const hour = pickHour(random, ["morning", "golden", "morning", "noon", "golden", "dusk", "overcast"]);
  return {
    view: {
      centre: [GROUND.width * random.range(0.38, 0.62), random.range(340, 368)],
      focal: 970,
      eye: 1.35,
      lit: random.pick(["left", "right"]),
    },
    palette: pickPalette(random),
    hour,
    half: 2.9,
    back: 5.4,
    height: 2.75,
    lights: [],
    beams: [],
    ...size,
  };
}
