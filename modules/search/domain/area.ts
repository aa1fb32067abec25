/** Kilometres around a point that are searched when nobody says how far. */
const RADIUS_KM = 50;

export type Point = { lat: number; lng: number };
export type Near = Point & { radius_m: number };
/** West may lie east of east: then the box crosses the date line. */
export type Box = { west: number; south: number; east: number; north: number };

function numbersOf(text: string, count: number): number[] | null {
  const numbers = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  return numbers.length === count && numbers.every(Number.isFinite) ? numbers : null;
}

const isLat = (value: number) => value >= -90 && value <= 90;
const isLng = (value: number) => value >= -180 && value <= 180;

/** `lat,lng` in degrees, or null for what is no point on earth. */
export function parsePoint(text: string): Point | null {
  const [lat, lng] = numbersOf(text, 2) ?? [];
  return lat !== undefined && lng !== undefined && isLat(lat) && isLng(lng) ? { lat, lng } : null;
}

/** `west,south,east,north` in degrees, or null for what is no box on earth. */
export function parseBox(text: string): Box | null {
  const [west, south, east, north] = numbersOf(text, 4) ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  const onEarth = isLng(west) && isLng(east) && isLat(south) && isLat(north);
  return onEarth && south <= north ? { west, south, east, north } : null;
}

/** The boxes that do not cross the date line and cover the same area. */
export function splitBox(box: Box): Box[] {
  if (box.west <= box.east) return [box];
  return [
    { ...box, east: 180 },
    { ...box, west: -180 },
  ];
}

/** A point with the radius that was asked for. */
export function around(point: Point, radiusKm: number = RADIUS_KM): Near {
  return { ...point, radius_m: radiusKm * 1000 };
}

/** The radius of PostgreSQL's earthdistance, metres: `earth()`. */
const EARTH_M = 6_378_168;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

function coordinates({ lat, lng }: Point): [number, number, number] {
  const [phi, lambda] = [radians(lat), radians(lng)];
  const around = EARTH_M * Math.cos(phi);
  return [around * Math.cos(lambda), around * Math.sin(lambda), EARTH_M * Math.sin(phi)];
}

/** A point as a cube of three coordinates in metres, as earthdistance's `ll_to_earth` makes it. */
export const onSphere = (point: Point): string => `(${coordinates(point).join(", ")})`;

/** Metres between two points on the earth, as earthdistance's `earth_distance` measures them. */
export function metresBetween(one: Point, other: Point): number {
  const [[x, y, z], [u, v, w]] = [coordinates(one), coordinates(other)];
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.hypot(x - u, y - v, z - w) / (2 * EARTH_M)));
}

/** The straight line through the earth between points so many metres apart on it: earthdistance's `gc_to_sec`. */
export function chordOf(metres: number): number {
  return 2 * EARTH_M * Math.sin(Math.min(Math.PI / 2, metres / (2 * EARTH_M)));
}

/**
 * A box around all that is within so many metres of a point: it may cross the date line, and reaches all around the
 * earth where a pole is near.
 */
export function boxAround({ lat, lng, radius_m }: Near): Box {
  const degrees = ((radius_m / EARTH_M) * 180) / Math.PI;
  const [south, north] = [Math.max(-90, lat - degrees), Math.min(90, lat + degrees)];
  const ratio = Math.sin(Math.min(Math.PI / 2, radius_m / EARTH_M)) / Math.cos(radians(lat));
  if (south === -90 || north === 90 || ratio >= 1) return { west: -180, south, east: 180, north };
  const wide = (Math.asin(ratio) * 180) / Math.PI;
  if (wide >= 180) return { west: -180, south, east: 180, north };
  const within = (value: number) => ((((value + 180) % 360) + 360) % 360) - 180;
  return { west: within(lng - wide), south, east: within(lng + wide), north };
}

/** The middle of a box. */
export function middleOf({ west, south, east, north }: Box): Point {
  const middle = west <= east ? (west + east) / 2 : (west + east + 360) / 2;
  return { lat: (south + north) / 2, lng: middle > 180 ? middle - 360 : middle };
}

/** Radii that people say. */
export const RADII_KM = [5, 10, 25, 50, 100, 200, 500, 1000] as const;
