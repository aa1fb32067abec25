import fc from "fast-check";
import type { StayToTax, TaxRule, TaxTerms } from "../contract";

const BEGIN = Date.UTC(2027, 0, 1);
export const dateOf = (day: number) => new Date(BEGIN + day * 86_400_000).toISOString().slice(0, 10);

const percent: fc.Arbitrary<TaxTerms> = fc.record({
  type: fc.constant("percent" as const),
  treatment: fc.constantFrom("inclusive" as const, "exclusive" as const),
  rate_ppm: fc.integer({ min: 0, max: 300_000 }),
  line_codes: fc.constantFrom(null, ["base"], ["base", "cleaning_fee"]),
});
const byNight: fc.Arbitrary<TaxTerms> = fc.record({
  type: fc.constantFrom("night" as const, "person_night" as const),
  amount_minor: fc.bigInt({ min: 0n, max: 1_000n }),
  currency: fc.constant("eur" as const),
  nights_max: fc.option(fc.integer({ min: 1, max: 14 }), { nil: null }),
});

const kind = fc.constantFrom(null, "stay", "space");
const tax = fc.constantFrom(
  ...["ES", "ES-CT", "ES-CT-08019", "FR"].flatMap((jurisdiction) =>
    ["vat", "lodging"].map((code) => ({ jurisdiction, code })),
  ),
);

/** Rules of few taxes with periods that follow each other, so that no two of a tax and kind hold at once. */
export const rules: fc.Arbitrary<TaxRule[]> = fc
  .uniqueArray(fc.tuple(tax, kind), { selector: (each) => JSON.stringify(each), maxLength: 6 })
  .chain((taxes) =>
    fc.tuple(
      ...taxes.map(([{ jurisdiction, code }, of]) =>
        fc
          .tuple(
            fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 3 }),
            fc.boolean(),
            fc.array(fc.oneof(percent, byNight), { minLength: 3, maxLength: 3 }),
          )
          .map(([days, open, terms]): TaxRule[] => {
            const starts = [...days].sort((one, other) => one - other);
            return starts.map((day, index) => {
              const next = starts[index + 1];
              const end = open ? null : dateOf(day + 5);
              return {
                id: `${jurisdiction}-${code}-${of ?? "all"}-${day}`,
                jurisdiction,
                code,
                kind: of,
                valid_from: dateOf(day),
                valid_to: next === undefined ? end : dateOf(next),
                remitted_by: index % 2 === 0 ? "platform" : "seller",
                terms: terms[index] as TaxTerms,
              };
            });
          }),
      ),
    ),
  )
  .map((groups) => (groups as TaxRule[][]).flat());

export const stays: fc.Arbitrary<StayToTax> = fc
  .record({
    first: fc.integer({ min: 0, max: 40 }),
    nights: fc.integer({ min: 1, max: 20 }),
    jurisdictions: fc.constantFrom(["ES", "ES-CT", "ES-CT-08019"], ["ES"], ["FR"], []),
    kind: fc.constantFrom("stay", "space", "rental"),
    persons_liable: fc.integer({ min: 0, max: 8 }),
    base: fc.bigInt({ min: 0n, max: 10n ** 7n }),
    cleaning: fc.bigInt({ min: 0n, max: 10n ** 5n }),
    service: fc.bigInt({ min: 0n, max: 10n ** 5n }),
  })
  .map(({ first, nights, base, cleaning, service, ...rest }) => ({
    ...rest,
    currency: "eur",
    from: dateOf(first),
    to: dateOf(first + nights),
    lines: [
      { code: "base", amount_minor: base },
      { code: "cleaning_fee", amount_minor: cleaning },
      { code: "service_fee", amount_minor: service },
    ],
  }));
