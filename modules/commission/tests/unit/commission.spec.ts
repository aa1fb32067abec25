import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commissionOf } from "../../domain/commission";
import { feeOf } from "../../domain/fee";
import { packCommission, recompute, unpackCommission } from "../../domain/snapshot";
import { input, rules } from "../commission-rules";

describe("what a booking pays", () => {
  it("is its fees' sum, one fee of a code, never more than what the seller asks", () => {
    fc.assert(
      fc.property(rules, input, (some, booking) => {
        const { fees, total_minor } = commissionOf(some, booking);
        expect(fees.reduce((sum, { amount_minor }) => sum + amount_minor, 0n)).toBe(total_minor);
        expect(new Set(fees.map(({ code }) => code)).size).toBe(fees.length);
        expect(total_minor <= booking.basis_minor).toBe(true);
        for (const { amount_minor, asked_minor } of fees) {
          expect(amount_minor >= 0n && amount_minor <= asked_minor).toBe(true);
        }
        const asked = fees.reduce((sum, { asked_minor }) => sum + asked_minor, 0n);
        expect(total_minor === asked || (total_minor === booking.basis_minor && asked > booking.basis_minor)).toBe(
          true,
        );
      }),
    );
  });

  it("is the same in whatever order the rules are given, and with its reasons", () => {
    const shuffled = rules.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, input, ([some, order], booking) => {
        expect(commissionOf(order, booking)).toEqual(commissionOf(some, booking));
      }),
    );
  });

  it("is of a code's rule alone: rules of other codes and currencies change nothing", () => {
    fc.assert(
      fc.property(rules, input, (some, booking) => {
        const relevant = some.filter((rule) => rule.type === "bearer" || rule.currency === booking.currency);
        expect(commissionOf(relevant, booking)).toEqual(commissionOf(some, booking));
        const asked = (given: typeof some) =>
          commissionOf(given, booking)
            .fees.filter(({ code }) => code === "commission")
            .map(({ rule_id, asked_minor }) => ({ rule_id, asked_minor }));
        const ofCode = some.filter((rule) => rule.type === "fee" && rule.code === "commission");
        expect(asked(ofCode)).toEqual(asked(some));
      }),
    );
  });

  it("survives being stored on the booking, and comes out the same from what is stored", () => {
    fc.assert(
      fc.property(rules, input, (some, booking) => {
        const commission = commissionOf(some, booking);
        const stored = unpackCommission(JSON.parse(JSON.stringify(packCommission(commission))));
        expect(stored).toEqual(commission);
        const { fees, total_minor, bearer } = commission;
        expect(recompute(stored)).toEqual({ fees, total_minor, bearer });
      }),
    );
  });

  it("is cut to what the seller asks, so that nobody pays to sell", () => {
    const always = {
      created_at: "2026-12-01T00:00:00Z",
      seller_id: null,
      tier: null,
      category: null,
      kind: null,
      valid_from: "2027-01-01",
      valid_to: null,
      type: "fee",
      currency: "eur",
      on_refund: "kept",
    } as const;
    const fixed = (code: string, fixed_minor: bigint) => ({
      ...always,
      id: code,
      code,
      terms: { percent_bps: 0, fixed_minor, minimum_minor: null, maximum_minor: null },
    });
    const booking = {
      seller_id: "sel_a",
      tier: null,
      categories: [],
      kind: "stay",
      booked_on: "2027-01-01",
      currency: "eur",
      basis_minor: 100n,
    } as const;
    const { fees } = commissionOf([fixed("commission", 200n), fixed("marketing", 100n)], booking);
    expect(fees.map(({ code, amount_minor, asked_minor }) => [code, amount_minor, asked_minor])).toEqual([
      ["commission", 67n, 200n],
      ["marketing", 33n, 100n],
    ]);
  });
});

describe("a fee", () => {
  const terms = { percent_bps: 1_500, fixed_minor: 30n, minimum_minor: 100n, maximum_minor: 5_000n };

  it("is a share rounded half up and a fixed amount, between its minimum and its maximum", () => {
    expect(feeOf(terms, 10_000n)).toBe(1_530n);
    expect(feeOf({ ...terms, fixed_minor: 0n, minimum_minor: null }, 10n)).toBe(2n);
    expect(feeOf(terms, 100n)).toBe(100n);
    expect(feeOf(terms, 1_000_000n)).toBe(5_000n);
    expect(feeOf({ ...terms, percent_bps: 0, minimum_minor: null }, 10_000n)).toBe(30n);
  });

  it("never falls when the basis grows", () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 9n });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 10_000 }), (basis, more, percent_bps) => {
        const one = { ...terms, percent_bps };
        expect(feeOf(one, basis + more) >= feeOf(one, basis)).toBe(true);
      }),
    );
  });

  it("is refused for terms that cannot be", () => {
    for (const wrong of [
      { percent_bps: -1 },
      { percent_bps: 10_001 },
      { percent_bps: 0.5 },
      { fixed_minor: -1n },
      { minimum_minor: 6_000n },
    ]) {
      expect(() => feeOf({ ...terms, ...wrong }, 1n)).toThrow(RangeError);
    }
    expect(() => feeOf(terms, -1n)).toThrow(RangeError);
  });
});
