import fc from "fast-check";
import type { BearerRule, CommissionInput, FeeRule } from "../contract";

const day = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10));
const sometimes = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { nil: null });

/** From few sellers, tiers, categories, kinds and days, so that rules meet and tie. */
const target = fc
  .record({
    id: fc.uuid(),
    created_at: fc.integer({ min: 0, max: 3 }).map((hour) => `2026-12-01T0${hour}:00:00.000Z`),
    seller_id: sometimes("sel_a", "sel_b"),
    tier: sometimes("free", "pro"),
    category: sometimes("stays", "cabins", "tours"),
    kind: sometimes("stay", "space"),
    days: fc.tuple(day, fc.option(day, { nil: null })),
  })
  .map(({ days: [one, other], ...rest }) => {
    const [valid_from, last] = other !== null && other < one ? [other, one] : [one, other];
    return { ...rest, valid_from: valid_from as string, valid_to: last === valid_from ? null : last };
  });

const minor = fc.bigInt({ min: 0n, max: 100_000n });
const terms = fc
  .record({
    percent_bps: fc.integer({ min: 0, max: 10_000 }),
    fixed_minor: minor,
    bounds: fc.tuple(fc.option(minor, { nil: null }), fc.option(minor, { nil: null })),
  })
  .map(({ bounds: [one, other], ...rest }) => {
    const turned = one !== null && other !== null && one > other;
    return { ...rest, minimum_minor: turned ? other : one, maximum_minor: turned ? one : other };
  });
const feeOnly = fc.record({
  type: fc.constant("fee" as const),
  code: fc.constantFrom("commission", "marketing"),
  currency: fc.constantFrom("eur" as const, "jpy" as const),
  terms,
  on_refund: fc.constantFrom("proportional" as const, "when_full" as const, "kept" as const),
});

const feeRule: fc.Arbitrary<FeeRule> = fc.tuple(target, feeOnly).map(([one, other]) => ({ ...one, ...other }));
const bearerRule: fc.Arbitrary<BearerRule> = fc
  .tuple(target, fc.constantFrom("platform" as const, "seller" as const))
  .map(([one, bearer]) => ({ ...one, type: "bearer", bearer }));
const anyRule = fc.oneof({ weight: 4, arbitrary: feeRule }, { weight: 1, arbitrary: bearerRule });
export const rules = fc.uniqueArray(anyRule, { selector: ({ id }) => id, maxLength: 12 });
export const feeRules = fc.uniqueArray(feeRule, { selector: ({ id }) => id, maxLength: 10 });

export const input: fc.Arbitrary<CommissionInput> = fc.record({
  seller_id: fc.constantFrom("sel_a", "sel_b", "sel_c"),
  tier: sometimes("free", "pro"),
  categories: fc.constantFrom([], ["stays"], ["stays", "cabins"], ["tours"]),
  kind: fc.constantFrom("stay", "space", "tour"),
  booked_on: day,
  currency: fc.constantFrom("eur" as const, "jpy" as const, "kwd" as const),
  basis_minor: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 10n ** 7n })),
});
