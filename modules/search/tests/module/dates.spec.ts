import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rows } from "../../../../src/shared/sql";
import { NOW, type OpenSearch, openSearch } from "./search-database";

let open: OpenSearch;
let bookings = 0;
beforeAll(async () => {
  open = await openSearch();
});
afterAll(() => open.server.drop());

const HOLD = { minutes: 15 };

async function hold(listing_id: string, from: string, to: string): Promise<string> {
  bookings += 1;
  const booking_id = `bkg_${bookings}`;
  await open.database.transaction((tx) =>
    open.availability.hold(tx, { listing_id, booking_id, from, to, now: NOW, expires_at: NOW.add(HOLD), claims: [] }),
  );
  return booking_id;
}

async function book(listingId: string, from: string, to: string): Promise<string> {
  const id = await hold(listingId, from, to);
  await open.database.transaction((tx) => open.availability.promote(tx, id, NOW));
  return id;
}

const isFound = async (id: string, from: string, to: string, at = NOW) =>
  (await open.idsOf({ from, to, limit: 100 }, at)).includes(id);

describe("free dates", () => {
  it("are gone the moment they are booked, and back the moment they are given back", async () => {
    const { id } = await open.list();
    expect(await isFound(id, "2027-07-10", "2027-07-12")).toBe(true);
    const booking = await book(id, "2027-07-11", "2027-07-13");
    expect(await isFound(id, "2027-07-10", "2027-07-12")).toBe(false);
    await open.database.transaction((tx) => open.availability.release(tx, booking, NOW));
    expect(await isFound(id, "2027-07-10", "2027-07-12")).toBe(true);
  });

  it("may begin on the day somebody leaves and end on the day somebody arrives", async () => {
    const { id } = await open.list();
    await book(id, "2027-07-10", "2027-07-12");
    await book(id, "2027-07-14", "2027-07-16");
    expect(await isFound(id, "2027-07-12", "2027-07-14")).toBe(true);
    expect(await isFound(id, "2027-07-08", "2027-07-10")).toBe(true);
    for (const [from, to] of [
      ["2027-07-11", "2027-07-12"],
      ["2027-07-12", "2027-07-15"],
      ["2027-07-09", "2027-07-17"],
      ["2027-07-09", "2027-07-11"],
    ] as const) {
      expect([from, await isFound(id, from, to)]).toEqual([from, false]);
    }
  });

  it("are kept by a hold until the instant at which it is over, released or not", async () => {
    const { id } = await open.list();
    await hold(id, "2027-08-01", "2027-08-03");
    const over = NOW.add(HOLD);
    expect(await isFound(id, "2027-08-01", "2027-08-03")).toBe(false);
    expect(await isFound(id, "2027-08-01", "2027-08-03", over.subtract({ milliseconds: 1 }))).toBe(false);
    expect(await isFound(id, "2027-08-01", "2027-08-03", over)).toBe(true);
  });

  it("are kept by a seller's block and by what was imported", async () => {
    const { id } = await open.list();
    await open.availability.block({ listing_id: id, from: "2027-09-01", to: "2027-09-05", reason: "", now: NOW });
    await rows(
      open.database,
      `INSERT INTO occupancy (id, resource_id, period, guest_period, kind, state, source, created_at, updated_at)
       SELECT 'occ_import', resource_id, '[2027-09-10,2027-09-12)', '[2027-09-10,2027-09-12)', 'import', 'live', 'ical', occupancy.created_at, updated_at
         FROM occupancy JOIN resource ON resource.id = resource_id WHERE resource.listing_id = ?`,
      [id],
    );
    expect(await isFound(id, "2027-09-04", "2027-09-06")).toBe(false);
    expect(await isFound(id, "2027-09-11", "2027-09-13")).toBe(false);
    expect(await isFound(id, "2027-09-05", "2027-09-10")).toBe(true);
  });

  it("are only of what is booked by the night or day", async () => {
    const { id } = await open.list({ kind: "tour" });
    expect(await isFound(id, "2027-07-10", "2027-07-12")).toBe(false);
    expect(await open.idsOf({ kind: "tour" })).toContain(id);
  });

  it("begin today where the listing is, and end within two years", async () => {
    const tokyo = await open.list({ time_zone: "Asia/Tokyo", title: { en: "Zne" } });
    const honolulu = await open.list({ time_zone: "Pacific/Honolulu", title: { en: "Zne" } });
    // In Tokyo it is the second of June already, in Honolulu still the first.
    const evening = Temporal.Instant.from("2027-06-01T20:00:00Z");
    const found = (from: string, to: string) => open.idsOf({ q: "zne", from, to }, evening);
    expect(await found("2027-05-31", "2027-06-03")).toEqual([]);
    expect(await found("2027-06-01", "2027-06-03")).toEqual([honolulu.id]);
    expect(new Set(await found("2027-06-02", "2027-06-03"))).toEqual(new Set([honolulu.id, tokyo.id]));
    expect(await found("2029-05-30", "2029-05-31")).toHaveLength(2);
    expect(await found("2029-05-30", "2029-06-01")).toEqual([tokyo.id]);
    expect(await found("2029-05-30", "2029-06-02")).toEqual([]);
    expect(await found("2027-07-01", "2028-08-01")).toEqual([]);
  });
});

describe("when nothing is found", () => {
  it("the nearest free dates are named with the lowest price of the stay, in words too", async () => {
    const dear = await open.list({ title: { en: "Altq" }, base_price_minor: 10_000n });
    const cheap = await open.list({ title: { en: "Altq" }, base_price_minor: 6_000n });
    for (const { id } of [dear, cheap]) await book(id, "2027-07-10", "2027-07-12");
    await book(cheap.id, "2027-07-12", "2027-07-14");
    const answer = await open.ask({ q: "altq", from: "2027-07-10", to: "2027-07-12" });
    const total = async (listing: typeof dear) =>
      Number(
        (await open.rates.price({ ...listing, unit: "night", from: "2027-07-10", to: "2027-07-12" })).total_minor,
      ) / 100;
    expect(answer.count).toBe(0);
    expect(answer.alternatives).toEqual([
      { from: "2027-07-12", to: "2027-07-14", total: await total(dear), currency: "eur", listing_id: dear.id },
      { from: "2027-07-08", to: "2027-07-10", total: await total(cheap), currency: "eur", listing_id: cheap.id },
      { from: "2027-07-14", to: "2027-07-16", total: await total(cheap), currency: "eur", listing_id: cheap.id },
    ]);
    expect(answer.suggestions[0]).toBe("Free from July 12, 2027 to July 14, 2027: from €212.50 in all.");
    for (const { from, to, listing_id } of answer.alternatives) expect(await isFound(listing_id, from, to)).toBe(true);
  });

  it("a wider area is named that has something, and nothing where there is none", async () => {
    await open.list({ title: { en: "Wdrq" }, public_lat: 60, public_lng: 10 });
    const answer = await open.ask({ q: "wdrq", near: "60.5,10", radius_km: 10, language: "es" });
    expect(answer).toMatchObject({ count: 0, wider_area: { radius_km: 100, count: 1, near: "60.5,10" } });
    expect(answer.suggestions).toEqual(["A menos de 100 km hay 1 sitio."]);
    expect((await open.ask({ q: "wdrq", bbox: "9,60.4,11,60.6" })).wider_area).toMatchObject({ radius_km: 100 });
    expect((await open.ask({ q: "nothinglikethis", near: "60,10" })).wider_area).toBeNull();
    expect((await open.ask({ q: "wdrq", near: "60,10" })).wider_area).toBeNull();
  });
});
