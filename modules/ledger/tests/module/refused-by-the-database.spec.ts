import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { CURRENCY_DECIMALS } from "../../../../src/shared/money";
import { firstRow, rows, type Sql, sqlState } from "../../../../src/shared/sql";
import { ACCOUNT_KINDS, credit, debit, post, reverse } from "../../contract";
import { Migration20261130151000 } from "../../migrations/Migration20261130151000";

const AT = Temporal.Instant.from("2027-01-01T12:00:00Z");
const CLEARING = "processor_clearing:platform:eur";
const PENDING = "seller_pending:sel_1:eur";
const YEN = "seller_pending:sel_1:jpy";

let server: ModuleDatabase;
let posted: string;

const source = (id: string, event = "captured") => ({ type: "booking", id, event });
const lines = (amount: bigint) => [
  debit({ kind: "processor_clearing", currency: "eur" }, amount),
  credit({ kind: "seller_pending", seller_id: "sel_1", currency: "eur" }, amount),
];

beforeAll(async () => {
  server = await createModuleDatabase(Migration20261130151000);
  const yen = { currency: "jpy", seller_id: "sel_1" } as const;
  posted = (await post(server.database, { source: source("first"), at: AT, lines: lines(100n) })).posting_id;
  await post(server.database, {
    source: source("yen"),
    at: AT,
    lines: [debit({ kind: "seller_receivable", ...yen }, 5n), credit({ kind: "seller_pending", ...yen }, 5n)],
  });
});
afterAll(() => server.drop());

/** The SQLSTATE with which a transaction fails, at the latest when it commits; undefined when it stands. */
async function stateOf(work: (tx: Sql) => PromiseLike<unknown>): Promise<string | undefined> {
  try {
    await server.database.transaction(async (tx) => {
      await work(tx);
    });
    return undefined;
  } catch (error) {
    return sqlState(error) ?? String(error);
  }
}

type Raw = { account: string; amount: number; at?: string; currency?: string };
let next = 0;

/** Writes a posting around all our code. */
async function raw(
  tx: Sql,
  some: Raw[],
  posting: { says?: number; reverses?: string; at?: string; currency?: string } = {},
): Promise<string> {
  next += 1;
  const { says = some.length, reverses = null, at = AT.toString(), currency = "eur" } = posting;
  const row = await firstRow<{ id: string }>(
    tx,
    `INSERT INTO ledger_posting (source_type, source_id, event, at, currency, line_count, reverses_id)
     VALUES ('raw', ?, 'made', ?, ?, ?, ?) RETURNING id`,
    [`raw-${next}`, at, currency, says, reverses],
  );
  const id = row?.id ?? "";
  for (const [index, line] of some.entries()) await addLine(tx, id, index + 1, { at, currency, ...line });
  return id;
}

const addLine = (tx: Sql, posting: string, place: number, line: Raw) =>
  rows(
    tx,
    "INSERT INTO ledger_line (posting_id, place, account_id, currency, at, amount_minor) VALUES (?, ?, ?, ?, ?, ?)",
    [posting, place, line.account, line.currency ?? "eur", line.at ?? AT.toString(), line.amount],
  );

const balanced = [
  { account: CLEARING, amount: 10 },
  { account: PENDING, amount: -10 },
];

