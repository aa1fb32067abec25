import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { asProblem } from "../../../../src/shared/problem";
import { rows, sqlState } from "../../../../src/shared/sql";
import type { HoldInput } from "../../contract";
import { Migration20261123210500 } from "../../migrations/Migration20261123210500";
import { Migration20261124000500 } from "../../migrations/Migration20261124000500";
import AvailabilityService from "../../service";

const NOW = Temporal.Instant.from("2027-06-01T10:00:00Z");
const MINUTES_15 = Temporal.Duration.from({ minutes: 15 });

let server: ModuleDatabase;
let availability: AvailabilityService;
let sequence = 0;

beforeAll(async () => {
  server = await createModuleDatabase(Migration20261123210500, Migration20261124000500);
  availability = new AvailabilityService({ __pg_connection__: server.database });
});
afterAll(() => server.drop());

function next(prefix: string): string {
  sequence += 1;
  return `${prefix}_${sequence}`;
}

const newListing = () => next("lst");

function input(listing_id: string, from: string, to: string, more: Partial<HoldInput> = {}): HoldInput {
  const now = more.now ?? NOW;
  return { listing_id, from, to, booking_id: next("bkg"), now, expires_at: now.add(MINUTES_15), claims: [], ...more };
}

const hold = (wanted: HoldInput) => server.database.transaction((tx) => availability.hold(tx, wanted));

async function outcomes(wanted: HoldInput[]): Promise<string[]> {
  const settled = await Promise.allSettled(wanted.map(hold));
  return settled.map((one) =>
    one.status === "fulfilled" ? "won" : (asProblem(one.reason)?.code ?? String(one.reason)),
  );
}

const count = (list: string[], value: string) => list.filter((one) => one === value).length;

describe("holding dates", () => {
  it("lets exactly one of fifty win the same night", async () => {
    const listing = newListing();
    const ended = await outcomes(Array.from({ length: 50 }, () => input(listing, "2027-07-01", "2027-07-02")));
    expect(count(ended, "won")).toBe(1);
    expect(count(ended, "availability.taken")).toBe(49);
  });

  it("leaves no two overlapping holds when fifty want different overlapping stays", async () => {
    const listing = newListing();
    const wanted = Array.from({ length: 50 }, (_, index) =>
      input(
        listing,
        `2027-08-${String((index % 12) + 1).padStart(2, "0")}`,
        `2027-08-${String((index % 12) + 2 + (index % 9)).padStart(2, "0")}`,
      ),
    );
    const ended = await outcomes(wanted);
    expect(count(ended, "won")).toBeGreaterThan(0);
    expect(count(ended, "won") + count(ended, "availability.taken")).toBe(50);
    const overlapping = await rows(
      server.database,
      `SELECT 1 FROM occupancy a JOIN occupancy b ON a.id < b.id AND a.resource_id = b.resource_id AND a.period && b.period
         JOIN resource ON resource.id = a.resource_id
        WHERE resource.listing_id = ? AND a.state = 'held' AND b.state = 'held'`,
      [listing],
    );
    expect(overlapping).toEqual([]);
  });

  it("is decided by the database even for a writer that takes no lock and asks nothing", async () => {
    const listing = newListing();
    await hold(input(listing, "2027-07-01", "2027-07-05"));
    const intruder = rows(
      server.database,
      `INSERT INTO occupancy (id, resource_id, period, guest_period, kind, state, source, created_at, updated_at)
       SELECT 'occ_intruder', id, '[2027-06-20,2027-07-20)', '[2027-06-20,2027-07-20)', 'block', 'live', 'test', now(), now()
         FROM resource WHERE listing_id = ?`,
      [listing],
    );
    expect(await intruder.then(() => undefined, sqlState)).toBe("23P01");
  });

  it("lets one guest arrive on the day another leaves", async () => {
    const listing = newListing();
    await hold(input(listing, "2027-07-05", "2027-07-08"));
    await hold(input(listing, "2027-07-08", "2027-07-10"));
    await hold(input(listing, "2027-07-04", "2027-07-05"));
    expect(await outcomes([input(listing, "2027-07-07", "2027-07-09")])).toEqual(["availability.taken"]);
  });

  it("frees dates whose hold is over for whoever asks next, and not a second before", async () => {
    const listing = newListing();
    const first = input(listing, "2027-07-01", "2027-07-03");
    await hold(first);
    const almost = first.expires_at.subtract({ seconds: 1 });
    expect(await outcomes([input(listing, "2027-07-01", "2027-07-03", { now: almost })])).toEqual([
      "availability.taken",
    ]);
    await hold(input(listing, "2027-07-01", "2027-07-03", { now: first.expires_at }));
    const late = server.database.transaction((tx) => availability.promote(tx, first.booking_id, first.expires_at));
    expect(asProblem(await late.catch((error: unknown) => error))?.code).toBe("availability.taken");
  });
});

