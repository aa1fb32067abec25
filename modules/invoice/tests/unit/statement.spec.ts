import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvoiceRefusal } from "../../domain/refusal";
import { BOOKING_LINE_KINDS, buildStatement, type StatementLine } from "../../domain/statement";
import { PLATFORM, SELLER } from "../documents";

const parts = {
  ...({ language: "en", currency: "eur", issuer: PLATFORM, recipient: SELLER } as const),
  period: { from: "2027-03-01", to: "2027-04-01" },
};
const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
const build = (opening_minor: bigint, lines: StatementLine[], off = 0n) =>
  buildStatement({
    ...parts,
    opening_minor,
    lines,
    closing_minor: opening_minor + sum(lines.map(({ amount_minor }) => amount_minor)) + off,
  });

const booking = (id: string) => ({ booking_id: `bkg_${id}`, reference: `BRT-${id}`, listing: "Attic" });

function reasonOf(work: () => unknown) {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof InvoiceRefusal) return error.reason;
    throw error;
  }
}

const on = fc.integer({ min: 1, max: 31 }).map((day) => `2027-03-${String(day).padStart(2, "0")}`);
const amount_minor = fc.bigInt({ min: -1_000_000n, max: 1_000_000n });
const line: fc.Arbitrary<StatementLine> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...BOOKING_LINE_KINDS),
    booking: fc.constantFrom("A", "B", "C").map(booking),
    on,
    amount_minor,
  }),
  fc.record({ kind: fc.constant("adjustment" as const), description: fc.constant("Dispute"), on, amount_minor }),
  fc.record({ kind: fc.constant("transfer" as const), reference: fc.constant("tr_1"), on, amount_minor }),
);

describe("a payout statement", () => {
  it("has each booking once, with what it brought and what was taken", () => {
    const statement = build(-500n, [
      { kind: "gross", booking: booking("B"), on: "2027-03-04", amount_minor: 10_000n },
      { kind: "gross", booking: booking("A"), on: "2027-03-04", amount_minor: 20_000n },
      { kind: "commission", booking: booking("B"), on: "2027-03-04", amount_minor: -1_000n },
      { kind: "refund", booking: booking("B"), on: "2027-03-09", amount_minor: -5_000n },
      { kind: "commission", booking: booking("B"), on: "2027-03-09", amount_minor: 500n },
      { kind: "adjustment", on: "2027-03-20", description: "Dispute", amount_minor: -700n },
      { kind: "transfer", on: "2027-03-31", reference: "tr_1", amount_minor: -20_000n },
    ]);
    expect(statement.bookings.map(({ reference, on: day, net_minor }) => [reference, day, net_minor])).toEqual([
      ["BRT-A", "2027-03-04", 20_000n],
      ["BRT-B", "2027-03-04", 4_500n],
    ]);
    expect(statement.totals).toMatchObject({ gross_minor: 30_000n, commission_minor: -500n, refunds_minor: -5_000n });
    expect(statement).toMatchObject({ transferred_minor: 20_000n, closing_minor: 3_300n });
  });

  it("leads from the opening to the closing balance, whatever happened", () => {
    fc.assert(
      fc.property(amount_minor, fc.array(line, { maxLength: 30 }), (opening, lines) => {
        const { totals, adjustments, transferred_minor, closing_minor, bookings } = build(opening, lines);
        const { net_minor, ...columns } = totals;
        expect(opening + net_minor + sum(adjustments.map((one) => one.amount_minor)) - transferred_minor).toBe(
          closing_minor,
        );
        expect(net_minor).toBe(sum(Object.values(columns)));
        expect(net_minor).toBe(sum(bookings.map((one) => one.net_minor)));
      }),
    );
  });

  it("is refused when something is missing, or is of another time", () => {
    expect(reasonOf(() => build(0n, [], 1n))).toBe("does_not_add_up");
    const late = { kind: "transfer", reference: "tr_1", on: "2027-04-01", amount_minor: -5n } as const;
    expect(reasonOf(() => build(0n, [late]))).toBe("does_not_add_up");
    expect(reasonOf(() => build(0n, [{ ...late, on: "2027-02-28" }]))).toBe("does_not_add_up");
    const backwards = { from: "2027-04-01", to: "2027-04-01" };
    const empty = { ...parts, period: backwards, opening_minor: 0n, closing_minor: 0n, lines: [] };
    expect(reasonOf(() => buildStatement(empty))).toBe("amount_invalid");
  });
});
