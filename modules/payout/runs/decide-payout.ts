import { generateEntityId } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { rows, type Sql } from "../../../src/shared/sql";
import { isPosted, lockSellerMoney, post, standingOf } from "../../ledger/contract";
import { schedule } from "../../timer/contract";
import { planPayout } from "../domain/plan-payout";
import {
  availableOf,
  nettedLines,
  type Owner,
  receivableOf,
  reservedLines,
  transferLines,
} from "../domain/posting-lines";
import { RESERVE_TIMER } from "../names";
import { findOfRun, type PayoutRow, readPayout } from "../rows/payout-row";
import type { RunRow } from "../rows/run-row";
import type { Terms } from "../rows/schedule-row";

type Order = { run: RunRow; owner: Owner; account_id: string; terms: Terms };

/** What became of a seller's money in a run. */
export type Decision = { payout: PayoutRow } | { carried: "owed" | "minimum" | null };

async function freeOfReserve(tx: Sql, { seller_id, currency }: Owner): Promise<bigint> {
  const found = await rows<{ amount_minor: string }>(
    tx,
    "SELECT amount_minor FROM payout_free_of_reserve WHERE seller_id = ? AND currency = ? AND used_by IS NULL",
    [seller_id, currency],
  );
  return found.reduce((sum, { amount_minor }) => sum + BigInt(amount_minor), 0n);
}

/**
 * Fixes what a run pays a seller in a currency, in the caller's transaction: what is owed is netted, a share reserved,
 * and the rest posted as transferred, before Stripe is asked: from here on nobody else takes from it. What Stripe then
 * refuses is posted back. A second time answers what was decided the first time.
 */
export async function decidePayout(tx: Sql, order: Order, now: Temporal.Instant): Promise<Decision> {
  const { run, owner, account_id, terms } = order;
  await lockSellerMoney(tx, owner.seller_id, owner.currency);
  const known = await findOfRun(tx, run.id, owner);
  if (known) return { payout: known };
  const nettedSource = { type: "payout_run", id: `${run.id}:${owner.seller_id}:${owner.currency}`, event: "netted" };
  // Netted and nothing left to pay: that was this run's decision, whatever has become available since.
  if (await isPosted(tx, nettedSource)) return { carried: "owed" };
  const plan = planPayout({
    available_minor: await standingOf(tx, availableOf(owner)),
    receivable_minor: await standingOf(tx, receivableOf(owner)),
    minimum_minor: terms.minimums.get(owner.currency) ?? 0n,
    reserve_bps: terms.reserve_bps,
    free_of_reserve_minor: await freeOfReserve(tx, owner),
  });
  if (plan.netted_minor > 0n) {
    await post(tx, { source: nettedSource, at: now, lines: nettedLines(owner, plan.netted_minor) });
  }
  if (plan.amount_minor === 0n) return { carried: plan.carried };
  const id = generateEntityId(undefined, "pay_out");
  if (plan.reserved_minor > 0n) {
    const source = { type: "payout", id, event: "reserved" };
    await post(tx, { source, at: now, lines: reservedLines(owner, plan.reserved_minor) });
    await schedule(tx, {
      name: RESERVE_TIMER,
      key: id,
      due_at: now.add({ hours: 24 * terms.reserve_days }),
      payload: { payout_id: id },
    });
  }
  const source = { type: "transfer", id, event: "made" };
  const { posting_id } = await post(tx, { source, at: now, lines: transferLines(owner, plan.amount_minor) });
  await rows(
    tx,
    `INSERT INTO payout (id, run_id, seller_id, currency, account_id, amount_minor, netted_minor, reserved_minor,
       through_posting, created_at)
     VALUES (:id, :run, :seller, :currency, :account, :amount, :netted, :reserved, :posting, CAST(:now AS timestamptz))`,
    {
      ...{ id, run: run.id, seller: owner.seller_id, currency: owner.currency, account: account_id },
      ...{ amount: String(plan.amount_minor), netted: String(plan.netted_minor) },
      ...{ reserved: String(plan.reserved_minor), posting: posting_id, now: now.toString() },
    },
  );
  await rows(
    tx,
    "UPDATE payout_free_of_reserve SET used_by = ? WHERE seller_id = ? AND currency = ? AND used_by IS NULL",
    [id, owner.seller_id, owner.currency],
  );
  const payout = await readPayout(tx, id);
  if (!payout) throw new Error(`payout ${id} was not written`);
  return { payout };
}
