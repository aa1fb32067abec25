import { describe, expect, it } from "vitest";
import { en } from "../src/i18n/en";
import { es } from "../src/i18n/es";
import { suggestionsOf } from "../src/results/suggestions";
import { readFilter } from "../src/server/list-filter";

const found = {
  places: [{ name: "Sevilla, Triana", lat: 37.3828, lng: -6.0059, count: 2 }],
  categories: [{ handle: "sail-boats", name: "Sail boats", count: 1 }],
  listings: [{ id: "lst_1", handle: "blue-boat", title: "Blue boat", kind: "rental" as const, place_name: "Porto" }],
};

describe("suggestions", () => {
  it("lead near a place, into a category, or to a listing, each in words", () => {
    const { groups, status } = suggestionsOf(found, "en", en);
    expect(groups).toEqual([
      {
        title: "Places",
        options: [
          {
            text: "Sevilla, Triana",
            hint: "2 listings",
            href: "/listings?near=37.3828%2C-6.0059&place=Sevilla%2C+Triana",
          },
        ],
      },
      {
        title: "Categories",
        options: [{ text: "Sail boats", hint: "1 listing", href: "/listings?category=sail-boats" }],
      },
      { title: "Listings", options: [{ text: "Blue boat", hint: "Rental · Porto", href: "/listings/blue-boat" }] },
    ]);
    expect(status).toBe("3 suggestions, reached with the arrow keys.");
    const place = new URL(groups[0]?.options[0]?.href ?? "", "http://localhost");
    expect(readFilter(place.searchParams)).toMatchObject({ near: "37.3828,-6.0059", place: "Sevilla, Triana" });
  });

  it("leave out what there is none of, and say nothing when there is nothing", () => {
    const { groups, status } = suggestionsOf({ ...found, places: [], categories: [] }, "es", es);
    expect(groups.map(({ title }) => title)).toEqual(["Anuncios"]);
    expect(groups[0]?.options[0]).toMatchObject({ hint: "Alquiler · Porto", href: "/es/listings/blue-boat" });
    expect(status).toBe("1 sugerencia, a la que llegas con las flechas.");
    expect(suggestionsOf({ places: [], categories: [], listings: [] }, "en", en)).toEqual({ groups: [], status: "" });
  });
});
