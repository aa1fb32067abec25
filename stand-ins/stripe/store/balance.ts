import type { Pool } from "pg";
import type { Transaction } from "./database";

type Reader = Pick<Pool | Transaction, "query">;

export type BalanceOfCurrency = { currency: string; availableMinor: number; pendingMinor: number };

/** What an account has at an instant, by currency: sums over its balance transactions. */
export async function balancesOf(
  reader: Reader,
  accountId: string,
  nowSeconds: number,
): Promise<readonly BalanceOfCurrency[]> {
  const { rows } = await reader.query<{ currency: string; available: string; pending: string }>(
    `SELECT currency,
            coalesce(sum(net_minor) FILTER (WHERE available_on_seconds <= $2), 0) AS available,
            coalesce(sum(net_minor) FILTER (WHERE available_on_seconds > $2), 0) AS pending
       FROM balance_transactions WHERE account_id = $1 GROUP BY currency ORDER BY currency`,
    [accountId, nowSeconds],
  );
  return rows.map((row) => ({
    currency: row.currency,
    availableMinor: Number(row.available),
    pendingMinor: Number(row.pending),
  }));
}

/** What of a currency an account can spend at an instant; below zero when it owes. */
export async function availableMinor(
  reader: Reader,
  accountId: string,
  currency: string,
  atSeconds: number,
): Promise<number> {
  const { rows } = await reader.query<{ available: string }>(
    `SELECT coalesce(sum(net_minor), 0) AS available FROM balance_transactions
      WHERE account_id = $1 AND currency = $2 AND available_on_seconds <= $3`,
    [accountId, currency, atSeconds],
  );
  return Number(rows[0]?.available ?? 0);
}

/** Lets one request at a time spend of an account's balance, until its transaction ends. */
export async function lockBalance(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 1))", [`balance ${accountId}`]);
}
