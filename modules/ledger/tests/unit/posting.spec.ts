import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Account } from "../../domain/account";
import { buildPosting, credit, debit, type Line, sameLines } from "../../domain/posting";
import { LedgerRefusal, type LedgerRefusalReason } from "../../domain/refusal";
import { reversalOf } from "../../domain/reversal";

const clearing: Account = { kind: "processor_clearing", currency: "eur" };
const pending: Account = { kind: "seller_pending", seller_id: "sel_1", currency: "eur" };
const yen: Account = { kind: "seller_pending", seller_id: "sel_1", currency: "jpy" };
const source = { type: "booking", id: "bkg_1", event: "captured" };
const at = Temporal.Instant.from("2027-01-01T12:00:00Z");
const build = (...lines: Line[]) => buildPosting({ source, at, lines });

function reasonOf(work: () => unknown): LedgerRefusalReason | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof LedgerRefusal) return error.reason;
    throw error;
  }
}

describe("a posting", () => {
  it("takes from one account what it gives to others", () => {
    const posting = build(debit(clearing, 100n), credit(pending, 100n));
    expect(posting).toMatchObject({ currency: "eur", booking_id: null });
    expect(posting.lines.map(({ amount_minor }) => amount_minor)).toEqual([100n, -100n]);
  });

  it("is refused with its reason", () => {
    const zero = { account: pending, amount_minor: 0n };
    const huge = { account: pending, amount_minor: 2n ** 63n };
    expect(reasonOf(() => build())).toBe("line_count_invalid");
    expect(reasonOf(() => build(debit(clearing, 1n)))).toBe("line_count_invalid");
    expect(reasonOf(() => build(debit(clearing, 2n), credit(pending, 1n)))).toBe("unbalanced");
    expect(reasonOf(() => build(debit(clearing, 1n), credit(yen, 1n)))).toBe("mixed_currencies");
    expect(reasonOf(() => build(zero, zero))).toBe("amount_invalid");
    expect(reasonOf(() => build(huge, { ...huge, amount_minor: -huge.amount_minor }))).toBe("amount_invalid");
    const nameless = { ...source, type: "Booking!" };
    const lines = [debit(clearing, 1n), credit(pending, 1n)];
    expect(reasonOf(() => buildPosting({ source: nameless, at, lines }))).toBe("source_invalid");
    expect(reasonOf(() => build(debit(clearing, 1n), credit(pending, 1n)))).toBeUndefined();
  });

  it("has no line of nothing, and none that changes sides", () => {
    expect(() => debit(clearing, 0n)).toThrow(RangeError);
    expect(() => credit(pending, -1n)).toThrow(RangeError);
  });
});

describe("a reversal", () => {
  const posting = build(debit(clearing, 100n), credit(pending, 100n));
  const known = { ...posting, is_reversal: false, is_reversed: false };
  const undone = { ...source, event: "undone" };

  it("negates each line in its place", () => {
    const { lines } = reversalOf(known, undone, at);
    expect(sameLines(lines, [credit(clearing, 100n), debit(pending, 100n)])).toBe(true);
    expect(sameLines(lines, posting.lines)).toBe(false);
  });

  it("comes once, after what it reverses, and is not reversed itself", () => {
    expect(reasonOf(() => reversalOf({ ...known, is_reversed: true }, undone, at))).toBe("already_reversed");
    expect(reasonOf(() => reversalOf({ ...known, is_reversal: true }, undone, at))).toBe("is_reversal");
    const before = at.subtract({ seconds: 1 });
    expect(reasonOf(() => reversalOf(known, undone, before))).toBe("reversed_before_posted");
  });
});
