import type Stripe from "stripe";
import type { ExternalAccountRecord } from "../domain/external-account";

/** A bank account as Stripe answers it; a deleted one is a stub. */
export function toStripeBankAccount(record: ExternalAccountRecord): Stripe.BankAccount | Stripe.DeletedBankAccount {
  if (record.deleted) return { id: record.id, object: "bank_account", currency: record.currency, deleted: true };
  return presentBankAccount(record);
}

function presentBankAccount(record: ExternalAccountRecord): Stripe.BankAccount {
  return {
    id: record.id,
    object: "bank_account",
    account: record.accountId,
    account_holder_name: record.holderName,
    account_holder_type: record.holderType,
    account_type: null,
    available_payout_methods: ["standard"],
    bank_name: "STRIPE TEST BANK",
    country: record.country,
    currency: record.currency,
    default_for_currency: record.isDefaultForCurrency,
    fingerprint: `standin${record.country}${record.last4}`,
    future_requirements: { currently_due: [], errors: [], past_due: [], pending_verification: [] },
    last4: record.last4,
    metadata: record.metadata,
    requirements: { currently_due: [], errors: [], past_due: [], pending_verification: [] },
    routing_number: record.routingNumber,
    status: record.status,
  };
}

/** The bank accounts of an account as it carries them. */
export function toStripeExternalAccounts(
  accountId: string,
  banks: readonly ExternalAccountRecord[],
): Stripe.ApiList<Stripe.ExternalAccount> {
  return {
    object: "list",
    data: banks.filter((bank) => !bank.deleted).map(presentBankAccount),
    has_more: false,
    url: `/v1/accounts/${accountId}/external_accounts`,
  };
}
