import { describe, expect, it } from "vitest";
import { directionsTo, mapOf } from "../src/booking-page/map-links";

describe("links to a map", () => {
  it("put a mark on an exact place only, and stand further back from a rounded one", () => {
    expect(mapOf({ lat: 37.38, lng: -6.01, exact: true })).toBe(
      "https://www.openstreetmap.org/?mlat=37.38&mlon=-6.01#map=17/37.38/-6.01",
    );
    expect(mapOf({ lat: 37.38, lng: -6.01, exact: false })).toBe("https://www.openstreetmap.org/#map=14/37.38/-6.01");
  });

  it("lead to a place south and west of everything too", () => {
    const way = new URL(directionsTo({ lat: -33.45, lng: -70.66, exact: true }));
    expect(way.searchParams.get("to")).toBe("-33.45,-70.66");
  });
});
