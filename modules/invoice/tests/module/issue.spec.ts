import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { rows } from "../../../../src/shared/sql";
import { credit, type DocumentContent, InvoiceRefusal, issue, type PayoutStatement } from "../../contract";
import { Migration20261130190200 } from "../../migrations/Migration20261130190200";
import InvoiceService from "../../service";
import { NOON, stayInvoice } from "../documents";
import { commissionInvoice, statement } from "../samples";

let server: ModuleDatabase;
let invoices: InvoiceService;
let next = 0;

beforeAll(async () => {
  server = await createModuleDatabase(Migration20261130190200);
  invoices = new InvoiceService({ __pg_connection__: server.database });
});
afterAll(() => server.drop());

/** A seller of its own, so that no test sees another's numbers. */
function fresh() {
  next += 1;
  const issuer_id = `sel_${next}`;
  const invoice = (id: string, some = {}) => ({
    issuer_id,
    source: { type: "booking.stay", id: `${issuer_id}-${id}` },
    booking_id: `bkg_${id}`,
    content: stayInvoice(),
    ...some,
  });
  const make = (id: string, moment = NOON) => server.database.transaction((tx) => issue(tx, invoice(id), moment));
  const give = (invoice_id: string, id: string, amount_minor: bigint | "rest") =>
    server.database.transaction((tx) =>
      credit(
        tx,
        { invoice_id, source: { type: "refund", id: `${issuer_id}-${id}` }, amount_minor, reason: "Cancelled" },
        NOON,
      ),
    );
  const numbers = async () =>
    (
      await rows<{ number: string }>(
        server.database,
        "SELECT number FROM invoice_document WHERE issuer_id = ? ORDER BY series, year, sequence",
        [issuer_id],
      )
    ).map(({ number }) => number);
  return { issuer_id, invoice, make, give, numbers };
}

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof InvoiceRefusal ? error.reason : String(error)),
  );

const on = (instant: string, zone = "Europe/Madrid") => ({ at: Temporal.Instant.from(instant), zone });

describe("numbers", () => {
  it("have no gap and no double among a hundred that are issued at once, a third of them rolled back", async () => {
    const { invoice, numbers } = fresh();
    const work = Array.from({ length: 100 }, (_, index) =>
      server.database
        .transaction(async (tx) => {
          const { document } = await issue(tx, invoice(String(index)), NOON);
          await tx.raw("SELECT pg_sleep(random() * 0.01)");
          if (index % 3 === 0) throw new Error("rolled back");
          return document.number;
        })
        .catch((error: Error) => {
          if (error.message !== "rolled back") throw error;
          return null;
        }),
    );
    const answered = (await Promise.all(work)).filter((number) => number !== null).sort();
    const expected = Array.from({ length: 66 }, (_, index) => `INV-2027-${String(index + 1).padStart(5, "0")}`);
    expect(answered).toEqual(expected);
    expect(await numbers()).toEqual(expected);
  });

  it("are of an issuer, a series and the year of the day in the issuer's zone", async () => {
    const one = fresh();
    const other = fresh();
    await one.make("a", on("2027-12-31T22:59:59Z"));
    await one.make("b", on("2027-12-31T23:00:00Z"));
    const { document } = await other.make("a", on("2027-12-31T23:00:00Z"));
    expect(await one.numbers()).toEqual(["INV-2027-00001", "INV-2028-00001"]);
    expect(await other.numbers()).toEqual(["INV-2028-00001"]);
    expect(document.issued_on).toBe("2028-01-01");
  });

  it("of the platform are its own: commission invoices among invoices, statements apart", async () => {
    const { issuer_id: seller_id } = fresh();
    const from = (type: string, content: DocumentContent) =>
      server.database.transaction((tx) =>
        issue(
          tx,
          { issuer_id: "platform", seller_id, source: { type, id: seller_id }, content: content as PayoutStatement },
          NOON,
        ),
      );
    const answers = [
      await from("commission.month", commissionInvoice("en")),
      await from("booking.service_fee", stayInvoice()),
      await from("payout.month", statement("es", 9)),
    ];
    expect(answers.map(({ document }) => document.number)).toEqual([
      "INV-2027-00001",
      "INV-2027-00002",
      "PST-2027-00001",
    ]);
    const { documents } = await invoices.list({ seller_id }, { limit: 20, offset: 0 });
    expect(documents).toHaveLength(3);
    expect(answers[2]?.document.content).toEqual(statement("es", 9));
  });

  it("keep the order of their dates: who comes late in a year gets the date of the one before", async () => {
    const { make } = fresh();
    await make("a", on("2027-06-15T12:00:00Z"));
    const { document } = await make("b", on("2027-06-14T12:00:00Z"));
    expect([document.number, document.issued_on]).toEqual(["INV-2027-00002", "2027-06-15"]);
  });

  it("go on after ninety-nine thousand and more", async () => {
    const { issuer_id, make } = fresh();
    await server.database.transaction(async (tx) => {
      await make("a");
      // Nobody can do this but who owns the table.
      await tx.raw("ALTER TABLE invoice_document DISABLE TRIGGER USER");
      await tx.raw("UPDATE invoice_document SET sequence = 99999 WHERE issuer_id = ?", [issuer_id]);
      await tx.raw("ALTER TABLE invoice_document ENABLE TRIGGER USER");
    });
    expect((await make("b")).document.number).toBe("INV-2027-100000");
  });
});

