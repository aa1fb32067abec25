import { type ExternalAccountRecord, isUsable } from "./external-account";
import type { Metadata } from "./metadata";

export const capabilityNames = ["card_payments", "transfers"] as const;
export type CapabilityName = (typeof capabilityNames)[number];

/** Who pays Stripe's fees, bears losses, asks for what is missing, and which dashboard the account sees. */
export type ControllerRecord = {
  feesPayer: "account" | "application";
  lossesPayments: "application" | "stripe";
  requirementCollection: "application" | "stripe";
  dashboard: "express" | "full" | "none";
};

export type PayoutScheduleRecord = {
  interval: "daily" | "manual" | "monthly" | "weekly";
  delayDays: number;
  weeklyAnchor: string | null;
  monthlyAnchor: number | null;
};

export type BusinessProfileRecord = {
  mcc: string | null;
  name: string | null;
  product_description: string | null;
  support_email: string | null;
  support_phone: string | null;
  support_url: string | null;
  url: string | null;
};

export const disabledReasons = [
  "requirements.past_due",
  "requirements.pending_verification",
  "under_review",
  "listed",
  "platform_paused",
  "rejected.fraud",
  "rejected.listed",
  "rejected.terms_of_service",
  "rejected.other",
  "other",
] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** What Stripe has come to ask for beside what everybody gives, or why it stopped the account; set from outside. */
export type ReviewRecord = {
  currentlyDue: string[];
  pastDue: string[];
  pendingVerification: string[];
  /** When what is due becomes past due. */
  deadlineSeconds: number | null;
  disabledReason: DisabledReason | null;
};

/** A connected account as it is kept; `accountId` is the platform that it belongs to. */
export type AccountRecord = {
  id: string;
  accountId: string;
  createdSeconds: number;
  deleted: boolean;
  email: string | null;
  country: string;
  defaultCurrency: string;
  businessType: "company" | "individual" | "non_profit" | null;
  businessProfile: BusinessProfileRecord;
  controller: ControllerRecord;
  requestedCapabilities: CapabilityName[];
  metadata: Metadata;
  payoutSchedule: PayoutScheduleRecord;
  payoutStatementDescriptor: string | null;
  debitNegativeBalances: boolean;
  /** Whether somebody has gone through the onboarding. */
  detailsSubmitted: boolean;
  tosAcceptedSeconds: number | null;
  review: ReviewRecord;
};

export const nothingToReview: ReviewRecord = {
  currentlyDue: [],
  pastDue: [],
  pendingVerification: [],
  deadlineSeconds: null,
  disabledReason: null,
};

/** What an account may do now, and what it lacks. */
export type Standing = {
  currentlyDue: string[];
  pastDue: string[];
  pendingVerification: string[];
  deadlineSeconds: number | null;
  disabledReason: DisabledReason | null;
  capabilities: { [Name in CapabilityName]?: "active" | "inactive" | "pending" };
  chargesEnabled: boolean;
  payoutsEnabled: boolean;
};

/** What the onboarding asks for. */
const askedInOnboarding = [
  "business_profile.product_description",
  "business_type",
  "individual.dob.day",
  "individual.dob.month",
  "individual.dob.year",
  "individual.first_name",
  "individual.last_name",
];

/**
 * Derives what an account may do. Without onboarding, bank account or accepted terms nothing is enabled. What a review
 * asks for only stops the account once it is past due; a bank account that sent a payout back stops payouts alone.
 */
export function standingOf(
  account: AccountRecord,
  banks: readonly ExternalAccountRecord[],
  nowSeconds: number,
): Standing {
  const { review } = account;
  const hasBank = banks.some((bank) => !bank.deleted);
  const isOverdue = review.deadlineSeconds !== null && review.deadlineSeconds <= nowSeconds;
  const basics = [
    ...(account.detailsSubmitted ? [] : askedInOnboarding),
    ...(banks.some(isUsable) ? [] : ["external_account"]),
    ...(account.tosAcceptedSeconds === null ? ["tos_acceptance.date", "tos_acceptance.ip"] : []),
  ].sort();
  const pastDue = [...new Set([...basics, ...review.pastDue, ...(isOverdue ? review.currentlyDue : [])])];
  const currentlyDue = [...new Set([...pastDue, ...review.currentlyDue])];
  const isComplete = account.detailsSubmitted && account.tosAcceptedSeconds !== null && hasBank;
  const isStopped = review.disabledReason !== null || review.pastDue.length > 0 || isOverdue;
  const isActive = isComplete && !isStopped;
  const isPending = isComplete && review.disabledReason === "requirements.pending_verification";
  const status = isActive ? "active" : isPending ? "pending" : "inactive";
  const asked = (name: CapabilityName) => account.requestedCapabilities.includes(name);
  return {
    currentlyDue,
    pastDue,
    pendingVerification: review.pendingVerification,
    deadlineSeconds: review.deadlineSeconds,
    disabledReason: review.disabledReason ?? (pastDue.length > 0 ? "requirements.past_due" : null),
    capabilities: Object.fromEntries(account.requestedCapabilities.map((name) => [name, status])),
    chargesEnabled: isActive && asked("card_payments"),
    payoutsEnabled: isActive && banks.some(isUsable),
  };
}

/** Somebody went through the onboarding: what was asked for is given, unless the account was rejected for good. */
export function onboarded(account: AccountRecord, nowSeconds: number): AccountRecord {
  const isRejected = account.review.disabledReason?.startsWith("rejected.") ?? false;
  return {
    ...account,
    businessType: account.businessType ?? "individual",
    detailsSubmitted: true,
    tosAcceptedSeconds: account.tosAcceptedSeconds ?? nowSeconds,
    review: isRejected ? account.review : nothingToReview,
  };
}
