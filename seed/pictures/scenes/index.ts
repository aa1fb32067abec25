import type { SceneName } from "../../schema";
import type { Canvas } from "../canvas";
import { drawBarberScene } from "./barber";
import { drawBeachScene } from "./beach";
import { drawBedroomScene } from "./bedroom";
import { drawBicycleScene } from "./bicycle";
import { drawBoatScene } from "./boat";
import { drawCameraGearScene } from "./camera-gear";
import { drawDiningScene } from "./dining";
import { drawFacadeScene } from "./facade";
import { drawGardenScene } from "./garden";
import { drawKayakScene } from "./kayak";
import { drawKitchenScene } from "./kitchen";
import { drawMeetingRoomScene } from "./meeting-room";
import { drawMountainCabinScene } from "./mountain-cabin";
import { drawOldStreetScene } from "./old-street";
import { drawPhotoStudioScene } from "./photo-studio";
import { drawRooftopTerraceScene } from "./rooftop-terrace";
import { drawRoomScene } from "./room";
import { drawTeaRoomScene } from "./tea-room";
import { drawTrailScene } from "./trail";
import { drawTreatmentRoomScene } from "./treatment-room";
import { drawWorkshopScene } from "./workshop";
import { drawYogaHallScene } from "./yoga-hall";

/** What draws each scene that the data may name. */
export const SCENES: Record<SceneName, (canvas: Canvas) => void> = {
  room: drawRoomScene,
  bedroom: drawBedroomScene,
  kitchen: drawKitchenScene,
  dining: drawDiningScene,
  "photo-studio": drawPhotoStudioScene,
  "yoga-hall": drawYogaHallScene,
  "meeting-room": drawMeetingRoomScene,
  workshop: drawWorkshopScene,
  "treatment-room": drawTreatmentRoomScene,
  barber: drawBarberScene,
  "camera-gear": drawCameraGearScene,
  "tea-room": drawTeaRoomScene,
  facade: drawFacadeScene,
  "old-street": drawOldStreetScene,
  boat: drawBoatScene,
  garden: drawGardenScene,
  "mountain-cabin": drawMountainCabinScene,
  beach: drawBeachScene,
  trail: drawTrailScene,
  bicycle: drawBicycleScene,
  kayak: drawKayakScene,
  "rooftop-terrace": drawRooftopTerraceScene,
};
