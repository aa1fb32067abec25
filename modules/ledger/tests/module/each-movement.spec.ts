import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { type Account, credit, debit, type Line, post } from "../../contract";
import { Migration20261130151000 } from "../../migrations/Migration20261130151000";
import { Migration20261130202100 } from "../../migrations/Migration20261130202100";
import LedgerService from "../../service";

const START = Temporal.Instant.from("2027-01-01T00:00:00Z");
const clearing: Account = { kind: "processor_clearing", currency: "eur" };
const pending: Account = { kind: "seller_pending", seller_id: "sel_1", currency: "eur" };
const available: Account = { kind: "seller_available", seller_id: "sel_1", currency: "eur" };
/** More than two pages, many of them at one instant: a page ends among equals. */
const SALES = 2_100;

let server: ModuleDatabase;
let ledger: LedgerService;

async function postOne(source: [string, string], at: Temporal.Instant, lines: Line[]): Promise<void> {
  await server.database.transaction(async (tx) => {
    await post(tx, { source: { type: source[0], id: source[1], event: "captured" }, at, booking_id: null, lines });
  });
}

beforeAll(async () => {
  server = await createModuleDatabase(Migration20261130151000, Migration20261130202100);
  ledger = new LedgerService({ __pg_connection__: server.database });
  await server.database.transaction(async (tx) => {
    for (let number = 0; number < SALES; number += 1) {
      const at = START.add({ hours: Math.floor(number / 700) });
      const source = { type: "payment", id: `pay_${number}`, event: "captured" };
      await post(tx, { source, at, booking_id: null, lines: [debit(clearing, 100n), credit(pending, 100n)] });
    }
  });
  const all = BigInt(SALES) * 100n;
  await postOne(["booking", "bkg_1"], START.add({ hours: 48 }), [debit(pending, all), credit(available, all)]);
}, 120_000);
afterAll(() => server.drop());

async function read(filter: Parameters<LedgerService["eachMovement"]>[1], seller = "sel_1") {
  const pages = [];
  for await (const page of ledger.eachMovement(seller, filter)) pages.push(page);
  return pages;
}

describe("all that happened to a seller's money", () => {
  it("comes once, the earliest first, in pages of bounded length", async () => {
    const pages = await read({});
    const all = pages.flat();
    expect(all).toHaveLength(SALES + 1);
    expect(new Set(all.map(({ posting_id }) => posting_id)).size).toBe(SALES + 1);
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(1_000);
    const times = all.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(all.reduce((sum, { amount_minor }) => sum + amount_minor, 0n)).toBe(BigInt(SALES) * 100n);
    expect(all.at(-1)).toMatchObject({ amount_minor: 0n, source: { type: "booking", id: "bkg_1" } });
  });

  it("is narrowed to days and types, and is nobody else's", async () => {
    expect((await read({ type: "sale" })).flat()).toHaveLength(SALES);
    expect((await read({ from: "2027-01-02" })).flat()).toHaveLength(1);
    expect((await read({ to: "2027-01-02" })).flat()).toHaveLength(SALES);
    expect((await read({ currency: "usd" })).flat()).toEqual([]);
    expect((await read({}, "sel_2")).flat()).toEqual([]);
  });
});
