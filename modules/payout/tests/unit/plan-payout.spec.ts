import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planPayout, type Standing } from "../../domain/plan-payout";

const standing = (change: Partial<Standing>): Standing => ({
  available_minor: 10_000n,
  receivable_minor: 0n,
  minimum_minor: 0n,
  reserve_bps: 0,
  free_of_reserve_minor: 0n,
  ...change,
});
const nothing = { netted_minor: 0n, reserved_minor: 0n, amount_minor: 0n, carried: null };

describe("what a run pays", () => {
  it("is what is available", () => {
    expect(planPayout(standing({}))).toEqual({ ...nothing, amount_minor: 10_000n });
  });

  it("is less by what the seller owes, and nothing while more is owed", () => {
    expect(planPayout(standing({ receivable_minor: 4_000n }))).toEqual({
      ...{ netted_minor: 4_000n, reserved_minor: 0n, amount_minor: 6_000n, carried: null },
    });
    expect(planPayout(standing({ receivable_minor: 12_000n }))).toEqual({
      ...{ netted_minor: 10_000n, reserved_minor: 0n, amount_minor: 0n, carried: "owed" },
    });
  });

  it("is nothing below the minimum, which is compared with what is left of the debts", () => {
    expect(planPayout(standing({ minimum_minor: 10_000n })).amount_minor).toBe(10_000n);
    expect(planPayout(standing({ minimum_minor: 10_001n }))).toEqual({ ...nothing, carried: "minimum" });
    expect(planPayout(standing({ minimum_minor: 10_000n, receivable_minor: 1n }))).toEqual({
      ...{ netted_minor: 1n, reserved_minor: 0n, amount_minor: 0n, carried: "minimum" },
    });
  });

  it("leaves a reserve of new money, and none of money that was reserved or paid out before", () => {
    expect(planPayout(standing({ reserve_bps: 1_000 }))).toMatchObject({
      reserved_minor: 1_000n,
      amount_minor: 9_000n,
    });
    const again = standing({ reserve_bps: 1_000, free_of_reserve_minor: 9_000n });
    expect(planPayout(again)).toMatchObject({ reserved_minor: 100n, amount_minor: 9_900n });
    const more = standing({ reserve_bps: 1_000, free_of_reserve_minor: 90_000n });
    expect(planPayout(more)).toMatchObject({ reserved_minor: 0n, amount_minor: 10_000n });
  });

  it("is nothing where nothing is available", () => {
    expect(planPayout(standing({ available_minor: 0n, receivable_minor: 5n }))).toEqual(nothing);
    expect(planPayout(standing({ available_minor: -5n }))).toEqual(nothing);
  });

  it("comes, with what is netted and reserved, to no more than there was, whatever there was", () => {
    const minor = fc.bigInt({ min: 0n, max: 1_000_000n });
    const any = fc.record({
      available_minor: minor,
      receivable_minor: minor,
      minimum_minor: minor,
      reserve_bps: fc.nat({ max: 5_000 }),
      free_of_reserve_minor: minor,
    });
    fc.assert(
      fc.property(any, (given) => {
        const { netted_minor, reserved_minor, amount_minor } = planPayout(given);
        const taken = netted_minor + reserved_minor + amount_minor;
        expect(taken <= given.available_minor).toBe(true);
        expect(netted_minor <= given.receivable_minor).toBe(true);
        if (amount_minor > 0n) expect(taken).toBe(given.available_minor);
        else expect(reserved_minor).toBe(0n);
      }),
    );
  });
});
