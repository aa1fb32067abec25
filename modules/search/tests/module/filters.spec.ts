import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenSearch, openSearch } from "./search-database";

let open: OpenSearch;
beforeAll(async () => {
  open = await openSearch();
});
afterAll(() => open.server.drop());

const category = (handle: string, en: string) => ({ handle, name: { en } });

describe("filters", () => {
  it("keep the kind, the seller and the room that are asked for", async () => {
    const boat = await open.list({ kind: "rental", seller_id: "sel_boats", title: { en: "Bzz one" }, max_guests: 6 });
    const house = await open.list({ kind: "stay", seller_id: "sel_houses", title: { en: "Bzz two" }, max_guests: 2 });
    expect(await open.idsOf({ q: "bzz", kind: "rental" })).toEqual([boat.id]);
    expect(await open.idsOf({ q: "bzz", seller_id: "sel_houses" })).toEqual([house.id]);
    expect(await open.idsOf({ q: "bzz", guests: 3 })).toEqual([boat.id]);
    expect(await open.idsOf({ q: "bzz", guests: 2 })).toHaveLength(2);
  });

  it("keep a category with all that is below it", async () => {
    const [stays, cabins, flats] = [
      category("cat-s", "Stays"),
      category("cat-c", "Cabins"),
      category("cat-f", "Flats"),
    ];
    const cabin = await open.list({ categories: [stays, cabins] });
    const flat = await open.list({ categories: [stays, flats] });
    expect(new Set(await open.idsOf({ category: "cat-s" }))).toEqual(new Set([cabin.id, flat.id]));
    expect(await open.idsOf({ category: "cat-c" })).toEqual([cabin.id]);
    expect(await open.idsOf({ category: "cat-nothing" })).toEqual([]);
  });

  it("keep what lies within a radius, nearest first, and say how far it is", async () => {
    const [lat, lng] = [-33.5, 151.2];
    const far = await open.list({ public_lat: lat + 0.36, public_lng: lng });
    const near = await open.list({ public_lat: lat + 0.09, public_lng: lng });
    expect(await open.idsOf({ near: `${lat},${lng}`, radius_km: 50 })).toEqual([near.id, far.id]);
    expect(await open.idsOf({ near: `${lat},${lng}`, radius_km: 20 })).toEqual([near.id]);
    const [card] = (await open.ask({ near: `${lat},${lng}` })).listings;
    expect(card?.distance_km).toBeCloseTo(10, 0);
  });

  it("keep what lies within a box, also across the date line", async () => {
    const west = await open.list({ public_lat: -17, public_lng: 179.5 });
    const east = await open.list({ public_lat: -17, public_lng: -179.5 });
    expect(new Set(await open.idsOf({ bbox: "179,-18,-179,-16" }))).toEqual(new Set([west.id, east.id]));
    expect(await open.idsOf({ bbox: "179,-18,180,-16" })).toEqual([west.id]);
    expect(await open.idsOf({ bbox: "-180,-18,-179,-17.5" })).toEqual([]);
  });

  it("compare prices within one currency, bounds included", async () => {
    const cheap = await open.list({ title: { en: "Prq" }, base_price_minor: 4000n });
    const dear = await open.list({ title: { en: "Prq" }, base_price_minor: 9000n });
    const yen = await open.list({ title: { en: "Prq" }, base_price_minor: 50n, currency: "jpy" });
    expect(await open.idsOf({ q: "prq", sort: "price" })).toEqual([cheap.id, dear.id]);
    expect(await open.idsOf({ q: "prq", sort: "price_high" })).toEqual([dear.id, cheap.id]);
    expect(await open.idsOf({ q: "prq", min_price: 40, max_price: 90 })).toHaveLength(2);
    expect(await open.idsOf({ q: "prq", min_price: 40.01 })).toEqual([dear.id]);
    expect(await open.idsOf({ q: "prq", max_price: 89.99 })).toEqual([cheap.id]);
    expect(await open.idsOf({ q: "prq", max_price: 60, currency: "jpy" })).toEqual([yen.id]);
  });

  it("compare the price of the stay when there are dates, the same that it costs", async () => {
    const fee = await open.list({ title: { en: "Ttl" }, base_price_minor: 4000n, cleaning_fee_minor: 10_001n });
    const plain = await open.list({ title: { en: "Ttl" }, base_price_minor: 5000n });
    const dates = { q: "ttl", from: "2027-07-01", to: "2027-07-03" };
    expect(await open.idsOf({ ...dates, sort: "price" })).toEqual([plain.id, fee.id]);
    const { listings } = await open.ask({ ...dates, sort: "price_high" });
    for (const [listing, card] of [
      [fee, listings[0]],
      [plain, listings[1]],
    ] as const) {
      const { total_minor } = await open.rates.price({ ...listing, unit: "night", from: dates.from, to: dates.to });
      expect(card?.total).toEqual({ amount: Number(total_minor) / 100, currency: "eur" });
      expect(await open.idsOf({ ...dates, max_price: Number(total_minor) / 100 })).toContain(listing.id);
      expect(await open.idsOf({ ...dates, max_price: Number(total_minor - 1n) / 100 })).not.toContain(listing.id);
    }
  });
});

