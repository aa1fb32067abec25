import type { Currency } from "../../../src/shared/money";
import { rows, type Sql } from "../../../src/shared/sql";

/** Notes that so much of what is available was reserved, or paid out, before: nothing is reserved of it again. */
export async function freeFromReserve(
  tx: Sql,
  free: { source: string; seller_id: string; currency: Currency; amount_minor: bigint },
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO payout_free_of_reserve (source, seller_id, currency, amount_minor) VALUES (?, ?, ?, ?)
     ON CONFLICT (source) DO NOTHING`,
    [free.source, free.seller_id, free.currency, String(free.amount_minor)],
  );
}