describe("a hold that is paid", () => {
  it("lasts beyond its end, and promoting it twice changes nothing", async () => {
    const listing = newListing();
    const paid = input(listing, "2027-07-01", "2027-07-03");
    await hold(paid);
    for (const _ of [1, 2]) {
      await server.database.transaction((tx) => availability.promote(tx, paid.booking_id, NOW));
    }
    const later = NOW.add({ hours: 24 });
    expect(await outcomes([input(listing, "2027-07-02", "2027-07-04", { now: later })])).toEqual([
      "availability.taken",
    ]);
  });

  it("can be promoted while others want its dates, without a deadlock", async () => {
    const listing = newListing();
    const paid = input(listing, "2027-07-01", "2027-07-03");
    await hold(paid);
    const [, ended] = await Promise.all([
      server.database.transaction((tx) => availability.promote(tx, paid.booking_id, NOW)),
      outcomes(Array.from({ length: 20 }, () => input(listing, "2027-07-02", "2027-07-04"))),
    ]);
    expect(count(ended, "availability.taken")).toBe(20);
  });

  it("lasts although it was over, also after somebody else held its dates in vain", async () => {
    const listing = newListing();
    const late = input(listing, "2027-07-01", "2027-07-03");
    await hold(late);
    const other = input(listing, "2027-07-02", "2027-07-04", {
      now: late.expires_at,
      expires_at: late.expires_at.add(MINUTES_15),
    });
    await hold(other);
    await server.database.transaction((tx) => availability.promote(tx, late.booking_id, other.expires_at));
    expect(await outcomes([input(listing, "2027-07-02", "2027-07-04", { now: other.expires_at })])).toEqual([
      "availability.taken",
    ]);
  });

  it("gives its dates back when it is released", async () => {
    const listing = newListing();
    const given = input(listing, "2027-07-01", "2027-07-03");
    await hold(given);
    await server.database.transaction((tx) => availability.promote(tx, given.booking_id, NOW));
    await server.database.transaction((tx) => availability.release(tx, given.booking_id, NOW));
    await hold(input(listing, "2027-07-01", "2027-07-03"));
  });
});

describe("the limit of live unpaid holds", () => {
  it("is kept when twenty holds of one e-mail on twenty listings are asked for at once", async () => {
    const claims = [{ key: `email:race${newListing()}@example.com`, limit: 5 }];
    const ended = await outcomes(
      Array.from({ length: 20 }, () => input(newListing(), "2027-07-01", "2027-07-03", { claims })),
    );
    expect(count(ended, "won")).toBe(5);
    expect(count(ended, "availability.too_many_holds")).toBe(15);
  });

  it("counts account, e-mail and address apart, and neither paid nor ended holds", async () => {
    const account = { key: `account:${newListing()}`, limit: 1 };
    const other = { key: `account:${newListing()}`, limit: 1 };
    const first = input(newListing(), "2027-07-01", "2027-07-03", { claims: [account] });
    await hold(first);
    const again = () => input(newListing(), "2027-07-01", "2027-07-03", { claims: [account] });
    expect(await outcomes([again()])).toEqual(["availability.too_many_holds"]);
    await hold(input(newListing(), "2027-07-01", "2027-07-03", { claims: [other] }));
    await server.database.transaction((tx) => availability.promote(tx, first.booking_id, NOW));
    await hold(again());
    await hold({ ...again(), now: NOW.add({ minutes: 16 }), expires_at: NOW.add({ minutes: 31 }) });
  });

  it("keeps no address in clear", async () => {
    const claims = [{ key: "address:203.0.113.9", limit: 3 }];
    await hold(input(newListing(), "2027-07-01", "2027-07-03", { claims }));
    expect(await rows(server.database, "SELECT 1 FROM occupancy WHERE occupancy::text LIKE '%203.0.113%'")).toEqual([]);
  });
});

describe("looking at dates", () => {
  it("shows held and live dates as taken, and names the nearest free ones", async () => {
    const listing_id = newListing();
    await hold(input(listing_id, "2027-07-01", "2027-07-03"));
    const asked = { listing_id, from: "2027-07-01", to: "2027-07-03", today: "2027-06-01", now: NOW };
    expect((await availability.calendar({ ...asked, to: "2027-07-04" })).map((day) => day.available)).toEqual([
      false,
      false,
      true,
    ]);
    expect(await availability.alternatives(asked)).toEqual([
      { from: "2027-07-03", to: "2027-07-05" },
      { from: "2027-06-29", to: "2027-07-01" },
      { from: "2027-07-05", to: "2027-07-07" },
    ]);
    const whenOver = await availability.calendar({ ...asked, now: NOW.add({ minutes: 15 }) });
    expect(whenOver.every((day) => day.available)).toBe(true);
  });
});