describe("the database itself", () => {
  it("takes a posting that is in order, by whatever way it comes", async () => {
    expect(await stateOf((tx) => raw(tx, balanced))).toBeUndefined();
  });

  it("refuses lines that do not sum to zero, when the transaction commits and not before", async () => {
    expect(
      await stateOf((tx) =>
        raw(tx, [
          { account: CLEARING, amount: 10 },
          { account: PENDING, amount: -9 },
        ]),
      ),
    ).toBe("LG002");
    const opened = await stateOf(async (tx) => {
      const id = await raw(tx, [{ account: CLEARING, amount: 10 }], { says: 2 });
      await addLine(tx, id, 2, { account: PENDING, amount: -10 });
    });
    expect(opened).toBeUndefined();
  });

  it("refuses fewer than two lines, other lines than the posting says, and lines of nothing", async () => {
    expect(await stateOf((tx) => raw(tx, [{ account: CLEARING, amount: 10 }]))).toBe("23514");
    expect(await stateOf((tx) => raw(tx, []))).toBe("23514");
    expect(await stateOf((tx) => raw(tx, [], { says: 2 }))).toBe("LG003");
    expect(await stateOf((tx) => raw(tx, balanced, { says: 3 }))).toBe("LG003");
    expect(
      await stateOf((tx) =>
        raw(tx, [
          { account: CLEARING, amount: 0 },
          { account: PENDING, amount: 0 },
        ]),
      ),
    ).toBe("23514");
  });

  it("refuses lines that come later, also such as sum to zero", async () => {
    const late = await stateOf(async (tx) => {
      await addLine(tx, posted, 3, { account: CLEARING, amount: 7 });
      await addLine(tx, posted, 4, { account: PENDING, amount: -7 });
    });
    expect(late).toBe("LG003");
  });

  it("refuses currencies that are mixed, also where the numbers would sum to zero, and another instant", async () => {
    const yen = { account: YEN, amount: -10 };
    expect(await stateOf((tx) => raw(tx, [{ account: CLEARING, amount: 10 }, yen]))).toBe("23503");
    expect(
      await stateOf((tx) =>
        raw(tx, [
          { account: CLEARING, amount: 10 },
          { ...yen, currency: "jpy" },
        ]),
      ),
    ).toBe("23503");
    expect(
      await stateOf((tx) =>
        raw(
          tx,
          balanced.map((line) => ({ ...line, at: "2027-02-01T00:00:00Z" })),
        ),
      ),
    ).toBe("23503");
  });

  it("refuses to change, delete or empty anything", async () => {
    const changes = {
      ledger_line: "amount_minor = 1",
      ledger_posting: "event = 'other'",
      ledger_account: "seller_id = 'sel_2'",
      ledger_account_kind: "side = 'debit'",
      ledger_currency: "decimals = 3",
    };
    for (const [table, change] of Object.entries(changes)) {
      expect([table, await stateOf((tx) => tx.raw(`UPDATE ${table} SET ${change}`))]).toEqual([table, "LG001"]);
      expect([table, await stateOf((tx) => tx.raw(`DELETE FROM ${table}`))]).toEqual([table, "LG001"]);
      expect([table, await stateOf((tx) => tx.raw(`TRUNCATE ${table} CASCADE`))]).toEqual([table, "LG001"]);
    }
  });

  it("refuses a second posting of a source", async () => {
    const again = `INSERT INTO ledger_posting (source_type, source_id, event, at, currency, line_count)
      VALUES ('booking', 'first', 'captured', '2027-01-01', 'eur', 2)`;
    expect(await stateOf((tx) => tx.raw(again))).toBe("23505");
  });

  it("refuses accounts that nobody can have", async () => {
    const account = (kind: string, owner: string, seller: string | null, place: string | null, currency = "eur") =>
      stateOf((tx) =>
        rows(
          tx,
          "INSERT INTO ledger_account (kind, owner_type, seller_id, jurisdiction, currency) VALUES (?, ?, ?, ?, ?)",
          [kind, owner, seller, place, currency],
        ),
      );
    expect(await account("piggy_bank", "platform", null, null)).toBe("23503");
    expect(await account("platform_commission", "seller", "sel_1", null)).toBe("23503");
    expect(await account("seller_pending", "seller", null, null)).toBe("23514");
    expect(await account("processor_fees", "platform", "sel_1", null)).toBe("23514");
    expect(await account("tax_payable", "platform", null, null)).toBe("23514");
    expect(await account("seller_pending", "seller", "sel_1", "ES")).toBe("23514");
    expect(await account("seller_pending", "seller", "platform", null)).toBe("23514");
    expect(await account("seller_pending", "seller", "sel:1", null)).toBe("23514");
    expect(await account("processor_fees", "platform", null, null, "xxx")).toBe("23503");
    expect(await account("seller_pending", "seller", "sel_1", null)).toBe("23505");
  });

  it("refuses a reversal that is not the exact negation, comes too early, or reverses a reversal", async () => {
    const first = [
      { account: CLEARING, amount: -100 },
      { account: PENDING, amount: 100 },
    ];
    const [clearing, pending] = first as [Raw, Raw];
    const half = first.map((line) => ({ ...line, amount: line.amount / 2 }));
    expect(await stateOf((tx) => raw(tx, half, { reverses: posted }))).toBe("LG004");
    expect(await stateOf((tx) => raw(tx, [pending, clearing], { reverses: posted }))).toBe("LG004");
    const zero = [
      { account: CLEARING, amount: 5 },
      { account: CLEARING, amount: -5 },
    ];
    expect(await stateOf((tx) => raw(tx, [...first, ...zero], { reverses: posted }))).toBe("LG004");
    expect(await stateOf((tx) => raw(tx, first, { reverses: posted, at: "2026-12-31T00:00:00Z" }))).toBe("LG004");
    let reversal = "";
    const right = await stateOf(async (tx) => {
      reversal = await raw(tx, first, { reverses: posted });
    });
    expect(right).toBeUndefined();
    expect(await stateOf((tx) => raw(tx, first, { reverses: posted }))).toBe("23505");
    const again = first.map((line) => ({ ...line, amount: -line.amount }));
    expect(await stateOf((tx) => raw(tx, again, { reverses: reversal }))).toBe("LG004");
  });

  it("refuses lines of a transaction that sees the table as it was", async () => {
    const strict = await stateOf(async (tx) => {
      await tx.raw("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      await raw(tx, balanced);
    });
    expect(strict).toBe("LG005");
  });

  it("refuses to write a snapshot over", async () => {
    await rows(server.database, "INSERT INTO ledger_snapshot (account_id, at, sum_minor) VALUES (?, ?, 0)", [
      CLEARING,
      "2026-01-01T00:00:00Z",
    ]);
    expect(await stateOf((tx) => tx.raw("UPDATE ledger_snapshot SET sum_minor = 1"))).toBe("LG001");
  });

  it("has the closed tables of the code", async () => {
    const kinds = await rows(
      server.database,
      "SELECT kind, owner_type, side FROM ledger_account_kind ORDER BY kind, owner_type",
    );
    const order = ({ kind, owner_type }: { kind: string; owner_type: string }) => `${kind} ${owner_type}`;
    expect(kinds).toEqual([...ACCOUNT_KINDS].sort((one, other) => (order(one) < order(other) ? -1 : 1)));
    const currencies = await rows<{ code: string; decimals: number }>(server.database, "SELECT * FROM ledger_currency");
    expect(Object.fromEntries(currencies.map(({ code, decimals }) => [code, decimals]))).toEqual(CURRENCY_DECIMALS);
  });

  it("makes the ids of accounts as the code does", async () => {
    const tax = { kind: "tax_payable", jurisdiction: "ES-CT", currency: "eur" } as const;
    const some = [debit({ kind: "seller_pending", seller_id: "sel_1", currency: "eur" }, 3n), credit(tax, 3n)];
    expect(await stateOf((tx) => post(tx, { source: source("taxed"), at: AT, lines: some }))).toBeUndefined();
    const found = await rows<{ id: string }>(
      server.database,
      "SELECT id FROM ledger_account WHERE jurisdiction = 'ES-CT'",
    );
    expect(found).toEqual([{ id: "tax_payable:platform:eur:ES-CT" }]);
  });

  it("lets a reversal through that the code makes", async () => {
    await post(server.database, { source: source("undone"), at: AT, lines: lines(8n) });
    const undo = { reversed: source("undone"), source: source("undone", "undone"), at: AT };
    expect(await stateOf((tx) => reverse(tx, undo))).toBeUndefined();
  });
});
