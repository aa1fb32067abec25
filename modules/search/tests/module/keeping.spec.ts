import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rows } from "../../../../src/shared/sql";
import { readVersion } from "../../rows/asked";
import type { ListingSource } from "../../rows/source";
import { type OpenSearch, openSearch } from "./search-database";

let open: OpenSearch;
beforeAll(async () => {
  open = await openSearch();
});
afterAll(() => open.server.drop());

const titleOf = async (id: string) =>
  (await rows<{ title: { en: string } }>(open.database, "SELECT title FROM search_listing WHERE id = ?", [id]))[0]
    ?.title.en;

const kept = async () =>
  (await rows<{ id: string }>(open.database, "SELECT id FROM search_listing ORDER BY id")).map(({ id }) => id);

describe("the read model", () => {
  it("is asked for by watching both sources, and filled, and filled anew, by effects of its migrations", async () => {
    expect(await rows(open.database, "SELECT source, topic FROM outbox_watch ORDER BY source")).toEqual([
      { source: "listing", topic: "search.listings-changed" },
      { source: "seller", topic: "search.sellers-changed" },
    ]);
    expect(await rows(open.database, "SELECT topic, key FROM outbox ORDER BY key")).toEqual([
      { topic: "search.rebuild", key: "first-fill" },
      { topic: "search.rebuild", key: "row-version-2" },
    ]);
  });

  it("follows what changes, forgets what is no longer seen, and does nothing the second time", async () => {
    const listing = await open.list({ title: { en: "Before" } });
    await open.put(open.database, { ...listing, title: { en: "After" } });
    expect(await open.search.refresh(open.source, [listing.id])).toEqual({ written: 1, removed: 0 });
    const version = await readVersion(open.database);
    expect(await open.search.refresh(open.source, [listing.id])).toEqual({ written: 0, removed: 0 });
    expect(await readVersion(open.database)).toBe(version);
    expect(await titleOf(listing.id)).toBe("After");
    await open.put(open.database, listing, false);
    expect(await open.search.refresh(open.source, [listing.id])).toEqual({ written: 0, removed: 1 });
    expect(await titleOf(listing.id)).toBeUndefined();
    expect(await readVersion(open.database)).not.toBe(version);
  });

  it("ends with the newest although an older effect is still being delivered", async () => {
    const listing = await open.list({ title: { en: "Old" } });
    let hasRead: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => {
      hasRead = resolve;
    });
    const slow: ListingSource = {
      ...open.source,
      async readSearchable(sql, ids) {
        const found = await open.source.readSearchable(sql, ids);
        hasRead();
        await pause(300);
        return found;
      },
    };
    await open.put(open.database, { ...listing, title: { en: "Older" } });
    const older = open.search.refresh(slow, [listing.id]);
    await reading;
    await open.put(open.database, { ...listing, title: { en: "Newest" } });
    await Promise.all([older, open.search.refresh(open.source, [listing.id])]);
    expect(await titleOf(listing.id)).toBe("Newest");
  });

  it("ends as its listings are after fifty changes that were delivered at once and in any order", async () => {
    const listings = await Promise.all(Array.from({ length: 5 }, () => open.list()));
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const listing = listings[index % 5] as (typeof listings)[number];
        await open.put(open.database, { ...listing, title: { en: `Change ${index}` } }, index % 7 !== 0);
        await open.search.refresh(open.source, [listing.id]);
      }),
    );
    const ids = listings.map(({ id }) => id);
    const truth = await rows<{ id: string; title: string | null }>(
      open.database,
      "SELECT id, CASE WHEN visible THEN listing -> 'title' ->> 'en' END AS title FROM source WHERE id = ANY(?)",
      [ids],
    );
    for (const { id, title } of truth) expect(await titleOf(id)).toBe(title ?? undefined);
  });
});

describe("a rebuild", () => {
  it("mends every difference, and at no moment is anything missing that belongs there", async () => {
    const like = await open.list();
    const listings = Array.from({ length: 420 }, (_, index) => ({
      ...like,
      id: `rbd_${String(index).padStart(4, "0")}`,
    }));
    for (const listing of listings) await open.put(open.database, listing);
    const ids = listings.map(({ id }) => id);
    expect(await open.search.refresh(open.source, ids)).toEqual({ written: 420, removed: 0 });
    // Missed effects: fifty are gone, fifty stand as they were, and one is there that nobody offers.
    await rows(open.database, "DELETE FROM search_listing WHERE id = ANY(?)", [ids.slice(0, 50)]);
    for (const listing of listings.slice(50, 100))
      await open.put(open.database, { ...listing, title: { en: "Changed" } });
    await open.list({ id: "rbd_ghost" });
    await rows(open.database, "DELETE FROM source WHERE id = 'rbd_ghost'");
    let done = false;
    const gaps: number[] = [];
    const reader = (async () => {
      while (!done) {
        const [found] = await rows<{ count: number }>(
          open.database,
          "SELECT count(*)::int AS count FROM search_listing WHERE id = ANY(?)",
          [ids.slice(50)],
        );
        gaps.push(370 - (found?.count ?? 0));
      }
    })();
    expect(await open.search.rebuild(open.source)).toEqual({ written: 100, removed: 1 });
    done = true;
    await reader;
    expect(gaps.length).toBeGreaterThan(3);
    expect(gaps.every((gap) => gap === 0)).toBe(true);
    expect((await kept()).filter((id) => id.startsWith("rbd_"))).toEqual(ids);
    expect(await titleOf(ids[60] ?? "")).toBe("Changed");
    expect(await open.search.rebuild(open.source)).toEqual({ written: 0, removed: 0 });
  });

  it("forgets the words that no listing has any more, so that they are corrected again", async () => {
    const listing = await open.list({ title: { en: "Aparment to let" } });
    const right = await open.list({ title: { en: "Apartment to let" } });
    expect(await open.idsOf({ q: "aparment" })).toEqual([listing.id]);
    await open.put(open.database, listing, false);
    await open.search.rebuild(open.source);
    expect(await open.idsOf({ q: "aparment" })).toEqual([right.id]);
  });
});
