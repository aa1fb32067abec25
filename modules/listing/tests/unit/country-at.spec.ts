import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSeedData } from "../../../../seed/read-data";
import { countryAt } from "../../country-at";

describe("the country of a place", () => {
  it("is the one in which each listing of the seed lies", () => {
    const { listings } = readSeedData(path.resolve(__dirname, "..", "..", "..", "..", "seed", "data"));
    const wrong = listings.filter(({ place }) => countryAt(place) !== place.country_code);
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it("is none on the high seas", () => {
    expect(countryAt({ lat: 40, lng: -40 })).toBeNull();
  });
});
