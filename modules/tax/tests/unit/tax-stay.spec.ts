import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taxReturned } from "../../domain/refund";
import type { TaxRule, TaxTerms } from "../../domain/rule";
import { rulesOn } from "../../domain/rules-on";
import { packTaxes, unpackTaxes } from "../../domain/snapshot";
import { type StayToTax, taxStay } from "../../domain/tax-stay";
import { rules, stays } from "../tax-rules";

const sum = (amounts: readonly { amount_minor: bigint }[]) =>
  amounts.reduce((total, { amount_minor }) => total + amount_minor, 0n);

describe("the taxes of any stay", () => {
  it("sum up: each line is net and inclusive taxes, and what is owed is what is in it and on top of it", () => {
    fc.assert(
      fc.property(rules, stays, (some, stay) => {
        const taxes = taxStay(some, stay);
        for (const { amount_minor, net_minor, taxes: onLine } of taxes.lines) {
          const inside = onLine.filter(({ treatment }) => treatment === "inclusive");
          expect(net_minor + sum(inside)).toBe(amount_minor);
          expect(net_minor >= 0n && net_minor <= amount_minor).toBe(true);
        }
        expect(sum(taxes.payable)).toBe(taxes.inclusive_minor + taxes.exclusive_minor);
        const each = [...taxes.lines.flatMap((line) => line.taxes), ...taxes.night_taxes];
        expect(sum(each)).toBe(sum(taxes.payable));
        for (const { amount_minor } of [...each, ...taxes.payable]) expect(amount_minor > 0n).toBe(true);
      }),
    );
  });

  it("are of jurisdictions that the place is in, and the same in whatever order the rules are given", () => {
    const shuffled = rules.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, stays, ([some, order], stay) => {
        const taxes = taxStay(some, stay);
        for (const { jurisdiction } of taxes.payable) expect(stay.jurisdictions).toContain(jurisdiction);
        expect(taxStay(order, stay)).toEqual(taxes);
      }),
    );
  });

  it("come out the same from the rules that are stored with them", () => {
    fc.assert(
      fc.property(rules, stays, (some, stay) => {
        const taxes = taxStay(some, stay);
        const stored = unpackTaxes(JSON.parse(JSON.stringify(packTaxes(taxes))));
        expect(stored).toEqual(taxes);
        expect(taxStay(stored.rules, stay)).toEqual(taxes);
      }),
    );
  });

  it("by nights are those of each night alone, as many as are taxed", () => {
    fc.assert(
      fc.property(rules, stays, (some, stay) => {
        const uncapped = some.map((rule): TaxRule => {
          const { terms } = rule;
          return terms.type === "percent" ? rule : { ...rule, terms: { ...terms, nights_max: null } };
        });
        const nights: StayToTax[] = [];
        for (let from = stay.from; from < stay.to; ) {
          const next = new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10);
          nights.push({ ...stay, from, to: next, lines: [] });
          from = next;
        }
        const apart = nights.flatMap((night) => taxStay(uncapped, night).night_taxes);
        expect(sum(taxStay(uncapped, stay).night_taxes)).toBe(sum(apart));
        expect(sum(taxStay(some, stay).night_taxes) <= sum(apart)).toBe(true);
      }),
    );
  });

  it("of a percentage are within half a unit a line of the exact share, inclusive and exclusive alike", () => {
    const rate = fc.integer({ min: 0, max: 300_000 });
    const amount = fc.bigInt({ min: 0n, max: 10n ** 9n });
    fc.assert(
      fc.property(rate, amount, (rate_ppm, amount_minor) => {
        const stay = { ...BARCELONA, lines: [{ code: "base", amount_minor }] };
        const of = (treatment: "inclusive" | "exclusive") =>
          taxStay([rule("vat", { type: "percent", treatment, rate_ppm, line_codes: null })], stay);
        const onTop = of("exclusive").exclusive_minor;
        const twice = 2n * (onTop * 1_000_000n - amount_minor * BigInt(rate_ppm));
        expect(twice > -1_000_000n && twice <= 1_000_000n).toBe(true);
        const whole = 1_000_000n + BigInt(rate_ppm);
        const inside = 2n * (of("inclusive").inclusive_minor * whole - amount_minor * BigInt(rate_ppm));
        expect(inside > -whole && inside <= whole).toBe(true);
        // What was put on top is what is found inside.
        const gross = { ...stay, lines: [{ code: "base", amount_minor: amount_minor + onTop }] };
        const found = taxStay(
          [rule("vat", { type: "percent", treatment: "inclusive", rate_ppm, line_codes: null })],
          gross,
        );
        expect(found.inclusive_minor).toBe(onTop);
      }),
    );
  });
});

const BARCELONA: StayToTax = {
  jurisdictions: ["ES", "ES-CT", "ES-CT-08019"],
  kind: "stay",
  from: "2027-03-28",
  to: "2027-04-06",
  persons_liable: 2,
  currency: "eur",
  lines: [
    { code: "base", amount_minor: 99_000n },
    { code: "cleaning_fee", amount_minor: 5_000n },
  ],
};

