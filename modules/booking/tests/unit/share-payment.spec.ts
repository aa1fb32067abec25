import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commissionOf } from "../../../commission/contract";
import { feeRules, input } from "../../../commission/tests/commission-rules";
import { taxStay } from "../../../tax/contract";
import { rules, stays } from "../../../tax/tests/tax-rules";
import { allocateRefund, firstCommission, firstLines, splitLess } from "../../domain/share-payment";
import { partTotal, type Split, splitPrice, TAX_LINE } from "../../domain/split-price";

const CODES = ["base", "cleaning_fee", "service_fee"] as const;

/** A price with whatever taxes hold where it is, and a first payment of some of it. */
const paid = fc
  .record({
    rules,
    stay: stays,
    amounts: fc.array(fc.bigInt({ min: 1n, max: 1_000_000n }), { minLength: 3, maxLength: 3 }),
    percent: fc.bigInt({ min: 5n, max: 95n }),
  })
  .map(({ rules: given, stay, amounts, percent }) => {
    const asked = CODES.map((code, index) => ({ code: code as string, amount_minor: amounts[index] ?? 0n }));
    const taxes = taxStay(given, { ...stay, lines: asked });
    const onTop = taxes.exclusive_minor > 0n ? [{ code: TAX_LINE, amount_minor: taxes.exclusive_minor }] : [];
    const lines = [...asked, ...onTop].map((line) => ({ ...line, amount_minor: String(line.amount_minor) }));
    return { taxes, lines, first: (partTotal(lines) * percent) / 100n };
  });

const total = ({ seller, fees, taxes }: Split) => [...taxes.values()].reduce((sum, one) => sum + one, seller + fees);

describe("a price that is paid in two payments", () => {
  it("has a first payment of exactly its amount, no line of which is more than the whole line", () => {
    fc.assert(
      fc.property(paid, ({ lines, first }) => {
        const part = firstLines(lines, first);
        expect(partTotal(part)).toBe(first);
        expect(part.every((line, index) => BigInt(line.amount_minor) <= BigInt(lines[index]?.amount_minor ?? 0))).toBe(
          true,
        );
      }),
    );
  });

  it("belongs to seller, platform and jurisdictions as if it were paid at once", () => {
    fc.assert(
      fc.property(paid, ({ taxes, lines, first }) => {
        const whole = splitPrice(lines, taxes);
        const one = splitPrice(firstLines(lines, first), taxes);
        const other = splitLess(whole, one);
        expect(total(one)).toBe(first);
        expect(total(other)).toBe(partTotal(lines) - first);
        expect(one.seller + other.seller).toBe(whole.seller);
        expect(one.fees + other.fees).toBe(whole.fees);
        for (const name of new Set([...whole.taxes.keys(), ...one.taxes.keys(), ...other.taxes.keys()])) {
          const both = (one.taxes.get(name) ?? 0n) + (other.taxes.get(name) ?? 0n);
          expect(both).toBe(whole.taxes.get(name) ?? 0n);
          expect(other.taxes.get(name) ?? 0n).toBeGreaterThanOrEqual(0n);
        }
      }),
    );
  });
});

describe("a commission that is charged with two payments", () => {
  it("is in its first part never more than the fee, nor than the part of the basis that was paid", () => {
    fc.assert(
      fc.property(feeRules, input, fc.bigInt({ min: 0n, max: 100n }), (given, subject, percent) => {
        const whole = commissionOf(given, subject);
        const basis = (subject.basis_minor * percent) / 100n;
        const first = firstCommission(whole, basis);
        expect(first.input.basis_minor).toBe(basis);
        expect(first.total_minor).toBe(first.fees.reduce((sum, { amount_minor }) => sum + amount_minor, 0n));
        expect(first.total_minor <= basis).toBe(true);
        expect(first.fees.every((fee, index) => fee.amount_minor <= (whole.fees[index]?.amount_minor ?? 0n))).toBe(
          true,
        );
      }),
    );
  });

  it("is the whole commission when all of the basis is paid", () => {
    fc.assert(
      fc.property(feeRules, input, (given, subject) => {
        const whole = commissionOf(given, subject);
        expect(firstCommission(whole, subject.basis_minor).total_minor).toBe(whole.total_minor);
      }),
    );
  });
});

describe("a refund over several payments", () => {
  const newestFirst = [
    { payment_id: "pay_2", left_minor: 14000n },
    { payment_id: "pay_1", left_minor: 6000n },
  ];

  it("is taken from the newest first, and from the one before as far as that does not reach", () => {
    expect(allocateRefund(9000n, newestFirst)).toEqual([{ payment_id: "pay_2", amount_minor: 9000n }]);
    expect(allocateRefund(15000n, newestFirst)).toEqual([
      { payment_id: "pay_2", amount_minor: 14000n },
      { payment_id: "pay_1", amount_minor: 1000n },
    ]);
  });

  it("is never more than was paid", () => {
    expect(() => allocateRefund(20001n, newestFirst)).toThrow(RangeError);
  });

  it("sums to its amount, and takes no more of a payment than is left of it", () => {
    const payments = fc.array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(payments, fc.bigInt({ min: 0n, max: 100n }), (left, percent) => {
        const given = left.map((left_minor, index) => ({ payment_id: String(index), left_minor }));
        const amount = (left.reduce((sum, one) => sum + one, 0n) * percent) / 100n;
        const parts = allocateRefund(amount, given);
        expect(parts.reduce((sum, { amount_minor }) => sum + amount_minor, 0n)).toBe(amount);
        for (const part of parts) {
          expect(part.amount_minor <= (left[Number(part.payment_id)] ?? 0n)).toBe(true);
          expect(part.amount_minor > 0n).toBe(true);
        }
      }),
    );
  });
});
