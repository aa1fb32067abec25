import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commissionOf } from "../../domain/commission";
import { explain } from "../../domain/explain";
import { type Choosable, CRITERIA, mostSpecific } from "../../domain/resolve";
import type { FeeRule } from "../../domain/rule";
import { mismatchOf } from "../../domain/target";
import { feeRules, input } from "../commission-rules";

const booking = {
  seller_id: "sel_a",
  tier: "pro",
  categories: ["stays", "cabins"],
  kind: "stay",
  booked_on: "2027-02-01",
};
const always: Choosable = {
  id: "m",
  created_at: "2026-12-01T00:00:00Z",
  seller_id: null,
  tier: null,
  category: null,
  kind: null,
  valid_from: "2027-01-01",
  valid_to: null,
};
const decided = (one: Partial<Choosable>, other: Partial<Choosable>) => {
  const { rule, losses } = mostSpecific(
    [
      { ...always, id: "a", ...one },
      { ...always, id: "b", ...other },
    ],
    booking,
  );
  return [rule?.id, losses[0]?.reason === "less_specific" ? losses[0].decided_by : losses[0]?.reason];
};

describe("the most specific rule", () => {
  it("is for the seller before the tier, the tier before the category, a category before the one above, then the kind", () => {
    expect(decided({ tier: "pro", category: "cabins", kind: "stay" }, { seller_id: "sel_a" })).toEqual(["b", "seller"]);
    expect(decided({ category: "cabins", kind: "stay" }, { tier: "pro" })).toEqual(["b", "tier"]);
    expect(decided({ category: "stays", kind: "stay" }, { category: "cabins" })).toEqual(["b", "category"]);
    expect(decided({ kind: "stay" }, { category: "stays" })).toEqual(["b", "category"]);
    expect(decided({}, { kind: "stay" })).toEqual(["b", "kind"]);
  });

  it("of equally specific ones is that of the shorter period, then the later start, then what was made later, then the smaller id", () => {
    expect(decided({}, { valid_to: "2027-03-01" })).toEqual(["b", "shorter_period"]);
    expect(decided({}, { valid_from: "2027-01-02" })).toEqual(["b", "later_start"]);
    expect(decided({}, { created_at: "2026-12-01T00:00:00.001Z" })).toEqual(["b", "made_later"]);
    expect(decided({}, {})).toEqual(["a", "id"]);
  });

  it("holds from its first day up to its last, which is not included", () => {
    const period = { ...always, valid_from: "2027-02-01", valid_to: "2027-02-03" };
    const on = (booked_on: string) => mismatchOf(period, { ...booking, booked_on });
    expect([on("2027-01-31"), on("2027-02-01"), on("2027-02-02"), on("2027-02-03")]).toEqual([
      "not_yet_valid",
      null,
      null,
      "no_longer_valid",
    ]);
  });

  it("is beaten by no rule that is for the booking, and every other rule has the reason why not", () => {
    fc.assert(
      fc.property(feeRules, input, (rules, subject) => {
        const { rule, losses } = mostSpecific(rules, subject);
        expect(losses).toHaveLength(rules.length - (rule === null ? 0 : 1));
        expect(rule === null).toBe(rules.every((each) => mismatchOf(each, subject) !== null));
        for (const loss of losses) {
          const loser = rules.find(({ id }) => id === loss.rule_id) as FeeRule;
          expect(mismatchOf(loser, subject)).toBe(loss.reason === "less_specific" ? null : loss.reason);
          // Alone against the winner it loses by the same reason.
          if (rule && loss.reason === "less_specific")
            expect(mostSpecific([loser, rule], subject).losses).toEqual([loss]);
        }
      }),
    );
  });

  it("is refused when two rules have one id", () => {
    expect(() => mostSpecific([always, { ...always }], booking)).toThrow("two rules have the id m");
  });
});

describe("the explanation", () => {
  const fee = (id: string, target: Partial<Choosable>): FeeRule => ({
    ...always,
    id,
    ...target,
    type: "fee",
    code: "commission",
    currency: null,
    terms: { percent_bps: 1_000, fixed_minor: 0n, minimum_minor: null, maximum_minor: null },
    on_refund: "proportional",
  });
  const rules = [fee("all", {}), fee("tours", { kind: "tour" }), fee("pro", { tier: "pro" })];
  const commission = commissionOf(rules, { ...booking, currency: "eur", basis_minor: 100n });

  it("says which rule holds and why each other does not, in both languages", () => {
    expect(explain(commission, "en")).toEqual([
      'Rule pro sets "commission".',
      "all: is not made for the seller's tier.",
      "tours: is for another kind of listing.",
      "No rule for who bears the processing fee is for this booking.",
    ]);
    expect(explain(commission, "es")).toEqual([
      'La regla pro fija "commission".',
      "all: no está hecha para el nivel del vendedor.",
      "tours: es para otro tipo de anuncio.",
      "Ninguna regla de quién asume el coste del cobro se aplica a esta reserva.",
    ]);
  });

  it("has different words for every criterion", () => {
    const words = CRITERIA.map((decided_by) => {
      const losses = [{ rule_id: "x", reason: "less_specific" as const, decided_by }];
      return explain({ ...commission, choices: [{ code: "c", choice: { rule: rules[0] ?? null, losses } }] }, "en")[1];
    });
    expect(new Set(words).size).toBe(CRITERIA.length);
  });
});
