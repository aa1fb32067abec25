import { generateEntityId } from "@medusajs/framework/utils";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import { lockSellerMoney, post, standingOf } from "../../ledger/contract";
import { StripeRefusal } from "../../stripe/contract";
import type { PayoutContext } from "../context";
import { type Owner, receivableOf, recoveredLines } from "../domain/posting-lines";
import { lockPayout } from "../rows/payout-row";

type Recovery = { id: string; payout_id: string; transfer_id: string; amount_minor: string; tried_at: Date | null };

const OPEN = `
  SELECT recovery.id, recovery.payout_id, payout.transfer_id, recovery.amount_minor, recovery.tried_at
    FROM payout_recovery AS recovery JOIN payout ON payout.id = recovery.payout_id
   WHERE recovery.seller_id = ? AND recovery.currency = ? AND recovery.state = 'decided'
   ORDER BY recovery.created_at, recovery.id LIMIT 1`;

/** The newest transfer of which something is left, and that is neither about to be paid out nor coming back. */
const SOURCE = `
  SELECT id, CAST(amount_minor - reversed_minor AS text) AS left_minor FROM payout
   WHERE seller_id = ? AND currency = ? AND amount_minor > reversed_minor
     AND state IN ('in_transit', 'paid')
     AND NOT EXISTS (SELECT FROM payout_recovery WHERE payout_id = payout.id AND state = 'refused' AND created_at >= CAST(? AS timestamptz))
   ORDER BY created_at DESC, id DESC LIMIT 1 FOR UPDATE`;

/** Decides what is taken back next for what a seller owes; undefined when nothing is owed, or nothing can be. */
async function decide(tx: Sql, owner: Owner, since: string, now: string): Promise<Recovery | undefined> {
  const { seller_id, currency } = owner;
  await lockSellerMoney(tx, seller_id, currency);
  const open = await firstRow<Recovery>(tx, OPEN, [seller_id, currency]);
  if (open) return open;
  const owed = await standingOf(tx, receivableOf(owner));
  if (owed <= 0n) return undefined;
  const source = await firstRow<{ id: string; left_minor: string }>(tx, SOURCE, [seller_id, currency, since]);
  if (!source) return undefined;
  const left = BigInt(source.left_minor);
  await rows(
    tx,
    `INSERT INTO payout_recovery (id, payout_id, seller_id, currency, amount_minor, created_at)
     VALUES (?, ?, ?, ?, ?, CAST(? AS timestamptz))`,
    [generateEntityId(undefined, "prec"), source.id, seller_id, currency, String(owed < left ? owed : left), now],
  );
  return firstRow<Recovery>(tx, OPEN, [seller_id, currency]);
}

async function reverseOnce(context: PayoutContext, recovery: Recovery): Promise<string> {
  const { database, stripe, now } = context;
  const { id, transfer_id, amount_minor } = recovery;
  if (recovery.tried_at === null) {
    await rows(database, "UPDATE payout_recovery SET tried_at = CAST(? AS timestamptz) WHERE id = ?", [
      now().toString(),
      id,
    ]);
  } else {
    const found = await stripe.findReversal(transfer_id, id);
    if (found) return found.id;
  }
  const made = { amount_minor: BigInt(amount_minor), reversal_id: id };
  return (await stripe.reverseTransfer(transfer_id, made, `payout-recovery:${id}`)).id;
}

async function keepMade(context: PayoutContext, owner: Owner, recovery: Recovery, reversalId: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockSellerMoney(tx, owner.seller_id, owner.currency);
    await lockPayout(tx, recovery.payout_id);
    const kept = await rows(
      tx,
      "UPDATE payout_recovery SET state = 'made', reversal_id = ? WHERE id = ? AND state = 'decided' RETURNING id",
      [reversalId, recovery.id],
    );
    if (kept.length === 0) return;
    const amount = BigInt(recovery.amount_minor);
    const lines = recoveredLines(owner, amount, await standingOf(tx, receivableOf(owner)));
    const source = { type: "transfer_reversal", id: recovery.id, event: "made" };
    await post(tx, { source, at: context.now(), lines });
    await rows(tx, "UPDATE payout SET reversed_minor = reversed_minor + ? WHERE id = ?", [
      String(amount),
      recovery.payout_id,
    ]);
  });
}

/** Bounds what one call does; what is left is netted by the next payout. */
const STEPS_MAX = 50;

/**
 * Takes back what a seller owes from what their account at Stripe has got, the latest transfer first, until nothing is
 * owed. What Stripe refuses, because the account has less by now, stays owed: the next payout keeps it back. Repeating
 * it goes on where it stands. Throws when Stripe does not answer.
 */
export async function recover(context: PayoutContext, owner: Owner): Promise<void> {
  const since = context.now().toString();
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const recovery = await context.database.transaction((tx) => decide(tx, owner, since, context.now().toString()));
    if (!recovery) return;
    try {
      await keepMade(context, owner, recovery, await reverseOnce(context, recovery));
    } catch (error) {
      if (!(error instanceof StripeRefusal)) throw error;
      await rows(
        context.database,
        "UPDATE payout_recovery SET state = 'refused', failure_code = ? WHERE id = ? AND state = 'decided'",
        [error.code, recovery.id],
      );
      // The account has less than this; what it has less of for the latest it has for none before.
      if (error.code === "balance_insufficient") return;
    }
  }
}
