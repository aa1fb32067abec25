import type { MedusaContainer } from "@medusajs/framework/types";
import type { z } from "zod";
import { type Currency, toMajor, toMinor } from "../../src/shared/money";
import { Problem } from "../../src/shared/problem";
import { explain, type testCommissionRules } from "./contract";
import { COMMISSION, type CommissionService } from "./index";

function minorOf(amount: number, currency: Currency): bigint {
  try {
    return toMinor(amount, currency);
  } catch {
    const message = `has more decimals than ${currency} has`;
    throw new Problem("request.invalid", `amount: ${message}`, { fields: [{ path: "amount", message }] });
  }
}

/** What rules would do, told to an operator. */
export async function testRules(scope: MedusaContainer, body: z.output<NonNullable<typeof testCommissionRules.body>>) {
  const { amount, language, ...subject } = body;
  const { currency } = subject;
  const input = { ...subject, basis_minor: minorOf(amount, currency) };
  const commission = await scope.resolve<CommissionService>(COMMISSION).commission(input);
  const majorOf = (minor: bigint) => toMajor(minor, currency);
  return {
    commission: {
      currency,
      total: majorOf(commission.total_minor),
      fees: commission.fees.map(({ amount_minor, asked_minor, ...fee }) => ({
        ...fee,
        amount: majorOf(amount_minor),
        asked: majorOf(asked_minor),
      })),
      bearer: commission.bearer,
      bearer_rule_id: commission.bearer_choice.rule?.id ?? null,
      explanation: explain(commission, language),
    },
  };
}
