import type { Pool } from "pg";
import type { AccountRecord } from "../domain/account";
import type { DisputeRecord } from "../domain/dispute";
import type { PayoutRecord } from "../domain/payout";
import type { Transaction } from "./database";

type Reader = Pick<Pool | Transaction, "query">;

const DAY_SECONDS = 24 * 60 * 60;

/** As the index on what is unanswered has it. */
const UNANSWERED = "record->>'status' IN ('needs_response', 'warning_needs_response')";

/** Whether time has brought anything to do: a step of a payout, the end of a term, or a new day. */
export async function isWorkDue(reader: Reader, nowSeconds: number): Promise<boolean> {
  const { rows } = await reader.query<{ due: boolean }>(
    `SELECT EXISTS (SELECT FROM payouts WHERE due_seconds <= $1)
         OR EXISTS (SELECT FROM disputes WHERE due_seconds < $1 AND ${UNANSWERED})
         OR EXISTS (SELECT FROM refunds WHERE due_seconds <= $1)
         OR EXISTS (SELECT FROM accounts WHERE deadline_seconds <= $1)
         OR EXISTS (SELECT FROM clock WHERE kept_day_seconds + ${DAY_SECONDS} <= $1) AS due`,
    [nowSeconds],
  );
  return rows[0]?.due ?? false;
}

/** Lets one do the work of time at once, until its transaction ends. */
export async function lockTime(transaction: Transaction): Promise<void> {
  await transaction.query("SELECT pg_advisory_xact_lock(hashtext('stripe-stand-in-time'))");
}

/** The midnight of the next day whose work was not done, when it has begun; null: all of it was. */
export async function nextDaySeconds(transaction: Transaction, nowSeconds: number): Promise<number | null> {
  const { rows } = await transaction.query<{ next: string }>(
    `SELECT kept_day_seconds + ${DAY_SECONDS} AS next FROM clock WHERE kept_day_seconds + ${DAY_SECONDS} <= $1`,
    [nowSeconds],
  );
  return rows[0] ? Number(rows[0].next) : null;
}

export async function markDayDone(transaction: Transaction, daySeconds: number): Promise<void> {
  await transaction.query("UPDATE clock SET kept_day_seconds = $1", [daySeconds]);
}

/** The payout whose step has been due longest, locked. */
export async function nextDuePayout(transaction: Transaction, nowSeconds: number): Promise<PayoutRecord | null> {
  const { rows } = await transaction.query<{ record: PayoutRecord }>(
    "SELECT record FROM payouts WHERE due_seconds <= $1 ORDER BY due_seconds, sequence LIMIT 1 FOR UPDATE",
    [nowSeconds],
  );
  return rows[0]?.record ?? null;
}

/** Disputes that nobody answered in time, locked. */
export async function overdueDisputes(transaction: Transaction, nowSeconds: number): Promise<DisputeRecord[]> {
  const { rows } = await transaction.query<{ record: DisputeRecord }>(
    `SELECT record FROM disputes WHERE due_seconds < $1 AND ${UNANSWERED} ORDER BY sequence FOR UPDATE`,
    [nowSeconds],
  );
  return rows.map(({ record }) => record);
}

/** Refunds of which the bank says now what became of them, not locked. */
export async function dueRefunds(
  transaction: Transaction,
  nowSeconds: number,
): Promise<{ id: string; accountId: string }[]> {
  const { rows } = await transaction.query<{ id: string; account_id: string }>(
    "SELECT id, account_id FROM refunds WHERE due_seconds <= $1 ORDER BY due_seconds, sequence",
    [nowSeconds],
  );
  return rows.map((row) => ({ id: row.id, accountId: row.account_id }));
}

/** Accounts whose term to give what is due has ended, locked. */
export async function accountsPastDeadline(transaction: Transaction, nowSeconds: number): Promise<AccountRecord[]> {
  const { rows } = await transaction.query<{ record: AccountRecord }>(
    "SELECT record FROM accounts WHERE deadline_seconds <= $1 ORDER BY sequence FOR UPDATE",
    [nowSeconds],
  );
  return rows.map(({ record }) => record);
}

/** What connected accounts that are paid out by a schedule have available at an instant. */
export async function scheduledBalances(
  transaction: Transaction,
  atSeconds: number,
): Promise<{ account: AccountRecord; currency: string; availableMinor: number }[]> {
  const { rows } = await transaction.query<{ record: AccountRecord; currency: string; available: string }>(
    `SELECT accounts.record, sums.currency, sums.available
       FROM accounts JOIN LATERAL (
              SELECT currency, sum(net_minor) AS available FROM balance_transactions
               WHERE account_id = accounts.id AND available_on_seconds <= $1 GROUP BY currency
            ) AS sums ON sums.available > 0
      WHERE NOT accounts.deleted AND accounts.record->'payoutSchedule'->>'interval' <> 'manual'
      ORDER BY accounts.sequence, sums.currency`,
    [atSeconds],
  );
  return rows.map((row) => ({
    account: row.record,
    currency: row.currency,
    availableMinor: Number(row.available),
  }));
}

/** Marks what an automatic payout took along: all that was available and not in one before. */
export async function includeInPayout(transaction: Transaction, payout: PayoutRecord): Promise<void> {
  await transaction.query(
    `UPDATE balance_transactions SET record = record || jsonb_build_object('payoutId', $1::text)
      WHERE account_id = $2 AND currency = $3 AND available_on_seconds <= $4 AND payout_id IS NULL`,
    [payout.id, payout.accountId, payout.currency, payout.createdSeconds],
  );
}
