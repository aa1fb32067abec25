import { type Mismatch, mismatchOf, type Subject, type Target } from "./target";

/** A rule that can be chosen: whom it is for, and what tells it from others. */
export type Choosable = Target & {
  id: string;
  /** ISO instant; of two rules that are alike in all else the one that was made later wins. */
  created_at: string;
};

/** What can decide between two rules, the strongest first. */
export const CRITERIA = [
  "seller",
  "tier",
  "category",
  "kind",
  "shorter_period",
  "later_start",
  "made_later",
  "id",
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What became of a rule that did not win. */
export type Loss = { rule_id: string } & ({ reason: Mismatch } | { reason: "less_specific"; decided_by: Criterion });

/** Which rule won and why, as data. */
export type Choice<Rule extends Choosable> = {
  /** Null when no rule is for the booking. */
  rule: Rule | null;
  /** In the order of the ids, so that the same rules give the same words. */
  losses: Loss[];
};

/** Days since some day: enough to compare lengths. */
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

const lengthDays = ({ valid_from, valid_to }: Target): number =>
  valid_to === null ? Number.POSITIVE_INFINITY : dayNumber(valid_to) - dayNumber(valid_from);

const compare = (one: number | string, other: number | string): number => Number(one > other) - Number(one < other);

/** Positive when the first of two rules, which are both for the subject, is stronger by the criterion; 0 when neither. */
function stronger(criterion: Criterion, one: Choosable, other: Choosable, subject: Subject): number {
  const depth = ({ category }: Target) => (category === null ? -1 : subject.categories.indexOf(category));
  switch (criterion) {
    case "seller":
      return compare(Number(one.seller_id !== null), Number(other.seller_id !== null));
    case "tier":
      return compare(Number(one.tier !== null), Number(other.tier !== null));
    case "category":
      return compare(depth(one), depth(other));
    case "kind":
      return compare(Number(one.kind !== null), Number(other.kind !== null));
    case "shorter_period":
      return compare(lengthDays(other), lengthDays(one));
    case "later_start":
      return compare(one.valid_from, other.valid_from);
    case "made_later":
      return compare(Date.parse(one.created_at), Date.parse(other.created_at));
    case "id":
      return compare(other.id, one.id);
  }
}

/** The first criterion by which two rules differ. Ids differ, so there is always one. */
function decide(one: Choosable, other: Choosable, subject: Subject): { by: Criterion; first: boolean } {
  for (const by of CRITERIA) {
    const difference = stronger(by, one, other, subject);
    if (difference !== 0) return { by, first: difference > 0 };
  }
  throw new RangeError(`two rules have the id ${one.id}`);
}

/**
 * The most specific of the rules that are for a booking. A rule for the seller is stronger than one for the tier, that
 * than one for the category (a deeper category than one above it), that than one for the kind. Between rules that are
 * equally specific the shorter period wins (a campaign over what always holds), then the later start, then what was
 * made later, and at last the smaller id; so the order in which rules are given does not matter.
 */
export function mostSpecific<Rule extends Choosable>(rules: readonly Rule[], subject: Subject): Choice<Rule> {
  const fitting = rules.filter((rule) => mismatchOf(rule, subject) === null);
  const winner = fitting.reduce<Rule | null>(
    (best, rule) => (best === null || decide(rule, best, subject).first ? rule : best),
    null,
  );
  const losses = rules
    .filter((rule) => rule !== winner)
    .map((rule): Loss => {
      const mismatch = mismatchOf(rule, subject);
      if (mismatch !== null || winner === null) return { rule_id: rule.id, reason: mismatch as Mismatch };
      return { rule_id: rule.id, reason: "less_specific", decided_by: decide(winner, rule, subject).by };
    })
    .sort((one, other) => compare(one.rule_id, other.rule_id));
  return { rule: winner, losses };
}
