import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { rows, type Sql, sqlState } from "../../../../src/shared/sql";
import { credit, issue } from "../../contract";
import { type DocumentContent, packContent } from "../../domain/content";
import { creditNoteFor } from "../../domain/credit-note";
import { Migration20261130190200 } from "../../migrations/Migration20261130190200";
import { NOON, stayInvoice } from "../documents";

const REFUSED_BY_CHECK = "23514";
let server: ModuleDatabase;
let issued: { id: string; number: string; issued_on: string };

beforeAll(async () => {
  server = await createModuleDatabase(Migration20261130190200);
  const document = { issuer_id: "sel_1", source: { type: "booking", id: "first" }, content: stayInvoice() };
  issued = (await issue(server.database, document, NOON)).document;
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

let next = 0;

/** Writes a document around all our code. */
function raw(some: Record<string, unknown> = {}, content: Partial<Record<keyof DocumentContent, unknown>> = {}) {
  next += 1;
  const json = { ...JSON.parse(packContent(stayInvoice())), ...content };
  const columns: Record<string, unknown> = {
    ...{ id: `raw_${next}`, type: "invoice", issuer_id: "sel_1", seller_id: "sel_1", currency: "eur" },
    ...{ issued_on: "2027-03-08", issued_at: NOON.at.toString(), source_type: "raw", source_id: `raw-${next}` },
    ...{ total_minor: "41820", content: JSON.stringify(json), ...some },
  };
  const names = Object.keys(columns);
  return stateOf((tx) =>
    rows(tx, `INSERT INTO invoice_document (${names}) VALUES (${names.map(() => "?")})`, Object.values(columns)),
  );
}

/** A credit note around all our code. */
function rawNote(amount: bigint | "rest", some: Record<string, unknown> = {}, content: object = {}) {
  const made = creditNoteFor({ content: stayInvoice(), ...issued }, [], { amount_minor: amount, reason: "Raw" });
  const json = { ...JSON.parse(packContent(made)), ...content };
  const columns = { type: "credit_note", reverses_id: issued.id, total_minor: String(json.gross_minor) };
  return raw({ ...columns, ...some }, json);
}

describe("the database itself", () => {
  it("refuses to change, delete or empty what was issued", async () => {
    expect(await stateOf((tx) => rows(tx, "UPDATE invoice_document SET currency = 'usd'"))).toBe("IN001");
    expect(await stateOf((tx) => rows(tx, "DELETE FROM invoice_document"))).toBe("IN001");
    expect(await stateOf((tx) => rows(tx, "TRUNCATE invoice_document"))).toBe("IN001");
  });

  it("gives the number itself, whatever is asked for", async () => {
    expect(await raw({ sequence: 77, year: 1999, series: "CRN" })).toBeUndefined();
    const found = await rows(server.database, "SELECT series, year, sequence FROM invoice_document WHERE id = ?", [
      `raw_${next}`,
    ]);
    expect(found).toEqual([{ series: "INV", year: 2027, sequence: 2 }]);
    expect(await raw({ type: "receipt" })).toBeDefined();
  });

  it("refuses columns that say other than the content, and content that does not add up", async () => {
    expect(await raw({ currency: "usd" })).toBe(REFUSED_BY_CHECK);
    expect(await raw({ total_minor: "41819" })).toBe(REFUSED_BY_CHECK);
    expect(await raw({ type: "commission_invoice" })).toBe(REFUSED_BY_CHECK);
    expect(await raw({}, { gross_minor: "41819" } as object)).toBe(REFUSED_BY_CHECK);
    expect(await raw({ total_minor: "41819" }, { gross_minor: "41819" } as object)).toBe(REFUSED_BY_CHECK);
    expect(await raw({}, { lines: [] } as object)).toBe(REFUSED_BY_CHECK);
    expect(await raw({}, { version: undefined } as object)).toBe(REFUSED_BY_CHECK);
    expect(await raw({ content: "{}" })).toBe(REFUSED_BY_CHECK);
  });

  it("refuses issuers that nobody can be", async () => {
    expect(await raw({ issuer_id: "sel_2" })).toBe(REFUSED_BY_CHECK);
    expect(await raw({ issuer_id: "platform", seller_id: "platform" })).toBe(REFUSED_BY_CHECK);
    expect(await raw({ issuer_id: "sel 1", seller_id: "sel 1" })).toBe(REFUSED_BY_CHECK);
  });

  it("refuses a second document of a source", async () => {
    expect(await raw({ source_type: "booking", source_id: "first" })).toBe("23505");
  });

  it("refuses what reverses no invoice of the same parties and currency", async () => {
    expect(await rawNote(5n, { reverses_id: null })).toBe(REFUSED_BY_CHECK);
    expect(await raw({ reverses_id: issued.id })).toBe(REFUSED_BY_CHECK);
    expect(await rawNote(5n, { reverses_id: "inv_none" })).toBeDefined();
    expect(await rawNote(5n, { currency: "usd" }, { currency: "usd" })).toBe("IN002");
    expect(await rawNote(5n, { issuer_id: "sel_2", seller_id: "sel_2" })).toBe("IN002");
    expect(await rawNote(5n, { customer_id: "cus_2" })).toBe("IN002");
    expect(await rawNote(5n, { issued_on: "2026-12-31" })).toBe("IN002");
    expect(await rawNote(5n, {}, { reverses: { number: "INV-1", issued_on: "2027-03-08" } })).toBe("IN002");
  });

  it("refuses to credit more than is left, in all and at a tax, after what stands already", async () => {
    const note = { invoice_id: issued.id, source: { type: "refund", id: "half" }, reason: "Half" };
    await credit(server.database, { ...note, amount_minor: 20_910n }, NOON);
    expect(await rawNote(20_911n)).toBe("IN003");
    expect(await rawNote("rest")).toBe("IN003");
    const tax = { jurisdiction: "ES", code: "vat", label: "IVA", rate_ppm: 210_000 };
    const line = { description: "Cleaning", detail: null, quantity: null, unit_minor: null };
    // Half of the tax is left, and this is one more; in all there would be room.
    const more = {
      lines: [{ ...line, net_minor: "100", taxes: [{ ...tax, amount_minor: "392" }], gross_minor: "492" }],
      taxes: [{ ...tax, net_minor: "100", tax_minor: "392" }],
      ...{ net_minor: "100", tax_minor: "392", gross_minor: "492" },
    };
    expect(await rawNote(5n, {}, more)).toBe("IN003");
    const unknown = { ...more, taxes: [{ ...tax, rate_ppm: 40_000, net_minor: "100", tax_minor: "392" }] };
    expect(await rawNote(5n, {}, unknown)).toBe("IN003");
  });

  it("refuses transactions that do not see what was committed meanwhile", async () => {
    const document = { issuer_id: "sel_1", source: { type: "booking", id: "old view" }, content: stayInvoice() };
    const old = await stateOf(async (tx) => {
      await tx.raw("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      await issue(tx, document, NOON);
    });
    expect(old).toBe("IN005");
  });

  it("has nothing left after the way back", async () => {
    const other = await createModuleDatabase(Migration20261130190200);
    const migration = new Migration20261130190200(...([] as never as [never, never]));
    await migration.down();
    for (const query of migration.getQueries()) await other.database.raw(String(query));
    const left = await rows(
      other.database,
      `SELECT relname AS name FROM pg_class WHERE relname LIKE 'invoice%'
        UNION SELECT proname FROM pg_proc WHERE proname LIKE 'invoice%'`,
    );
    expect(left).toEqual([]);
    await other.drop();
  });
});
