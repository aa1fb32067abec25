import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenSearch, openSearch } from "./search-database";

let open: OpenSearch;
beforeAll(async () => {
  open = await openSearch();
});
afterAll(() => open.server.drop());

/** The same words around the same place, asked again with other dates: what is remembered must not show. */
const AROUND = { near: "37.383,-5.997", radius_km: 25, limit: 100 };
const asked = (days: { from: string; to: string }, more: Record<string, string | number> = {}) =>
  open.idsOf({ q: "remembered", ...AROUND, ...days, ...more });
const JULY = { from: "2027-07-10", to: "2027-07-12" };
const AUGUST = { from: "2027-08-10", to: "2027-08-13" };

async function relist(listing: Awaited<ReturnType<OpenSearch["list"]>>, visible = true): Promise<void> {
  await open.put(open.database, listing, visible);
  await open.search.refresh(open.source, [listing.id]);
}

describe("listings that are remembered for words and a place", () => {
  it("are those that there are now, whatever was asked before", async () => {
    const first = await open.list({ title: { en: "Remembered house" } });
    expect(await asked(JULY)).toEqual([first.id]);
    const second = await open.list({ title: { en: "A house" }, summary: { en: "remembered, too" } });
    expect(await asked(AUGUST)).toEqual([first.id, second.id]);
    await relist({ ...second, title: { en: "Other" }, summary: { en: "" } });
    expect(await asked(JULY)).toEqual([first.id]);
    await relist(second);
    await relist(first, false);
    expect(await asked(AUGUST)).toEqual([second.id]);
    await relist({ ...second, public_lat: 40 });
    expect(await asked(JULY)).toEqual([]);
    await relist(second);
    await relist(first);
    expect(await asked(JULY)).toEqual([first.id, second.id]);
  });

  it("are filtered by party, price and kind anew each time, and ordered by what is asked for", async () => {
    const cheap = await open.list({ title: { en: "Ordered room" }, base_price_minor: 5000n, max_guests: 2 });
    const dear = await open.list({ title: { en: "Ordered ordered house" }, base_price_minor: 9000n, max_guests: 6 });
    const ordered = (more: Record<string, string | number>) =>
      open.idsOf({ q: "ordered", ...AROUND, ...JULY, ...more });
    expect(new Set(await ordered({}))).toEqual(new Set([cheap.id, dear.id]));
    expect(await ordered({ guests: 4 })).toEqual([dear.id]);
    expect(await ordered({ max_price: 120 })).toEqual([cheap.id]);
    expect(await ordered({ sort: "price_high" })).toEqual([dear.id, cheap.id]);
    expect(await ordered({ sort: "price_low" })).toEqual([cheap.id, dear.id]);
    expect(await ordered({ kind: "space" })).toEqual([]);
    await relist({ ...cheap, base_price_minor: 10_000n });
    expect(await ordered({ sort: "price_high" })).toEqual([cheap.id, dear.id]);
  });

  it("come in the order and on the pages that they have without dates", async () => {
    const titles = Array.from({ length: 7 }, (_, index) => `Paged ${"paged ".repeat(index)}place`);
    for (const en of titles) await open.list({ title: { en }, image: null });
    const undated = await open.idsOf({ q: "paged", ...AROUND });
    expect(undated).toHaveLength(7);
    const pages: string[] = [];
    for (const offset of [0, 3, 6]) {
      pages.push(...(await open.idsOf({ q: "paged", ...AROUND, ...JULY, limit: 3, offset })));
    }
    expect(pages).toEqual(undated);
  });
});
