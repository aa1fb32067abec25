import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import type { Sql } from "../../../../src/shared/sql";
import { type Account, credit, debit, LedgerRefusal, type Line, post, reverse } from "../../contract";
import { Migration20261130151000 } from "../../migrations/Migration20261130151000";
import LedgerService from "../../service";

const AT = Temporal.Instant.from("2027-01-01T12:00:00Z");
const clearing: Account = { kind: "processor_clearing", currency: "eur" };

let server: ModuleDatabase;
let ledger: LedgerService;
let next = 0;

beforeAll(async () => {
  server = await createModuleDatabase(Migration20261130151000);
  ledger = new LedgerService({ __pg_connection__: server.database });
});
afterAll(() => server.drop());

/** A booking of a seller of its own, so that no test sees another's money. */
function fresh() {
  next += 1;
  const pending: Account = { kind: "seller_pending", seller_id: `sel_${next}`, currency: "eur" };
  const source = { type: "booking", id: `bkg_${next}`, event: "captured" };
  const lines = (amount: bigint): Line[] => [debit(clearing, amount), credit(pending, amount)];
  return { pending, source, lines, undone: { ...source, event: "undone" } };
}

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof LedgerRefusal ? error.reason : String(error)),
  );

/** Opens a transaction that does its work at once and ends when it is told. */
function held<T>(work: (tx: Sql) => Promise<T>) {
  let end: (how: "commit" | "roll back") => void = () => undefined;
  const told = new Promise<"commit" | "roll back">((resolve) => {
    end = resolve;
  });
  let begun: (value: T) => void = () => undefined;
  const done = new Promise<T>((resolve) => {
    begun = resolve;
  });
  const over = server.database
    .transaction(async (tx) => {
      begun(await work(tx));
      if ((await told) === "roll back") throw new Error("rolled back");
    })
    .catch((error: Error) => {
      if (error.message !== "rolled back") throw error;
    });
  return { done, over, end };
}

describe("a posting", () => {
  it("stands with its cause, and vanishes with it", async () => {
    const { pending, source, lines } = fresh();
    const cause = server.database.transaction(async (tx) => {
      await post(tx, { source, at: AT, lines: lines(100n) });
      expect(await ledger.balance(pending, AT, tx)).toBe(100n);
      throw new Error("the cause failed");
    });
    await expect(cause).rejects.toThrow("the cause failed");
    expect(await ledger.balance(pending, AT)).toBe(0n);
    await server.database.transaction((tx) => post(tx, { source, at: AT, lines: lines(100n) }));
    expect(await ledger.balance(pending, AT)).toBe(100n);
  });

  it("counts from its instant on, which itself counts", async () => {
    const { pending, source, lines } = fresh();
    await post(server.database, { source, at: AT, lines: lines(100n) });
    expect(await ledger.balance(pending, AT.subtract({ microseconds: 1 }))).toBe(0n);
    expect(await ledger.balance(pending, AT)).toBe(100n);
  });

  it("is written once for its source; with other lines it is refused", async () => {
    const { pending, source, lines } = fresh();
    const first = await post(server.database, { source, at: AT, lines: lines(100n) });
    const again = await post(server.database, { source, at: AT.add({ hours: 1 }), lines: lines(100n) });
    expect([first.is_new, again]).toEqual([true, { posting_id: first.posting_id, is_new: false }]);
    expect(await reasonOf(post(server.database, { source, at: AT, lines: lines(101n) }))).toBe("source_differs");
    expect(await ledger.balance(pending, AT.add({ hours: 2 }))).toBe(100n);
  });

  it("of twenty that come at once for a source, one is written", async () => {
    const { pending, source, lines } = fresh();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        server.database.transaction((tx) => post(tx, { source, at: AT, lines: lines(100n) })),
      ),
    );
    expect(answers.filter(({ is_new }) => is_new)).toHaveLength(1);
    expect(new Set(answers.map(({ posting_id }) => posting_id)).size).toBe(1);
    expect(await ledger.balance(pending, AT)).toBe(100n);
  });

  it("waits for another connection that posts the same, and stands if that one is rolled back", async () => {
    for (const [ending, is_new] of [
      ["commit", false],
      ["roll back", true],
    ] as const) {
      const { pending, source, lines } = fresh();
      const first = held((tx) => post(tx, { source, at: AT, lines: lines(100n) }));
      expect((await first.done).is_new).toBe(true);
      let answered = false;
      const second = server.database
        .transaction((tx) => post(tx, { source, at: AT, lines: lines(100n) }))
        .finally(() => {
          answered = true;
        });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(answered).toBe(false);
      first.end(ending);
      await first.over;
      expect((await second).is_new).toBe(is_new);
      expect(await ledger.balance(pending, AT)).toBe(100n);
    }
  });
});

