import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { planPayment, SMALLEST_CHARGE_MINOR } from "../../domain/plan-payment";

const NOW = Temporal.Instant.from("2027-03-01T10:00:00Z");
const priced = {
  total_minor: 20000n,
  deposit: { percent: 30, rest_days_before: 14 },
  from: "2027-05-17",
  time_zone: "Europe/Madrid",
  now: NOW,
};

describe("what of a price is due now", () => {
  it("is the deposit, and the rest on its day at nine on the wall of the place", () => {
    const { due_now_minor, rest } = planPayment(priced);
    expect(due_now_minor).toBe(6000n);
    expect(rest).toMatchObject({ amount_minor: 14000n, due_on: "2027-05-03" });
    expect(rest?.due_at.toString()).toBe("2027-05-03T07:00:00Z");
  });

  it("is all of it without a deposit", () => {
    expect(planPayment({ ...priced, deposit: null })).toEqual({ due_now_minor: 20000n, rest: null });
  });

  it.each(["2027-05-03T07:00:00Z", "2027-05-10T00:00:00Z"])("is all of it when the rest is due already: %s", (at) => {
    expect(planPayment({ ...priced, now: Temporal.Instant.from(at) }).rest).toBeNull();
  });

  it("is the deposit a second before the rest is due", () => {
    expect(planPayment({ ...priced, now: Temporal.Instant.from("2027-05-03T06:59:59Z") }).rest).not.toBeNull();
  });

  it("and what is due later are the price, and neither is too small to be charged", () => {
    const price = fc.record({
      total_minor: fc.bigInt({ min: 0n, max: 10n ** 9n }),
      percent: fc.integer({ min: 5, max: 95 }),
      rest_days_before: fc.integer({ min: 1, max: 180 }),
    });
    fc.assert(
      fc.property(price, ({ total_minor, ...deposit }) => {
        const { due_now_minor, rest } = planPayment({ ...priced, total_minor, deposit });
        expect(due_now_minor + (rest?.amount_minor ?? 0n)).toBe(total_minor);
        if (!rest) return;
        expect(due_now_minor >= SMALLEST_CHARGE_MINOR && rest.amount_minor >= SMALLEST_CHARGE_MINOR).toBe(true);
        // Rounded half up: never more than half a unit from the share.
        const off = due_now_minor * 100n - total_minor * BigInt(deposit.percent);
        expect(off >= -50n && off <= 50n).toBe(true);
      }),
    );
  });
});
