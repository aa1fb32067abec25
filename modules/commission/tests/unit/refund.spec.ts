import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feeReturned, REFUND_POLICIES } from "../../domain/refund";

const amounts = fc
  .record({
    basis_minor: fc.bigInt({ min: 1n, max: 10n ** 7n }),
    amount: fc.bigInt({ min: 0n, max: 10n ** 7n }),
    cuts: fc.array(fc.bigInt({ min: 0n, max: 10n ** 7n }), { maxLength: 6 }),
  })
  .map(({ basis_minor, amount, cuts }) => ({
    basis_minor,
    amount_minor: amount % (basis_minor + 1n),
    // Refunds one after the other, up to the whole basis.
    stops: [...cuts.map((cut) => cut % (basis_minor + 1n)), basis_minor].sort((one, other) => Number(one - other)),
  }));

describe("what a refund does to a fee", () => {
  it("comes to the whole fee once all is refunded, in whatever steps, or to nothing where it is kept", () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...REFUND_POLICIES), ({ basis_minor, amount_minor, stops }, policy) => {
        const parts = stops.map((stop, index) => {
          const refunded_before_minor = stops[index - 1] ?? 0n;
          const refund_minor = stop - refunded_before_minor;
          return feeReturned({ policy, amount_minor, basis_minor, refunded_before_minor, refund_minor });
        });
        for (const part of parts) expect(part >= 0n).toBe(true);
        const sum = parts.reduce((total, part) => total + part, 0n);
        expect(sum).toBe(policy === "kept" ? 0n : amount_minor);
      }),
    );
  });

  it("is in proportion within half a unit, nothing before all is refunded, or nothing at all", () => {
    const half = { amount_minor: 15n, basis_minor: 100n, refunded_before_minor: 0n, refund_minor: 50n };
    expect(feeReturned({ policy: "proportional", ...half })).toBe(8n);
    expect(feeReturned({ policy: "proportional", ...half, refunded_before_minor: 50n })).toBe(7n);
    expect(feeReturned({ policy: "when_full", ...half })).toBe(0n);
    expect(feeReturned({ policy: "when_full", ...half, refunded_before_minor: 50n })).toBe(15n);
    expect(feeReturned({ policy: "kept", ...half, refund_minor: 100n })).toBe(0n);
  });

  it("is refused for more than there was", () => {
    const whole = { policy: "kept", amount_minor: 1n, basis_minor: 10n } as const;
    expect(() => feeReturned({ ...whole, refunded_before_minor: 5n, refund_minor: 6n })).toThrow(RangeError);
    expect(() => feeReturned({ ...whole, refunded_before_minor: 5n, refund_minor: -1n })).toThrow(RangeError);
  });
});
