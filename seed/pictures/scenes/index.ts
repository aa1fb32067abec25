import type { SceneName } from "../../schema";
import type { Canvas } from "../canvas";
import { drawRoomScene } from "./room";

/** What draws each scene that the data may name. */
export const SCENES: Record<SceneName, (canvas: Canvas) => void> = {
  room: drawRoomScene,
  bedroom: drawRoomScene,
  kitchen: drawRoomScene,
  dining: drawRoomScene,
  "photo-studio": drawRoomScene,
  "yoga-hall": drawRoomScene,
  "meeting-room": drawRoomScene,
  workshop: drawRoomScene,
  "treatment-room": drawRoomScene,
  barber: drawRoomScene,
  "camera-gear": drawRoomScene,
  "tea-room": drawRoomScene,
  facade: drawRoomScene,
  "old-street": drawRoomScene,
  boat: drawRoomScene,
  garden: drawRoomScene,
  "mountain-cabin": drawRoomScene,
  beach: drawRoomScene,
  trail: drawRoomScene,
  bicycle: drawRoomScene,
  kayak: drawRoomScene,
  "rooftop-terrace": drawRoomScene,
};
