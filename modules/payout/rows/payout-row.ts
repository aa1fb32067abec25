import type { Currency } from "../../../src/shared/money";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";

/**
 * - `decided`: the amount is fixed and posted. - `transferred`: the seller's account at Stripe has it.
 * - `in_transit`: on its way to the bank. - `paid`: it arrived.
 * - `returning`: the bank sent it back, or never got it; it is taken back from the seller's account at Stripe.
 * - `failed`, `canceled`: it is available again.
 */
export type PayoutState = "decided" | "transferred" | "in_transit" | "paid" | "returning" | "failed" | "canceled";

/** A payout; amounts are minor units as decimal strings. */
export type PayoutRow = {
  id: string;
  run_id: string;
  seller_id: string;
  currency: Currency;
  account_id: string;
  amount_minor: string;
  netted_minor: string;
  reserved_minor: string;
  state: PayoutState;
  outcome: "failed" | "canceled" | null;
  failure_code: string | null;
  failure_message: string | null;
  transfer_tried_at: Date | null;
  transfer_id: string | null;
  transferred_at: Date | null;
  bank_tried_at: Date | null;
  bank_payout_id: string | null;
  /** `YYYY-MM-DD`, when the bank should have it. */
  arrives_on: string | null;
  paid_at: Date | null;
  return_tried_at: Date | null;
  return_refusals: number;
  reversed_minor: string;
  ended_at: Date | null;
  through_posting: string;
  created_at: Date;
};

export const PAYOUT_COLUMNS = `id, run_id, seller_id, currency, account_id, amount_minor, netted_minor, reserved_minor,
  state, outcome, failure_code, failure_message, transfer_tried_at, transfer_id, transferred_at, bank_tried_at,
  bank_payout_id, to_char(arrives_on, 'YYYY-MM-DD') AS arrives_on, paid_at, return_tried_at, return_refusals, reversed_minor,
  ended_at, through_posting, created_at`;

export async function readPayout(sql: Sql, id: string): Promise<PayoutRow | undefined> {
  return firstRow<PayoutRow>(sql, `SELECT ${PAYOUT_COLUMNS} FROM payout WHERE id = ?`, [id]);
}

/** The payout, which nobody else changes until the transaction ends. */
export async function lockPayout(tx: Sql, id: string): Promise<PayoutRow> {
  const row = await firstRow<PayoutRow>(tx, `SELECT ${PAYOUT_COLUMNS} FROM payout WHERE id = ? FOR UPDATE`, [id]);
  if (!row) throw new Error(`there is no payout ${id}`);
  return row;
}

/** Changes columns of a payout; the names are the program's own. */
export async function changePayout(
  tx: Sql,
  id: string,
  change: Partial<Record<keyof PayoutRow, string | null>>,
): Promise<void> {
  const names = Object.keys(change);
  const set = names.map((name) => `${name} = :${name}`).join(", ");
  await rows(tx, `UPDATE payout SET ${set} WHERE id = :payout`, { ...change, payout: id });
}

/** The payout of a run to a seller in a currency. */
export async function findOfRun(
  sql: Sql,
  runId: string,
  { seller_id, currency }: { seller_id: string; currency: Currency },
): Promise<PayoutRow | undefined> {
  return firstRow<PayoutRow>(
    sql,
    `SELECT ${PAYOUT_COLUMNS} FROM payout WHERE run_id = ? AND seller_id = ? AND currency = ?`,
    [runId, seller_id, currency],
  );
}

/** The last posting that was in a payout before this one that reached the seller's account; 0 when it is the first. */
export async function postingBefore(sql: Sql, payout: PayoutRow): Promise<bigint> {
  const row = await firstRow<{ posting: string | null }>(
    sql,
    `SELECT CAST(max(through_posting) AS text) AS posting FROM payout
      WHERE seller_id = ? AND currency = ? AND transfer_id IS NOT NULL AND through_posting < ?`,
    [payout.seller_id, payout.currency, payout.through_posting],
  );
  return BigInt(row?.posting ?? 0);
}
