import { Temporal } from "temporal-polyfill";
import type { PayoutContext } from "../context";
import { changePayout, lockPayout, readPayout } from "../rows/payout-row";
import { beginReturn } from "./send-payout";

const dayOf = (seconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO("UTC")
    .toPlainDate()
    .toString();

/**
 * Brings a payout to what Stripe says of it now. Of a payout that is none of ours nothing is done; of one whose
 * sending has not been written down yet an error says that it has to be asked for again. A payout that had arrived may
 * still come back.
 */
export async function followBank(context: PayoutContext, accountId: string, bankPayoutId: string): Promise<void> {
  const { database, stripe, now } = context;
  const facts = await stripe.readBankPayout(accountId, bankPayoutId);
  const payout = facts.payout_id === null ? undefined : await readPayout(database, facts.payout_id);
  if (!payout || payout.account_id !== accountId) return;
  if (payout.bank_payout_id === null) {
    if (payout.state === "transferred") throw new Error(`payout ${payout.id} is being sent`);
    return;
  }
  if (payout.bank_payout_id !== bankPayoutId) return;
  await database.transaction(async (tx) => {
    const { state } = await lockPayout(tx, payout.id);
    if (state !== "in_transit" && state !== "paid") return;
    const arrives_on = dayOf(facts.arrives_seconds);
    if (facts.status === "failed" || facts.status === "canceled") {
      const { failure_code: code, failure_message: message } = facts;
      await beginReturn(tx, payout.id, { outcome: facts.status, code, message });
    } else if (facts.status === "paid" && state === "in_transit") {
      await changePayout(tx, payout.id, { state: "paid", paid_at: now().toString(), arrives_on });
    } else if (state === "in_transit") {
      await changePayout(tx, payout.id, { arrives_on });
    }
  });
}
