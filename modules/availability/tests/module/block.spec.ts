import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { asProblem } from "../../../../src/shared/problem";
import { Migration20261123210500 } from "../../migrations/Migration20261123210500";
import { Migration20261124000500 } from "../../migrations/Migration20261124000500";
import AvailabilityService from "../../service";

const now = Temporal.Instant.from("2027-06-01T10:00:00Z");
const listing_id = "lst_blocked";

let server: ModuleDatabase;
let availability: AvailabilityService;

beforeAll(async () => {
  server = await createModuleDatabase(Migration20261123210500, Migration20261124000500);
  availability = new AvailabilityService({ __pg_connection__: server.database });
});
afterAll(() => server.drop());

const hold = (booking_id: string, from: string, to: string) =>
  server.database.transaction((tx) =>
    availability.hold(tx, { listing_id, booking_id, from, to, now, expires_at: now.add({ minutes: 15 }), claims: [] }),
  );

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => asProblem(error)?.code ?? String(error),
  );

describe("a block", () => {
  it("keeps its dates from guests, and gives them back", async () => {
    const block = await availability.block({
      listing_id,
      from: "2027-07-01",
      to: "2027-07-05",
      reason: "Painting",
      now,
    });
    expect(block).toMatchObject({ listing_id, from: "2027-07-01", to: "2027-07-05", reason: "Painting" });
    expect(await codeOf(hold("bkg_1", "2027-07-04", "2027-07-06"))).toBe("availability.taken");
    expect(await availability.isFree({ listing_id, from: "2027-07-04", to: "2027-07-06", now })).toBe(false);
    await availability.unblock(block.id, now);
    expect(await availability.findBlock(block.id)).toBeUndefined();
    expect(await codeOf(hold("bkg_2", "2027-07-04", "2027-07-06"))).toBe("done");
  });

  it("takes no date that a guest holds, and takes it once the hold is over", async () => {
    await hold("bkg_3", "2027-08-01", "2027-08-03");
    const wanted = { listing_id, from: "2027-08-02", to: "2027-08-04", reason: "", now };
    expect(await codeOf(availability.block(wanted))).toBe("availability.taken");
    expect(await codeOf(availability.block({ ...wanted, now: now.add({ minutes: 15 }) }))).toBe("done");
  });

  it("moves within free dates, and stands as it was when they are not free", async () => {
    const block = await availability.block({ listing_id, from: "2027-09-01", to: "2027-09-03", reason: "Away", now });
    await hold("bkg_4", "2027-09-05", "2027-09-07");
    expect(await codeOf(availability.changeBlock(block.id, { to: "2027-09-06" }, now))).toBe("availability.taken");
    expect(await codeOf(availability.changeBlock(block.id, { from: "2027-09-03" }, now))).toBe(
      "availability.dates_invalid",
    );
    expect(await availability.findBlock(block.id)).toMatchObject({ from: "2027-09-01", to: "2027-09-03" });
    expect(await availability.changeBlock(block.id, { to: "2027-09-05", reason: "Away longer" }, now)).toMatchObject({
      to: "2027-09-05",
      reason: "Away longer",
    });
  });

  it("is listed until its last day is over", async () => {
    const listing = "lst_listed";
    for (const [from, to] of [
      ["2027-07-01", "2027-07-05"],
      ["2027-07-10", "2027-07-12"],
    ] as const) {
      await availability.block({ listing_id: listing, from, to, reason: "", now });
    }
    const page = { limit: 10, offset: 0 };
    expect((await availability.listBlocks(listing, "2027-07-04", page)).count).toBe(2);
    const { blocks, count } = await availability.listBlocks(listing, "2027-07-05", page);
    expect([count, blocks.map(({ from }) => from)]).toEqual([1, ["2027-07-10"]]);
  });
});
