import { type Currency, toMajor } from "../../../src/shared/money";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import type { PayoutRunView } from "../contract";
import { RUN_COLUMNS, type RunRow } from "./run-row";

type Totals = { currency: Currency; amount: string; failed_amount: string; payouts: number; failed: number };
type Row = RunRow & { totals: Totals[] | null };

/** A run with what its payouts come to. */
const WITH_TOTALS = `
  SELECT ${RUN_COLUMNS}, (
    SELECT jsonb_agg(to_jsonb(total) ORDER BY total.currency) FROM (
      SELECT currency, CAST(sum(amount_minor) AS text) AS amount, count(*) AS payouts,
             CAST(coalesce(sum(amount_minor) FILTER (WHERE state IN ('returning', 'failed', 'canceled')), 0) AS text) AS failed_amount,
             count(*) FILTER (WHERE state IN ('returning', 'failed', 'canceled')) AS failed
        FROM payout WHERE run_id = run.id GROUP BY currency) AS total) AS totals
    FROM payout_run AS run`;

function viewRun({ totals, carried, ...run }: Row): PayoutRunView {
  const all = totals ?? [];
  const sum = (of: "payouts" | "failed") => all.reduce((number, total) => number + total[of], 0);
  return {
    id: run.id,
    trigger: run.trigger,
    day: run.day,
    seller_id: run.seller_id,
    state: run.state,
    created_at: run.created_at.toISOString(),
    finished_at: run.finished_at?.toISOString() ?? null,
    payouts: sum("payouts"),
    failed: sum("failed"),
    totals: all.map(({ currency, amount, failed_amount }) => ({
      currency,
      amount: toMajor(BigInt(amount), currency),
      failed_amount: toMajor(BigInt(failed_amount), currency),
    })),
    carried: { no_account: 0, restricted: 0, minimum: 0, owed: 0, ...carried },
  };
}

/** Runs, the latest first. */
export async function selectRuns(
  sql: Sql,
  page: { limit: number; offset: number },
): Promise<{ payout_runs: PayoutRunView[]; count: number }> {
  const found = await rows<Row>(
    sql,
    `${WITH_TOTALS} ORDER BY run.created_at DESC, run.id DESC LIMIT :limit OFFSET :offset`,
    page,
  );
  const total = await firstRow<{ count: number }>(sql, "SELECT CAST(count(*) AS integer) AS count FROM payout_run");
  return { payout_runs: found.map(viewRun), count: total?.count ?? 0 };
}

/** One run, or undefined. */
export async function selectRun(sql: Sql, id: string): Promise<PayoutRunView | undefined> {
  const row = await firstRow<Row>(sql, `${WITH_TOTALS} WHERE run.id = ?`, [id]);
  return row && viewRun(row);
}
