import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type StayTaxes, taxStay } from "../../../tax/contract";
import { rules, stays } from "../../../tax/tests/tax-rules";
import { capturedLines, promisedLines, type There } from "../../domain/posting-lines";
import { partTotal, type Split, splitPrice, TAX_LINE } from "../../domain/split-price";

const CODES = ["base", "cleaning_fee", "service_fee"] as const;

/** A price with whatever taxes hold where it is, and a part of each of its lines. */
const priced = fc
  .record({
    rules,
    stay: stays,
    amounts: fc.array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 3, maxLength: 3 }),
    shares: fc.array(fc.bigInt({ min: 0n, max: 100n }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ rules: given, stay: where, amounts, shares }) => {
    const asked = CODES.map((code, index) => ({ code: code as string, amount_minor: amounts[index] ?? 0n }));
    const taxes = taxStay(given, { ...where, lines: asked });
    const onTop = taxes.exclusive_minor > 0n ? [{ code: TAX_LINE, amount_minor: taxes.exclusive_minor }] : [];
    const lines = [...asked, ...onTop];
    const stored = lines.map(({ code, amount_minor }) => ({ code, amount_minor: String(amount_minor) }));
    const part = lines.map(({ code, amount_minor }, index) => ({
      code,
      amount_minor: String((amount_minor * (shares[index] ?? 0n)) / 100n),
    }));
    return { taxes, lines: stored, part };
  });

const total = ({ seller, fees, taxes }: Split) => [...taxes.values()].reduce((sum, one) => sum + one, seller + fees);
const owedByPlatform = ({ payable }: StayTaxes, jurisdiction: string) =>
  payable.find((one) => one.remitted_by === "platform" && one.jurisdiction === jurisdiction)?.amount_minor ?? 0n;

describe("whose a price is", () => {
  it("sums to its lines, and so does every part of it", () => {
    fc.assert(
      fc.property(priced, ({ taxes, lines, part }) => {
        expect(total(splitPrice(lines, taxes))).toBe(partTotal(lines));
        expect(total(splitPrice(part, taxes))).toBe(partTotal(part));
      }),
    );
  });

  it("is to every jurisdiction what the platform owes it", () => {
    fc.assert(
      fc.property(priced, ({ taxes, lines }) => {
        const split = splitPrice(lines, taxes);
        for (const { jurisdiction } of taxes.payable) {
          expect(split.taxes.get(jurisdiction) ?? 0n).toBe(owedByPlatform(taxes, jurisdiction));
        }
      }),
    );
  });

  it("is without taxes the seller's but for the guest's fee", () => {
    const lines = CODES.map((code) => ({ code, amount_minor: "100" }));
    expect(splitPrice(lines, null)).toEqual({ seller: 200n, fees: 100n, taxes: new Map() });
  });
});

const owner = { seller_id: "sel_1", currency: "eur" } as const;
const sumOf = (lines: ReturnType<typeof capturedLines>) =>
  lines.reduce((sum, { amount_minor }) => sum + amount_minor, 0n);
const minor = fc.bigInt({ min: 0n, max: 1_000_000n });
const there: fc.Arbitrary<There> = fc.record({ pending: minor, available: minor, receivable: minor });

describe("the lines of a booking's postings", () => {
  it("sum to zero, whatever there is of the seller's money", () => {
    fc.assert(
      fc.property(priced, there, minor, ({ taxes, lines, part }, standing, commission) => {
        expect(sumOf(capturedLines(owner, splitPrice(lines, taxes)))).toBe(0n);
        expect(sumOf(promisedLines(owner, standing, splitPrice(part, taxes), commission))).toBe(0n);
      }),
    );
  });

  it("take from what is pending first, then from what is available, and what is missing is owed", () => {
    const back = { seller: 100n, fees: 0n, taxes: new Map<string, bigint>() };
    const lines = promisedLines(owner, { pending: 30n, available: 50n, receivable: 7n }, back, 0n);
    expect(lines.map(({ account, amount_minor }) => [account.kind, amount_minor])).toEqual([
      ["seller_pending", 30n],
      ["seller_available", 50n],
      ["seller_receivable", 20n],
      ["refunds_payable", -100n],
    ]);
  });

  it("pay what a seller owes first when more commission goes back than is taken", () => {
    const back = { seller: 10n, fees: 0n, taxes: new Map<string, bigint>() };
    const lines = promisedLines(owner, { pending: 0n, available: 0n, receivable: 5n }, back, 30n);
    expect(lines.map(({ account, amount_minor }) => [account.kind, amount_minor])).toEqual([
      ["seller_receivable", -5n],
      ["seller_available", -15n],
      ["platform_commission", 30n],
      ["refunds_payable", -10n],
    ]);
  });
});
