import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asProblem } from "../../../../src/shared/problem";
import { type SearchQuery, storeListListings } from "../../contract";
import { packCursor, unpackCursor } from "../../domain/cursor";
import { planOf, type Sort } from "../../domain/plan";
import { wordsOf } from "../../domain/words";

const parse = (query: Record<string, unknown>) => storeListListings.query?.parse(query) as SearchQuery;
const plan = (query: Record<string, unknown>) => planOf(parse(query));

/** The fields that a query is refused for. */
function refusedAt(query: Record<string, unknown>): string[] {
  try {
    planOf(parse(query));
    return [];
  } catch (error) {
    const problem = asProblem(error);
    if (problem?.code !== "request.invalid") throw error;
    return (problem.details as { fields: { path: string }[] }).fields.map(({ path }) => path);
  }
}

describe("the order of a list", () => {
  it("is relevance for words, nearness for a place, else newest first, unless it is said", () => {
    expect(plan({}).sort).toBe("newest");
    expect(plan({ q: "boat" }).sort).toBe("relevance");
    expect(plan({ near: "1,2" }).sort).toBe("distance");
    expect(plan({ q: "boat", near: "1,2" }).sort).toBe("relevance");
    expect(plan({ q: "boat", sort: "oldest" }).sort).toBe("oldest");
    expect(plan({ sort: "price" }).sort).toBe("price_low");
    expect(refusedAt({ sort: "distance" })).toEqual(["sort"]);
  });
});

describe("prices", () => {
  it("keep listings of every currency as long as none are compared", () => {
    expect(plan({}).currency).toBeUndefined();
    expect(plan({ currency: "jpy" }).currency).toBe("jpy");
  });

  it("are compared in the marketplace's currency unless another was named", () => {
    for (const query of [{ sort: "price" }, { sort: "price_high" }, { min_price: "0" }, { max_price: "90" }]) {
      expect(plan(query).currency).toBe("eur");
      expect(plan({ ...query, currency: "usd" }).currency).toBe("usd");
    }
  });

  it("are bounds in minor units, where a fraction of the least amount excludes it", () => {
    expect(plan({ min_price: "60.5", max_price: "90" })).toMatchObject({ min_minor: 6050n, max_minor: 9000n });
    expect(plan({ min_price: "60.501", max_price: "89.999" })).toMatchObject({ min_minor: 6051n, max_minor: 8999n });
    expect(plan({ min_price: "0.29", currency: "kwd" }).min_minor).toBe(290n);
    expect(plan({ max_price: "99.5", currency: "jpy" }).max_minor).toBe(99n);
  });
});

describe("dates", () => {
  it("belong together, and end after they begin", () => {
    expect(plan({ from: "2027-03-27", to: "2027-03-29" }).dates).toEqual({
      from: "2027-03-27",
      to: "2027-03-29",
      units: 2,
    });
    expect(refusedAt({ from: "2027-03-27" })).toEqual(["to"]);
    expect(refusedAt({ to: "2027-03-27" })).toEqual(["from"]);
    expect(refusedAt({ from: "2027-03-27", to: "2027-03-27" })).toEqual(["to"]);
  });
});

describe("places", () => {
  it("are points and boxes on earth; a point reaches 50 km unless said", () => {
    expect(plan({ near: "37.4,-6" }).near).toEqual({ lat: 37.4, lng: -6, radius_m: 50_000 });
    expect(plan({ near: " 37.4 , -6 ", radius_km: "2.5" }).near?.radius_m).toBe(2500);
    expect(plan({ bbox: "-6.1,37.3,-5.9,37.5" }).box).toEqual({ west: -6.1, south: 37.3, east: -5.9, north: 37.5 });
    for (const near of ["91,0", "0,181", "1", "1,2,3", "a,b", ",", "1,"])
      expect([near, refusedAt({ near })]).toEqual([near, ["near"]]);
    for (const bbox of ["1,2,3", "0,10,1,5", "0,0,200,1", "x,0,1,1"])
      expect([bbox, refusedAt({ bbox })]).toEqual([bbox, ["bbox"]]);
    expect(refusedAt({ radius_km: "5" })).toEqual(["radius_km"]);
  });

  it("every field that is wrong is named at once", () => {
    expect(refusedAt({ near: "x", bbox: "x", from: "2027-01-02", to: "2027-01-01" })).toEqual(["near", "bbox", "to"]);
  });
});

describe("a cursor", () => {
  const cursors = fc.record({
    sort: fc.constantFrom<Sort>("relevance", "distance", "price_low", "newest"),
    key: fc.double({ noNaN: true, noDefaultInfinity: true }).map((key) => key + 0),
    created_at: fc.constant("2027-01-01T10:00:00.123456+00:00"),
    id: fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/),
  });

  it("comes back as it was packed, digit by digit", () => {
    fc.assert(
      fc.property(cursors, (cursor) => {
        expect(unpackCursor(packCursor(cursor), cursor.sort)).toEqual(cursor);
      }),
    );
  });

  it("of another order, or none at all, is refused", () => {
    const cursor = packCursor({ sort: "newest", key: 0, created_at: "2027-01-01T10:00:00Z", id: "lst_1" });
    expect(refusedAt({ sort: "oldest", cursor })).toEqual(["cursor"]);
    expect(refusedAt({ cursor, offset: "20" })).toEqual(["offset"]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unpackCursor(text, "rating")).toBeNull();
      }),
    );
  });
});

describe("words", () => {
  it("are runs of letters and digits of any script, each once, at most twelve", () => {
    expect(wordsOf("  Casa-Ada, 3 habitaciones; ¡CASA! ")).toEqual(["casa", "ada", "3", "habitaciones"]);
    expect(wordsOf("%_'&|!()")).toEqual([]);
    expect(wordsOf("東京 Ålesund")).toEqual(["東京", "ålesund"]);
    expect(wordsOf(Array.from({ length: 40 }, (_, index) => `w${index}`).join(" "))).toHaveLength(12);
  });
});