describe("facets", () => {
  it("count what each value would give beside the other filters", async () => {
    const [top, sub] = [category("fct", "Facet"), category("fct-sub", "Facet below")];
    for (const [kind, categories, currency] of [
      ["stay", [top, sub], "eur"],
      ["stay", [top], "eur"],
      ["rental", [top, sub], "usd"],
    ] as const) {
      await open.list({ title: { en: "Fctq" }, kind, categories: [...categories], currency });
    }
    const valuesOf = async (query: Record<string, string>) =>
      Object.fromEntries(
        (await open.ask({ q: "fctq", ...query })).facets.map(({ key, values }) => [
          key,
          Object.fromEntries(values.map(({ value, count }) => [value, count])),
        ]),
      );
    expect(await valuesOf({})).toEqual({
      kind: { stay: 2, rental: 1 },
      category: { fct: 3, "fct-sub": 2 },
      currency: { eur: 2, usd: 1 },
    });
    expect(await valuesOf({ kind: "stay", category: "fct-sub" })).toEqual({
      kind: { stay: 1, rental: 1 },
      category: { fct: 2, "fct-sub": 1 },
      currency: { eur: 1 },
    });
    expect((await open.ask({ q: "fctq", kind: "stay", limit: 1 })).count).toBe(2);
  });
});

describe("paging", () => {
  it("goes on at a cursor as it does at an offset, in every order", async () => {
    for (let index = 0; index < 23; index += 1) {
      await open.list({
        title: { en: index % 2 ? "Pgz pgz" : "Pgz" },
        base_price_minor: BigInt(1000 + (index % 5)),
        public_lat: 10 + (index % 4) / 100,
        public_lng: 10,
        created_at: `2027-01-0${1 + (index % 3)}T00:00:00Z`,
      });
    }
    for (const sort of ["relevance", "distance", "price", "price_high", "rating", "newest", "oldest"]) {
      const query = { q: "pgz", near: "10,10", sort, limit: 5 };
      const paged: string[] = [];
      for (let offset = 0; offset < 25; offset += 5) paged.push(...(await open.idsOf({ ...query, offset })));
      const walked: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const answer = await open.ask({ ...query, ...(cursor ? { cursor } : {}) });
        walked.push(...answer.listings.map(({ id }) => id));
        cursor = answer.next_cursor;
      }
      expect([sort, new Set(paged).size]).toEqual([sort, 23]);
      expect([sort, walked]).toEqual([sort, paged]);
    }
  });

  it("refuses a cursor of another order", async () => {
    const { next_cursor } = await open.ask({ q: "pgz", sort: "newest", limit: 5 });
    await expect(open.ask({ q: "pgz", sort: "oldest", limit: 5, cursor: String(next_cursor) })).rejects.toThrow(
      "cursor",
    );
    await expect(open.ask({ q: "pgz", cursor: "nonsense" })).rejects.toThrow("cursor");
  });
});