function rule(code: string, terms: TaxTerms, more: Partial<TaxRule> = {}): TaxRule {
  return {
    id: code,
    jurisdiction: "ES",
    code,
    kind: null,
    valid_from: "2020-01-01",
    valid_to: null,
    remitted_by: "platform",
    terms,
    ...more,
  };
}

describe("a stay in Barcelona", () => {
  const vat = rule(
    "vat",
    { type: "percent", treatment: "inclusive", rate_ppm: 100_000, line_codes: null },
    { remitted_by: "seller" },
  );
  const lodging = (amount_minor: bigint, more: Partial<TaxRule>) =>
    rule(
      "lodging",
      { type: "person_night", amount_minor, currency: "eur", nights_max: 7 },
      { jurisdiction: "ES-CT", ...more },
    );

  it("has VAT in its prices, and the lodging tax of seven nights on top, by the rate of each night", () => {
    const taxes = taxStay(
      [
        vat,
        lodging(225n, { id: "old", valid_to: "2027-04-01" }),
        lodging(250n, { id: "new", valid_from: "2027-04-01" }),
      ],
      BARCELONA,
    );
    expect(taxes.lines.map(({ code, net_minor }) => [code, net_minor])).toEqual([
      ["base", 90_000n],
      ["cleaning_fee", 4_545n],
    ]);
    expect(taxes.inclusive_minor).toBe(9_455n);
    expect(
      taxes.night_taxes.map(({ rule_id, nights, persons, amount_minor }) => [rule_id, nights, persons, amount_minor]),
    ).toEqual([
      ["old", 4, 2, 1_800n],
      ["new", 3, 2, 1_500n],
    ]);
    expect(taxes.exclusive_minor).toBe(3_300n);
    expect(taxes.payable).toEqual([
      { jurisdiction: "ES", remitted_by: "seller", amount_minor: 9_455n },
      { jurisdiction: "ES-CT", remitted_by: "platform", amount_minor: 3_300n },
    ]);
  });

  it("pays by night whoever comes, and by person nobody who is exempt", () => {
    const byNight = rule("city", { type: "night", amount_minor: 100n, currency: "eur", nights_max: null });
    expect(taxStay([byNight], { ...BARCELONA, persons_liable: 0 }).exclusive_minor).toBe(900n);
    expect(taxStay([lodging(225n, {})], { ...BARCELONA, persons_liable: 0 }).exclusive_minor).toBe(0n);
  });

  it("pays the rate of its kind where there is one", () => {
    const forStays = { ...vat, id: "stays", kind: "stay", terms: { ...vat.terms, rate_ppm: 210_000 } } as TaxRule;
    expect(rulesOn([vat, forStays], BARCELONA, BARCELONA.from)).toEqual([forStays]);
    expect(rulesOn([forStays, vat], { ...BARCELONA, kind: "space" }, BARCELONA.from)).toEqual([vat]);
  });

  it("has two inclusive taxes split by their rates, nothing lost, and an exclusive one on the net amount", () => {
    const more = (code: string, rate_ppm: number, treatment: "inclusive" | "exclusive") =>
      rule(code, { type: "percent", treatment, rate_ppm, line_codes: ["base"] });
    const stay = { ...BARCELONA, lines: [{ code: "base", amount_minor: 1_000n }] };
    const [line] = taxStay(
      [more("a", 70_000, "inclusive"), more("b", 30_000, "inclusive"), more("c", 50_000, "exclusive")],
      stay,
    ).lines;
    expect(line).toEqual({
      code: "base",
      amount_minor: 1_000n,
      net_minor: 909n,
      taxes: [
        { rule_id: "a", treatment: "inclusive", amount_minor: 64n },
        { rule_id: "b", treatment: "inclusive", amount_minor: 27n },
        { rule_id: "c", treatment: "exclusive", amount_minor: 45n },
      ],
    });
  });

  it("is refused for a tax in another currency, two rules at once, and what cannot be", () => {
    expect(() => taxStay([lodging(225n, {})], { ...BARCELONA, currency: "usd" })).toThrow("is in eur, not in usd");
    expect(() => taxStay([vat, { ...vat, id: "vat2" }], BARCELONA)).toThrow("vat and vat2 set the tax");
    expect(() => taxStay([lodging(225n, {})], { ...BARCELONA, to: BARCELONA.from })).toThrow(RangeError);
    expect(() => taxStay([], { ...BARCELONA, persons_liable: 0.5 })).toThrow(RangeError);
    expect(() => taxStay([vat], { ...BARCELONA, lines: [{ code: "base", amount_minor: -1n }] })).toThrow(RangeError);
  });
});

it("a refund gives back the tax on what it gives back", () => {
  const whole = { tax_minor: 9_000n, line_minor: 99_000n };
  expect(taxReturned({ ...whole, refunded_before_minor: 0n, refund_minor: 49_500n })).toBe(4_500n);
  expect(taxReturned({ ...whole, refunded_before_minor: 49_500n, refund_minor: 49_500n })).toBe(4_500n);
  expect(() => taxReturned({ ...whole, refunded_before_minor: 49_500n, refund_minor: 49_501n })).toThrow(RangeError);
});
