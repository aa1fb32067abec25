/** What of a connected account decides what its seller is told. */
export type AccountFlags = {
  details_submitted: boolean;
  payouts_enabled: boolean;
  transfers_active: boolean;
  disabled_reason: string | null;
  currently_due: readonly string[];
  past_due: readonly string[];
};

/**
 * - `incomplete`: the person has not been through Stripe's questions.
 * - `in_review`: all is said, Stripe has not decided.
 * - `restricted`: Stripe has stopped payouts until something is done.
 * - `rejected`: Stripe has stopped them for good.
 * - `enabled`: it is paid out; something may be due later.
 */
export const ACCOUNT_STATUSES = ["incomplete", "in_review", "restricted", "rejected", "enabled"] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** True when money can be sent to the account and on to its bank. */
export const canBePaid = ({ payouts_enabled, transfers_active }: AccountFlags): boolean =>
  payouts_enabled && transfers_active;

/** What an account is like, in one word. */
export function accountStatus(account: AccountFlags): AccountStatus {
  const { details_submitted, disabled_reason, currently_due, past_due } = account;
  if (disabled_reason?.startsWith("rejected.")) return "rejected";
  if (!details_submitted) return "incomplete";
  if (canBePaid(account)) return "enabled";
  const isAsked = currently_due.length > 0 || past_due.length > 0;
  return isAsked || (disabled_reason !== null && !disabled_reason.includes("pending_verification"))
    ? "restricted"
    : "in_review";
}