describe("a source", () => {
  it("has one document, as it was issued, and a repetition uses no number", async () => {
    const { invoice, make, numbers } = fresh();
    const first = await make("a");
    const renamed = stayInvoice({ recipient: { ...stayInvoice().recipient, name: "Another Name" } });
    const again = await server.database.transaction((tx) => issue(tx, invoice("a", { content: renamed }), NOON));
    expect([first.is_new, again.is_new]).toEqual([true, false]);
    expect(again.document).toEqual(first.document);
    await make("b");
    expect(await numbers()).toEqual(["INV-2027-00001", "INV-2027-00002"]);
  });

  it("of twenty that issue it at once, has it from one", async () => {
    const { make, numbers } = fresh();
    const answers = await Promise.all(Array.from({ length: 20 }, () => make("a")));
    expect(answers.filter(({ is_new }) => is_new)).toHaveLength(1);
    expect(new Set(answers.map(({ document }) => document.id)).size).toBe(1);
    expect(await numbers()).toEqual(["INV-2027-00001"]);
  });

  it("is refused for another document, and when it names nothing", async () => {
    const { invoice, make } = fresh();
    await make("a");
    const again = (some: object) => reasonOf(server.database.transaction((tx) => issue(tx, invoice("a", some), NOON)));
    expect(await again({ booking_id: "bkg_other" })).toBe("source_differs");
    expect(await again({ content: stayInvoice({ currency: "usd" }) })).toBe("source_differs");
    expect(await again({ source: { type: "Booking", id: "a" } })).toBe("source_invalid");
    expect(await again({ source: { type: "booking", id: "" } })).toBe("source_invalid");
  });
});

describe("credit notes", () => {
  it("reverse an invoice in parts, and never more than is left", async () => {
    const { make, give, numbers } = fresh();
    const { document } = await make("a");
    const part = await give(document.id, "1", 10_000n);
    expect(part.document).toMatchObject({ type: "credit_note", reverses_id: document.id, total_minor: 10_000n });
    expect(await reasonOf(give(document.id, "2", 31_821n))).toBe("more_than_is_left");
    expect((await give(document.id, "2", "rest")).document.total_minor).toBe(31_820n);
    expect(await reasonOf(give(document.id, "3", 1n))).toBe("nothing_left_to_credit");
    expect(await numbers()).toEqual(["CRN-2027-00001", "CRN-2027-00002", "INV-2027-00001"]);
  });

  it("of twenty that come at once for a third each, three are made", async () => {
    const { make, give } = fresh();
    const { document } = await make("a");
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => reasonOf(give(document.id, String(index), 13_940n))),
    );
    expect(answers.filter((reason) => reason === undefined)).toHaveLength(3);
    expect(new Set(answers)).toEqual(new Set([undefined, "nothing_left_to_credit"]));
    const { documents } = await invoices.list({ reverses_id: document.id }, { limit: 20, offset: 0 });
    expect(documents.reduce((total, { total_minor }) => total + total_minor, 0n)).toBe(41_820n);
  });

  it("are made once for a source, also when the whole was credited meanwhile", async () => {
    const { make, give } = fresh();
    const { document } = await make("a");
    const first = await give(document.id, "1", "rest");
    expect(await give(document.id, "1", "rest")).toEqual({ document: first.document, is_new: false });
    expect(await reasonOf(give(document.id, "1", 5n))).toBe("source_differs");
    expect(await reasonOf(give(first.document.id, "2", "rest"))).toBe("not_reversible");
    expect(await reasonOf(give("inv_none", "2", "rest"))).toBe("document_unknown");
  });
});

describe("documents", () => {
  it("are found as they were written", async () => {
    const { issuer_id, make } = fresh();
    const first = await make("a");
    const second = await make("b", on("2027-03-09T11:00:00Z"));
    expect(await invoices.find(first.document.id)).toEqual(first.document);
    expect(await invoices.find("inv_none")).toBeUndefined();
    expect(first.document).toMatchObject({ seller_id: issuer_id, content: stayInvoice(), total_minor: 41_820n });
    const found = await invoices.list({ seller_id: issuer_id, type: "invoice" }, { limit: 1, offset: 0 });
    expect(found).toEqual({ documents: [second.document], count: 2 });
  });

  it("are drawn from what was stored, byte for byte the same", async () => {
    const { document } = await fresh().make("a");
    const drawn = await invoices.pdf(document);
    const found = await invoices.find(document.id);
    expect(drawn.subarray(0, 5).toString()).toBe("%PDF-");
    expect(found && (await invoices.pdf(found)).equals(drawn)).toBe(true);
  });
});
