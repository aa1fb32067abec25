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
