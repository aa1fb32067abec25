import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { type Commission, commissionOf } from "./commission";
import { REFUND_POLICIES } from "./refund";
import { CRITERIA } from "./resolve";
import { FEE_BEARERS } from "./rule";

type Stored<Value> = Value extends bigint
  ? string
  : Value extends object
    ? { [Key in keyof Value]: Stored<Value[Key]> }
    : Value;

/** What a booking pays and why, as a jsonb column keeps it: amounts are decimal strings of minor units. */
export type CommissionSnapshot = { version: 1 } & Stored<Commission>;

const minor = z
  .string()
  .regex(/^\d{1,30}$/)
  .transform(BigInt);
const date = z.iso.date();

const target = {
  id: z.string(),
  created_at: z.string(),
  seller_id: z.string().nullable(),
  tier: z.string().nullable(),
  category: z.string().nullable(),
  kind: z.string().nullable(),
  valid_from: date,
  valid_to: date.nullable(),
};
const feeRule = z.object({
  ...target,
  type: z.literal("fee"),
  code: z.string(),
  currency: z.enum(CURRENCIES).nullable(),
  terms: z.object({
    percent_bps: z.number().int(),
    fixed_minor: minor,
    minimum_minor: minor.nullable(),
    maximum_minor: minor.nullable(),
  }),
  on_refund: z.enum(REFUND_POLICIES),
});
const bearerRule = z.object({ ...target, type: z.literal("bearer"), bearer: z.enum(FEE_BEARERS) });

const mismatch = z.enum([
  "not_yet_valid",
  "no_longer_valid",
  "other_seller",
  "other_tier",
  "other_category",
  "other_kind",
]);
const loss = z.union([
  z.object({ rule_id: z.string(), reason: z.literal("less_specific"), decided_by: z.enum(CRITERIA) }),
  z.object({ rule_id: z.string(), reason: mismatch }),
]);

const snapshot = z.object({
  version: z.literal(1),
  input: z.object({
    seller_id: z.string(),
    tier: z.string().nullable(),
    categories: z.array(z.string()),
    kind: z.string(),
    booked_on: date,
    currency: z.enum(CURRENCIES),
    basis_minor: minor,
  }),
  fees: z.array(
    z.object({
      code: z.string(),
      rule_id: z.string(),
      amount_minor: minor,
      asked_minor: minor,
      on_refund: z.enum(REFUND_POLICIES),
    }),
  ),
  total_minor: minor,
  bearer: z.enum(FEE_BEARERS),
  choices: z.array(
    z.object({ code: z.string(), choice: z.object({ rule: feeRule.nullable(), losses: z.array(loss) }) }),
  ),
  bearer_choice: z.object({ rule: bearerRule.nullable(), losses: z.array(loss) }),
});

/** What is stored on a booking: the inputs, the rules that held, why, and what they came to. */
export function packCommission(commission: Commission): CommissionSnapshot {
  const text = JSON.stringify(commission, (_key, value) => (typeof value === "bigint" ? String(value) : value));
  return { version: 1, ...JSON.parse(text) };
}

/** The inverse of `packCommission`. Throws a ZodError for JSON that is no snapshot. */
export function unpackCommission(json: unknown): Commission {
  const { version: _, ...commission } = snapshot.parse(json);
  return commission;
}

/** The same booking computed again from nothing but its snapshot: what it pays must come out as it was stored. */
export function recompute({
  input,
  choices,
  bearer_choice,
}: Commission): Pick<Commission, "fees" | "total_minor" | "bearer"> {
  const rules = [...choices.map(({ choice }) => choice.rule), bearer_choice.rule].filter((rule) => rule !== null);
  const { fees, total_minor, bearer } = commissionOf(rules, input);
  return { fees, total_minor, bearer };
}
