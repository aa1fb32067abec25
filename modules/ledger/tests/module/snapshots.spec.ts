import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { firstRow, rows } from "../../../../src/shared/sql";
import { type Account, accountId, credit, debit, post } from "../../contract";
import { Migration20261130151000 } from "../../migrations/Migration20261130151000";
import LedgerService from "../../service";

const BEGIN = Temporal.Instant.from("2027-01-01T00:00:00Z");
const EVERY = 10;

let server: ModuleDatabase;
let ledger: LedgerService;

beforeAll(async () => {
  server = await createModuleDatabase(Migration20261130151000);
  ledger = new LedgerService({ __pg_connection__: server.database });
});
afterAll(() => server.drop());

const pendingOf = (seller_id: string): Account => ({ kind: "seller_pending", seller_id, currency: "eur" });
const taxOf = (place: string): Account => ({ kind: "tax_payable", jurisdiction: place, currency: "eur" });

/** Posts 1 from the tax account of the seller to its pending one, `minutes` after the beginning. */
const postOne = (
  seller: string,
  id: string,
  minutes: number,
  database = server.database as Parameters<typeof post>[0],
) =>
  post(database, {
    source: { type: "test", id: `${seller}-${id}`, event: "made" },
    at: BEGIN.add({ minutes }),
    lines: [debit(taxOf(seller), 1n), credit(pendingOf(seller), 1n)],
  });

const snapshotsOf = (seller: string) =>
  rows<{ sum: string }>(
    server.database,
    "SELECT sum_minor::text AS sum FROM ledger_snapshot WHERE account_id = ? ORDER BY at",
    [accountId(pendingOf(seller))],
  );
const at = (minutes: number) => BEGIN.add({ minutes });

describe("snapshots", () => {
  it("are taken after every so many lines, once, and change no balance at any instant", async () => {
    for (let minute = 1; minute <= 35; minute += 1) await postOne("s1", String(minute), minute);
    // Two accounts were posted to.
    expect(await ledger.takeSnapshots(at(100), EVERY)).toBe(6);
    expect((await snapshotsOf("s1")).map(({ sum }) => sum)).toEqual(["-10", "-20", "-30"]);
    expect(await ledger.takeSnapshots(at(100), EVERY)).toBe(0);
    for (let minute = 0; minute <= 36; minute += 1) {
      expect(await ledger.balance(pendingOf("s1"), at(minute))).toBe(BigInt(Math.min(minute, 35)));
    }
  });

  it("hold every line of their instant", async () => {
    for (let line = 1; line <= 25; line += 1) await postOne("s2", String(line), 5);
    await ledger.takeSnapshots(at(100), EVERY);
    expect((await snapshotsOf("s2")).map(({ sum }) => sum)).toEqual(["-25"]);
    expect(await ledger.balance(pendingOf("s2"), at(5))).toBe(25n);
  });

  it("go away when a line comes late, and the balance has the line", async () => {
    for (let minute = 1; minute <= 30; minute += 1) await postOne("s3", String(minute), minute);
    await ledger.takeSnapshots(at(100), EVERY);
    await postOne("s3", "late", 15);
    expect(await snapshotsOf("s3")).toHaveLength(1);
    expect(await ledger.balance(pendingOf("s3"), at(14))).toBe(14n);
    expect(await ledger.balance(pendingOf("s3"), at(15))).toBe(16n);
    expect(await ledger.balance(pendingOf("s3"), at(30))).toBe(31n);
    await ledger.takeSnapshots(at(100), EVERY);
    expect((await snapshotsOf("s3")).map(({ sum }) => sum)).toEqual(["-10", "-20", "-30"]);
  });

  it("are what a balance is read from", async () => {
    for (let minute = 1; minute <= 12; minute += 1) await postOne("s4", String(minute), minute);
    await rows(server.database, "INSERT INTO ledger_snapshot (account_id, at, sum_minor) VALUES (?, ?, -1000)", [
      accountId(pendingOf("s4")),
      at(10).toString(),
    ]);
    expect(await ledger.balance(pendingOf("s4"), at(9))).toBe(9n);
    expect(await ledger.balance(pendingOf("s4"), at(12))).toBe(1002n);
  });

  it("leave an account alone that somebody is posting to, and have the line afterwards", async () => {
    for (let minute = 1; minute <= 20; minute += 1) await postOne("s5", String(minute), minute);
    await server.database.transaction(async (tx) => {
      await postOne("s5", "open", 3, tx);
      await ledger.takeSnapshots(at(100), EVERY);
      expect(await snapshotsOf("s5")).toHaveLength(0);
    });
    await ledger.takeSnapshots(at(100), EVERY);
    expect((await snapshotsOf("s5")).map(({ sum }) => sum)).toEqual(["-10", "-20"]);
    expect(await ledger.balance(pendingOf("s5"), at(20))).toBe(21n);
  });

  it("are true while fifty people post in any order of time", async () => {
    const minutes = Array.from({ length: 50 }, (_, index) => (index * 37) % 50);
    const posting = Promise.all(
      minutes.map((minute) => server.database.transaction((tx) => postOne("s6", String(minute), minute, tx))),
    );
    for (let round = 0; round < 5; round += 1) await ledger.takeSnapshots(at(100), 3);
    await posting;
    await ledger.takeSnapshots(at(100), 3);
    for (const minute of [0, 7, 25, 49]) {
      expect(await ledger.balance(pendingOf("s6"), at(minute))).toBe(BigInt(minute + 1));
    }
    const wrong = await firstRow<{ wrong: number }>(
      server.database,
      `SELECT count(*)::int AS wrong FROM ledger_snapshot AS snapshot
        WHERE account_id = ? AND sum_minor <> (
          SELECT sum(amount_minor) FROM ledger_line AS line
           WHERE line.account_id = snapshot.account_id AND line.at <= snapshot.at)`,
      [accountId(pendingOf("s6"))],
    );
    expect(wrong).toEqual({ wrong: 0 });
  });
});
