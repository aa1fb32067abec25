import type { Random } from "../../pictures/random";
import type { LargePlace } from "../schema";

const KM_PER_DEGREE = 111.32;
/** Half of all places lie nearer to the town's middle than this. */
const HALF_WITHIN_KM = { city: 2.5, coast: 2.5, mountain: 4, country: 6 } as const;
const FURTHEST_KM = 25;

/** A point around a town: dense in the middle, thin outside. Some of a coast's lie in the water; no map is drawn of them. */
export function composeLocation(random: Random, place: LargePlace): { lat: number; lng: number } {
  // Exponential in the distance, whose median is `HALF_WITHIN_KM`.
  const distance = -Math.log2(1 - random.next()) * HALF_WITHIN_KM[place.setting];
  const km = Math.min(distance, FURTHEST_KM);
  const angle = random.range(0, 2 * Math.PI);
  const lat = place.lat + (km * Math.sin(angle)) / KM_PER_DEGREE;
  const lng = place.lng + (km * Math.cos(angle)) / (KM_PER_DEGREE * Math.cos((place.lat * Math.PI) / 180));
  return { lat: Number(lat.toFixed(5)), lng: Number(lng.toFixed(5)) };
}
