import type { PayoutAccountView } from "../contract";
import { accountStatus } from "../domain/account-status";
import { requirementTopics } from "../domain/requirement";
import { REQUIREMENT_WORDS } from "../domain/requirement-words";
import type { AccountRow } from "../rows/account-row";

const inWords = (names: readonly string[]) =>
  requirementTopics(names).map((topic) => ({
    topic,
    words: { en: REQUIREMENT_WORDS.en[topic], es: REQUIREMENT_WORDS.es[topic] },
  }));

const NOT_CONNECTED: PayoutAccountView = {
  status: "not_connected",
  ...{ charges_enabled: false, payouts_enabled: false },
  ...{ currently_due: [], past_due: [], pending_verification: [] },
  ...{ deadline: null, disabled_reason: null, bank_last4: null },
};

/** A seller's account as Stripe last described it. The bank account's digits are asked for and not kept. */
export function viewAccount(row: AccountRow | undefined, bankLast4: string | null): PayoutAccountView {
  if (!row?.account_id) return NOT_CONNECTED;
  return {
    status: accountStatus(row),
    charges_enabled: row.charges_enabled,
    payouts_enabled: row.payouts_enabled,
    currently_due: inWords(row.currently_due),
    past_due: inWords(row.past_due),
    pending_verification: inWords(row.pending_verification),
    deadline: row.deadline_at?.toISOString() ?? null,
    disabled_reason: row.disabled_reason,
    bank_last4: bankLast4,
  };
}
