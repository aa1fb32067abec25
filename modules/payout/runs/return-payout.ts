import { firstRow, rows } from "../../../src/shared/sql";
import { lockSellerMoney, post, reverse } from "../../ledger/contract";
import { StripeRefusal } from "../../stripe/contract";
import type { PayoutContext } from "../context";
import { returnedLines } from "../domain/posting-lines";
import { changePayout, lockPayout, type PayoutRow, readPayout } from "../rows/payout-row";
import { freeFromReserve } from "./free-from-reserve";
import { tellOfFailure } from "./tell-of-failure";

/** Under which name Stripe knows the reversal that brings a payout back. */
const reversalId = ({ id }: PayoutRow): string => `${id}:return`;

/** Takes what is left of the transfer back from the seller's account, once. */
async function reverseRest(context: PayoutContext, payout: PayoutRow, left: bigint): Promise<void> {
  const { database, stripe, now } = context;
  const transferId = payout.transfer_id;
  if (transferId === null) throw new Error(`payout ${payout.id} comes back and was never transferred`);
  const reversal_id = reversalId(payout);
  if (payout.return_tried_at === null) await changePayout(database, payout.id, { return_tried_at: now().toString() });
  else if (await stripe.findReversal(transferId, reversal_id)) return;
  const key = `payout-return:${payout.id}:${payout.return_refusals}`;
  try {
    await stripe.reverseTransfer(transferId, { amount_minor: left, reversal_id }, key);
  } catch (error) {
    if (error instanceof StripeRefusal) {
      await rows(database, "UPDATE payout SET return_refusals = return_refusals + 1 WHERE id = ?", [payout.id]);
    }
    throw error;
  }
}

/**
 * Brings the money of a payout that the bank did not take back: at Stripe first, then in the books, where it is
 * available again; the seller's people are told. Repeating it goes on where it stands. Throws when it has to be tried
 * again, also when Stripe refuses, because the seller's account has less: then it waits, and operators see it.
 */
export async function returnPayout(context: PayoutContext, id: string): Promise<void> {
  const { database } = context;
  const payout = await readPayout(database, id);
  if (payout?.state !== "returning") return;
  const open = await firstRow(database, "SELECT 1 FROM payout_recovery WHERE payout_id = ? AND state = 'decided'", [
    id,
  ]);
  if (open) throw new Error(`part of payout ${id} is being taken back for what the seller owes`);
  const left = BigInt(payout.amount_minor) - BigInt(payout.reversed_minor);
  if (left > 0n) await reverseRest(context, payout, left);
  const recipients = await context.recipients(payout.seller_id);
  await database.transaction(async (tx) => {
    const now = context.now();
    await lockSellerMoney(tx, payout.seller_id, payout.currency);
    const locked = await lockPayout(tx, id);
    if (locked.state !== "returning") return;
    const made = { type: "transfer", id, event: "made" };
    const source = { ...made, event: "failed" };
    if (locked.reversed_minor === "0") await reverse(tx, { reversed: made, source, at: now });
    else if (left > 0n) await post(tx, { source, at: now, lines: returnedLines(locked, left) });
    if (left > 0n) await freeFromReserve(tx, { ...locked, source: `${id}:returned`, amount_minor: left });
    await changePayout(tx, id, {
      state: locked.outcome,
      reversed_minor: locked.amount_minor,
      ended_at: now.toString(),
    });
    await tellOfFailure(tx, locked, recipients);
  });
}