describe("a reversal", () => {
  it("brings back the balances of before and says what it reverses", async () => {
    const { pending, source, lines, undone } = fresh();
    const booking_id = source.id;
    const { posting_id } = await post(server.database, { source, at: AT, booking_id, lines: lines(100n) });
    const later = AT.add({ hours: 1 });
    const reversal = await reverse(server.database, { reversed: source, source: undone, at: later });
    expect(await reverse(server.database, { reversed: source, source: undone, at: later })).toEqual({
      posting_id: reversal.posting_id,
      is_new: false,
    });
    expect([await ledger.balance(pending, AT), await ledger.balance(pending, later)]).toEqual([100n, 0n]);
    const { postings } = await ledger.listPostings({ booking_id }, { limit: 10, offset: 0 });
    expect(postings.map(({ id, reverses_id, reversed_by_id }) => ({ id, reverses_id, reversed_by_id }))).toEqual([
      { id: reversal.posting_id, reverses_id: posting_id, reversed_by_id: null },
      { id: posting_id, reverses_id: null, reversed_by_id: reversal.posting_id },
    ]);
  });

  it("is refused for what is unknown, reversed already, or a reversal", async () => {
    const { source, lines, undone } = fresh();
    const ask = (reversed: typeof source, by: typeof source) =>
      reasonOf(reverse(server.database, { reversed, source: by, at: AT }));
    expect(await ask(source, undone)).toBe("posting_unknown");
    await post(server.database, { source, at: AT, lines: lines(100n) });
    expect(await ask(source, undone)).toBeUndefined();
    expect(await ask(source, { ...source, event: "undone_again" })).toBe("already_reversed");
    expect(await ask(undone, { ...source, event: "redone" })).toBe("is_reversal");
  });

  it("of two that come at once under different names, one is written and the other refused", async () => {
    const { pending, source, lines, undone } = fresh();
    await post(server.database, { source, at: AT, lines: lines(100n) });
    const first = held((tx) => reverse(tx, { reversed: source, source: undone, at: AT }));
    await first.done;
    const other = { ...source, event: "undone_by_another" };
    const second = reasonOf(
      server.database.transaction((tx) => reverse(tx, { reversed: source, source: other, at: AT })),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    first.end("commit");
    await first.over;
    expect(await second).toBe("already_reversed");
    expect(await ledger.balance(pending, AT)).toBe(0n);
  });
});

describe("what is read", () => {
  it("are a seller's accounts with their balances on the side they grow on, and postings by account and time", async () => {
    const { pending, source, lines } = fresh();
    const seller_id = pending.seller_id as string;
    const receivable: Account = { kind: "seller_receivable", seller_id, currency: "eur" };
    await post(server.database, { source, at: AT, lines: lines(100n) });
    const moved = { ...source, event: "refunded" };
    await post(server.database, {
      source: moved,
      at: AT.add({ hours: 1 }),
      lines: [debit(receivable, 30n), debit(pending, 100n), credit(clearing, 130n)],
    });
    const page = { limit: 10, offset: 0 };
    const { accounts, count } = await ledger.listAccounts({ seller_id }, AT.add({ hours: 1 }), page);
    expect(count).toBe(2);
    expect(accounts.map(({ id, side, balance_minor }) => ({ id, side, balance_minor }))).toEqual([
      { id: `seller_pending:${seller_id}:eur`, side: "credit", balance_minor: 0n },
      { id: `seller_receivable:${seller_id}:eur`, side: "debit", balance_minor: 30n },
    ]);
    const account = `seller_pending:${seller_id}:eur`;
    const all = await ledger.listPostings({ account }, page);
    expect(all.postings.map((posting) => posting.source.event)).toEqual(["refunded", "captured"]);
    expect(all.postings[1]?.lines).toEqual([
      { account: "processor_clearing:platform:eur", amount_minor: 100n },
      { account, amount_minor: -100n },
    ]);
    expect(all.postings[1]?.at.equals(AT)).toBe(true);
    const early = await ledger.listPostings({ account, from: AT, to: AT.add({ hours: 1 }) }, page);
    expect([early.count, early.postings[0]?.source.event]).toEqual([1, "captured"]);
  });
});
