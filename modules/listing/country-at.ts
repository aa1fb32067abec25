import { iso1A2Code } from "@rapideditor/country-coder";

/**
 * The country in which a place lies, ISO 3166-1 alpha-2 in upper case, by the borders of OpenStreetMap's editors; null
 * where there is none, as on the high seas. Takes degrees.
 */
export function countryAt({ lat, lng }: { lat: number; lng: number }): string | null {
  return iso1A2Code([lng, lat]);
}
