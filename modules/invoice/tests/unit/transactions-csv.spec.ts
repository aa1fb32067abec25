import { buffer, text } from "node:stream/consumers";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { safeCell, type Transaction, transactionsCsv } from "../../reports/transactions-csv";

const TRANSACTION: Transaction = {
  ...{ id: "1", at: Temporal.Instant.from("2027-03-08T11:00:00Z"), type: "payment", event: "captured" },
  ...{ booking_reference: "BRT-7K2M9Q", listing: "Ático, con terraza", counterparty: "Zoë", account: "seller_pending" },
  ...{ currency: "eur", amount_minor: -123_456n, tax_minor: null, document_number: null, note: null },
};

async function* of(...some: Partial<Transaction>[]) {
  for (const one of some) yield { ...TRANSACTION, ...one };
}

/** Transactions without end, or so many, with how many were asked for and whether the source was closed. */
function counted(count = Number.POSITIVE_INFINITY) {
  const seen = { made: 0, isClosed: false };
  async function* source() {
    try {
      while (seen.made < count) {
        seen.made += 1;
        yield { ...TRANSACTION, id: String(seen.made) };
      }
    } finally {
      seen.isClosed = true;
    }
  }
  return { seen, stream: transactionsCsv(source()) };
}

describe("transactions as CSV", () => {
  it("have a row each, numbers with a point, and words quoted where they need it", async () => {
    const csv = await buffer(
      transactionsCsv(of({}, { currency: "jpy", tax_minor: 5n }, { currency: "kwd", note: 'a "b"\nc' })),
    );
    expect(csv.toString().split("\r\n")).toEqual([
      "\ufeffid,at,type,event,booking_reference,listing,counterparty,account,currency,amount,tax,document_number,note",
      '1,2027-03-08T11:00:00Z,payment,captured,BRT-7K2M9Q,"Ático, con terraza",Zoë,seller_pending,EUR,-1234.56,,,',
      '1,2027-03-08T11:00:00Z,payment,captured,BRT-7K2M9Q,"Ático, con terraza",Zoë,seller_pending,JPY,-123456,5,,',
      '1,2027-03-08T11:00:00Z,payment,captured,BRT-7K2M9Q,"Ático, con terraza",Zoë,seller_pending,KWD,-123.456,,,"a ""b""\nc"',
      "",
    ]);
  });

  it("have the names of their columns also when there are none", async () => {
    expect((await text(transactionsCsv(of()))).split("\r\n")).toHaveLength(2);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n1", "  =1", "\u00a0=1", "＝1", "＋1", "－1", "＠a"])(
    "run nothing in a spreadsheet: %j",
    async (name) => {
      expect(safeCell(name)).toBe(`'${name}`);
      expect(await text(transactionsCsv(of({ counterparty: name })))).toContain(`'${name}`);
    },
  );

  it("leave harmless words as they are", () => {
    expect(["Zoë", "a=b", "3 - 4", "", null].map(safeCell)).toEqual(["Zoë", "a=b", "3 - 4", "", ""]);
  });

  it("are made only as fast as they are read, and their source is closed when nobody reads on", async () => {
    const { seen, stream } = counted();
    await new Promise((resolve) => stream.once("readable", resolve));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen.made).toBeLessThan(2_000);
    stream.destroy();
    await expect.poll(() => seen.isClosed).toBe(true);
  });

  it("are two hundred thousand in the memory of a few", async () => {
    const { seen, stream } = counted(200_000);
    const before = process.memoryUsage().heapUsed;
    let [bytes, most] = [0, 0];
    for await (const chunk of stream) {
      const before_ = bytes;
      bytes += (chunk as Buffer).length;
      if (bytes >> 20 !== before_ >> 20) most = Math.max(most, process.memoryUsage().heapUsed);
    }
    expect(seen.made).toBe(200_000);
    expect(bytes).toBeGreaterThan(20_000_000);
    // Rubbish that nobody has collected yet is in it: all rows together would be several times as much.
    expect(most - before).toBeLessThan(60_000_000);
  }, 120_000);

  it("end with their source's error", async () => {
    async function* broken() {
      yield TRANSACTION;
      throw new Error("the database is away");
    }
    await expect(text(transactionsCsv(broken()))).rejects.toThrow("the database is away");
  });
});
