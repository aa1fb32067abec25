import { zoneCity } from "./dates";
import { type Language, LOCALES } from "./language";

/** A zone to choose: its IANA name, its place, and the part of the world it is listed under. */
export type ZoneChoice = { value: string; name: string; group: string };

/** `UTC+05:30`, as it is on a day; zones move with the seasons. */
function offsetOf(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
  const written = parts.find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  return written === "GMT" ? "UTC" : written.replace("GMT", "UTC");
}

/** Every IANA zone that the platform knows, by region and place; `at` decides the offset that is written beside it. */
export function timeZonesIn(language: Language, at: Date): ZoneChoice[] {
  const collator = new Intl.Collator(LOCALES[language]);
  return Intl.supportedValuesOf("timeZone")
    .filter((value) => value.includes("/"))
    .map((value) => ({
      value,
      name: `${zoneCity(value)} (${offsetOf(value, at)})`,
      group: value.slice(0, value.indexOf("/")).replaceAll("_", " "),
    }))
    .toSorted((a, b) => collator.compare(a.group, b.group) || collator.compare(a.name, b.name));
}
