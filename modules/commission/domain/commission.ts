import { type Currency, splitByWeights } from "../../../src/shared/money";
import { feeOf } from "./fee";
import type { RefundPolicy } from "./refund";
import { type Choice, mostSpecific } from "./resolve";
import type { BearerRule, CommissionRule, FeeBearer, FeeRule } from "./rule";
import type { Subject } from "./target";

/** What a booking pays is computed from: who and when, and what the seller asks, in minor units of the currency. */
export type CommissionInput = Subject & { currency: Currency; basis_minor: bigint };

/** One fee that a booking pays. */
export type Fee = {
  code: string;
  rule_id: string;
  /** What is charged, in minor units. */
  amount_minor: bigint;
  /** What the rule asks: more than is charged only when all fees together were more than the basis. */
  asked_minor: bigint;
  on_refund: RefundPolicy;
};

/** What a booking pays, with every choice that led there. */
export type Commission = {
  input: CommissionInput;
  fees: Fee[];
  total_minor: bigint;
  bearer: FeeBearer;
  /** How the rule of each code was chosen, in the order of the codes. */
  choices: { code: string; choice: Choice<FeeRule> }[];
  bearer_choice: Choice<BearerRule>;
};

/** Rules of a fee in another currency than the booking's are not considered at all. */
function choicesOf(rules: readonly CommissionRule[], input: CommissionInput): Commission["choices"] {
  const usable = rules.filter(
    (rule): rule is FeeRule => rule.type === "fee" && (rule.currency === null || rule.currency === input.currency),
  );
  const codes = [...new Set(usable.map(({ code }) => code))].sort();
  return codes.map((code) => ({
    code,
    choice: mostSpecific(
      usable.filter((rule) => rule.code === code),
      input,
    ),
  }));
}

/**
 * What a booking pays the platform: of each fee's code the most specific rule's fee, those of nothing left out. A
 * seller never pays to sell: when fees are more than the basis together, they are cut to it, by the method of the
 * largest remainder. The order of the rules does not matter. Throws a RangeError for a negative basis.
 */
export function commissionOf(rules: readonly CommissionRule[], input: CommissionInput): Commission {
  const { basis_minor } = input;
  if (basis_minor < 0n) throw new RangeError("a basis is never negative");
  const choices = choicesOf(rules, input);
  const asked = choices.flatMap(({ code, choice: { rule } }) => {
    const asked_minor = rule === null ? 0n : feeOf(rule.terms, basis_minor);
    return rule === null || asked_minor === 0n
      ? []
      : [{ code, rule_id: rule.id, asked_minor, on_refund: rule.on_refund }];
  });
  const weights = asked.map(({ asked_minor }) => asked_minor);
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  const excess = sum - basis_minor;
  const total_minor = excess > 0n ? basis_minor : sum;
  const amounts = splitByWeights(total_minor, weights);
  const fees = asked.map((fee, index) => ({ ...fee, amount_minor: amounts[index] ?? 0n }));
  const bearers = rules.filter((rule): rule is BearerRule => rule.type === "bearer");
  const bearer_choice = mostSpecific(bearers, input);
  return { input, fees, total_minor, bearer: bearer_choice.rule?.bearer ?? "platform", choices, bearer_choice };
}
