import type Stripe from "stripe";
import { type AccountRecord, type Standing, standingOf } from "../domain/account";
import type { ExternalAccountRecord } from "../domain/external-account";
import { toStripeExternalAccounts } from "./external-account";

/** A connected account as Stripe answers it to its platform; a deleted one is a stub. */
export function toStripeAccount(
  record: AccountRecord,
  banks: readonly ExternalAccountRecord[],
  nowSeconds: number,
): Stripe.Account | Stripe.DeletedAccount {
  if (record.deleted) return { id: record.id, object: "account", deleted: true };
  const standing = standingOf(record, banks, nowSeconds);
  return {
    id: record.id,
    object: "account",
    business_profile: {
      annual_revenue: null,
      estimated_worker_count: null,
      minority_owned_business_designation: null,
      specified_commercial_transactions_act_url: null,
      support_address: null,
      ...record.businessProfile,
    },
    business_type: record.businessType,
    capabilities: standing.capabilities,
    charges_enabled: standing.chargesEnabled,
    controller: {
      fees: { payer: record.controller.feesPayer },
      is_controller: true,
      losses: { payments: record.controller.lossesPayments },
      requirement_collection: record.controller.requirementCollection,
      stripe_dashboard: { type: record.controller.dashboard },
      type: "application",
    },
    country: record.country,
    created: record.createdSeconds,
    default_currency: record.defaultCurrency,
    details_submitted: record.detailsSubmitted,
    email: record.email,
    external_accounts: toStripeExternalAccounts(record.id, banks),
    future_requirements: {
      alternatives: [],
      current_deadline: null,
      currently_due: [],
      disabled_reason: null,
      errors: [],
      eventually_due: [],
      past_due: [],
      pending_verification: [],
    },
    metadata: record.metadata,
    payouts_enabled: standing.payoutsEnabled,
    requirements: requirementsOf(standing),
    settings: settingsOf(record),
    tos_acceptance: { date: record.tosAcceptedSeconds, ip: null, service_agreement: "full", user_agent: null },
    // Accounts made with `controller` have none of the older types.
    type: "none",
  };
}

function requirementsOf(standing: Standing): Stripe.Account.Requirements {
  return {
    alternatives: [],
    current_deadline: standing.deadlineSeconds,
    currently_due: standing.currentlyDue,
    disabled_reason: standing.disabledReason,
    errors: [],
    eventually_due: standing.currentlyDue,
    past_due: standing.pastDue,
    pending_verification: standing.pendingVerification,
  };
}

function settingsOf(record: AccountRecord): Stripe.Account.Settings {
  const { interval, delayDays, weeklyAnchor, monthlyAnchor } = record.payoutSchedule;
  return {
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_payments: {
      decline_on: { avs_failure: false, cvc_failure: false },
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: record.businessProfile.name, timezone: "Etc/UTC" },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    payouts: {
      debit_negative_balances: record.debitNegativeBalances,
      schedule: {
        delay_days: delayDays,
        interval,
        ...(weeklyAnchor === null ? {} : { weekly_anchor: weeklyAnchor }),
        ...(monthlyAnchor === null ? {} : { monthly_anchor: monthlyAnchor }),
      },
      statement_descriptor: record.payoutStatementDescriptor,
    },
  };
}
