import type { Currency } from "../../../src/shared/money";
import type { RefundPolicy } from "../domain/refund";
import type { CommissionRule, FeeBearer } from "../domain/rule";

/** A row as `ruleColumns` selects it: dates and amounts as text. What the other type has is null. */
export type RuleRow = {
  id: string;
  type: "fee" | "bearer";
  seller_id: string | null;
  tier: string | null;
  category: string | null;
  kind: string | null;
  valid_from: string;
  valid_to: string | null;
  code: string;
  currency: Currency | null;
  percent_bps: number;
  fixed_minor: string;
  minimum_minor: string | null;
  maximum_minor: string | null;
  on_refund: RefundPolicy;
  bearer: FeeBearer;
  created_at: Date;
};

export const ruleColumns = `
  id, type, seller_id, tier, category, kind, CAST(valid_from AS text) AS valid_from, CAST(valid_to AS text) AS valid_to, code, currency,
  percent_bps, CAST(fixed_minor AS text) AS fixed_minor, CAST(minimum_minor AS text) AS minimum_minor,
  CAST(maximum_minor AS text) AS maximum_minor, on_refund, bearer, created_at`;

const amount = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** A row as a rule. The checks of the table keep what each type needs. */
export function ruleFrom(row: RuleRow): CommissionRule {
  const { id, seller_id, tier, category, kind, valid_from, valid_to } = row;
  const created_at = row.created_at.toISOString();
  const choosable = { id, created_at, seller_id, tier, category, kind, valid_from, valid_to };
  if (row.type === "bearer") return { ...choosable, type: "bearer", bearer: row.bearer };
  const { code, currency, percent_bps, on_refund } = row;
  const terms = {
    percent_bps,
    fixed_minor: BigInt(row.fixed_minor),
    minimum_minor: amount(row.minimum_minor),
    maximum_minor: amount(row.maximum_minor),
  };
  return { ...choosable, type: "fee", code, currency, terms, on_refund };
}
