import type Stripe from "stripe";
import type { AccountFacts, BankPayoutFacts, ReversalFacts, TransferFacts } from "../contract/connect";

function last4Of(account: Stripe.Account): string | null {
  const banks = account.external_accounts?.data ?? [];
  const bank = banks.find((one) => one.default_for_currency) ?? banks[0];
  return bank?.last4 ?? null;
}

export function accountFacts(account: Stripe.Account): AccountFacts {
  const { requirements } = account;
  return {
    id: account.id,
    country: account.country ?? null,
    details_submitted: account.details_submitted,
    charges_enabled: account.charges_enabled,
    payouts_enabled: account.payouts_enabled,
    transfers_active: account.capabilities?.transfers === "active",
    disabled_reason: requirements?.disabled_reason ?? null,
    currently_due: requirements?.currently_due ?? [],
    past_due: requirements?.past_due ?? [],
    pending_verification: requirements?.pending_verification ?? [],
    deadline_seconds: requirements?.current_deadline ?? null,
    bank_last4: last4Of(account),
  };
}

export const transferFacts = ({ id, amount, amount_reversed }: Stripe.Transfer): TransferFacts => ({
  id,
  amount_minor: BigInt(amount),
  reversed_minor: BigInt(amount_reversed),
});

export const reversalFacts = ({ id, amount }: Stripe.TransferReversal): ReversalFacts => ({
  id,
  amount_minor: BigInt(amount),
});

export const bankPayoutFacts = (payout: Stripe.Payout): BankPayoutFacts => ({
  id: payout.id,
  status: payout.status,
  amount_minor: BigInt(payout.amount),
  arrives_seconds: payout.arrival_date,
  failure_code: payout.failure_code,
  failure_message: payout.failure_message,
  payout_id: payout.metadata?.payout_id ?? null,
});
