import type { Transaction } from "./database";

/** What transfers took of a charge's money, reversed ones too, and how many they are. */
export async function takenFromSource(
  transaction: Transaction,
  accountId: string,
  chargeId: string,
): Promise<{ amountMinor: number; count: number }> {
  const { rows } = await transaction.query<{ amount: string; count: string }>(
    `SELECT coalesce(sum(amount_minor), 0) AS amount, count(*) AS count
       FROM transfers WHERE account_id = $1 AND source_transaction_id = $2`,
    [accountId, chargeId],
  );
  return { amountMinor: Number(rows[0]?.amount ?? 0), count: Number(rows[0]?.count ?? 0) };
}
