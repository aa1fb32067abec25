type Point = { lat: number; lng: number; exact: boolean };

const SITE = "https://www.openstreetmap.org";

/** OpenStreetMap at a place; only an exact one gets a mark. It is opened by the person, never by the page. */
export function mapOf({ lat, lng, exact }: Point): string {
  const mark = exact ? `?mlat=${lat}&mlon=${lng}` : "";
  return `${SITE}/${mark}#map=${exact ? 17 : 14}/${lat}/${lng}`;
}

/** OpenStreetMap's directions with the place as their end. */
export function directionsTo({ lat, lng }: Point): string {
  return `${SITE}/directions?to=${encodeURIComponent(`${lat},${lng}`)}`;
}
