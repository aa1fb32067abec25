import type { Currency } from "../../../src/shared/money";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import { type Account, accountId, balanceOf, sideOf } from "../domain/account";
import type { Source } from "../domain/posting";

/** "LDSM": keeps these locks apart from other advisory locks. */
const SELLER_LOCKS = 0x4c44534d;

/**
 * Until the transaction ends nobody else decides by what a seller has in a currency. Whoever posts lines that depend on
 * a balance takes this first: two who took from the same money at once would both find it there.
 */
export async function lockSellerMoney(tx: Sql, sellerId: string, currency: Currency): Promise<void> {
  await rows(tx, "SELECT pg_advisory_xact_lock(?, hashtext(?))", [SELLER_LOCKS, `${sellerId}:${currency}`]);
}

/** True when a source has been posted, with whatever lines; seen from the caller's transaction. */
export async function isPosted(sql: Sql, { type, id, event }: Source): Promise<boolean> {
  const found = await firstRow(
    sql,
    "SELECT 1 FROM ledger_posting WHERE source_type = ? AND source_id = ? AND event = ?",
    [type, id, event],
  );
  return found !== undefined;
}

/** An account's balance by all of its lines, whatever their instant: what can still be taken from it. Minor units. */
export async function standingOf(sql: Sql, account: Account): Promise<bigint> {
  const row = await firstRow<{ sum_minor: string }>(
    sql,
    "SELECT CAST(ledger_sum(?, 'infinity') AS text) AS sum_minor",
    [accountId(account)],
  );
  return balanceOf(sideOf(account), BigInt(row?.sum_minor ?? 0));
}

/** The part of an account's balance that the postings of one booking have left there. Minor units. */
export async function standingOfBooking(sql: Sql, account: Account, bookingId: string): Promise<bigint> {
  const row = await firstRow<{ sum_minor: string }>(
    sql,
    `SELECT CAST(coalesce(sum(line.amount_minor), 0) AS text) AS sum_minor
       FROM ledger_posting AS posting JOIN ledger_line AS line ON line.posting_id = posting.id
      WHERE posting.booking_id = ? AND line.account_id = ?`,
    [bookingId, accountId(account)],
  );
  return balanceOf(sideOf(account), BigInt(row?.sum_minor ?? 0));
}
