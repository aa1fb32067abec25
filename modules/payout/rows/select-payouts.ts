import type { Currency } from "../../../src/shared/money";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import { PAYOUT_COLUMNS, type PayoutRow, type PayoutState } from "./payout-row";

type Page = { limit: number; offset: number };

/** Which payouts are asked for; null does not matter. Of a run, those that failed come first. */
export type PayoutFilter = { seller_id: string | null; run_id: string | null; states: readonly PayoutState[] | null };

const MATCHES = `
  (CAST(:seller_id AS text) IS NULL OR seller_id = :seller_id) AND (CAST(:run_id AS text) IS NULL OR run_id = :run_id)
  AND (CAST(:states AS text[]) IS NULL OR state = ANY (CAST(:states AS text[])))`;

/** Payouts, the latest first, and how many there are. */
export async function selectPayouts(
  sql: Sql,
  filter: PayoutFilter,
  page: Page,
): Promise<{ payouts: PayoutRow[]; count: number }> {
  const bindings = { ...filter, states: filter.states === null ? null : [...filter.states] };
  const failedFirst = filter.run_id === null ? "" : "(state IN ('returning', 'failed', 'canceled')) DESC, ";
  const payouts = await rows<PayoutRow>(
    sql,
    `SELECT ${PAYOUT_COLUMNS} FROM payout WHERE ${MATCHES}
      ORDER BY ${failedFirst}payout.created_at DESC, id DESC LIMIT :limit OFFSET :offset`,
    { ...bindings, ...page },
  );
  const total = await firstRow<{ count: number }>(
    sql,
    `SELECT CAST(count(*) AS integer) AS count FROM payout WHERE ${MATCHES}`,
    bindings,
  );
  return { payouts, count: total?.count ?? 0 };
}

/** What a seller has been paid out that has not arrived, by currency. */
export async function selectOnItsWay(
  sql: Sql,
  sellerId: string,
): Promise<{ currency: Currency; amount_minor: bigint }[]> {
  const found = await rows<{ currency: Currency; amount: string }>(
    sql,
    `SELECT currency, CAST(sum(amount_minor) AS text) AS amount FROM payout
      WHERE seller_id = ? AND state IN ('decided', 'transferred', 'in_transit') GROUP BY currency ORDER BY currency`,
    [sellerId],
  );
  return found.map(({ currency, amount }) => ({ currency, amount_minor: BigInt(amount) }));
}
