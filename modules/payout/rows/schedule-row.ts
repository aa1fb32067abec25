import type { Temporal } from "temporal-polyfill";
import type { Currency } from "../../../src/shared/money";
import { rows, type Sql } from "../../../src/shared/sql";
import { DEFAULT_SCHEDULE, type Schedule } from "../domain/schedule";

/** How a seller is paid out: when, from which amounts on, and what is kept back for how long. */
export type Terms = {
  schedule: Schedule;
  /** By currency, in minor units; a currency without one has no minimum. */
  minimums: ReadonlyMap<Currency, bigint>;
  reserve_bps: number;
  reserve_days: number;
};

type Row = {
  seller_id: string;
  interval: Schedule["interval"];
  weekday: number | null;
  month_day: number | null;
  reserve_bps: number;
  reserve_days: number;
};

function scheduleOf({ interval, weekday, month_day }: Row): Schedule {
  if (interval === "weekly") return { interval, weekday: weekday ?? 1 };
  if (interval === "monthly") return { interval, day: month_day ?? 1 };
  return { interval };
}

const NOTHING_SAID: Omit<Terms, "minimums"> = { schedule: DEFAULT_SCHEDULE, reserve_bps: 0, reserve_days: 90 };

/** The terms of sellers, those who have said nothing included. */
export async function selectTerms(sql: Sql, sellerIds: readonly string[]): Promise<Map<string, Terms>> {
  const ids = { ids: [...sellerIds] };
  const said = await rows<Row>(
    sql,
    `SELECT seller_id, interval, weekday, month_day, reserve_bps, reserve_days FROM payout_schedule
      WHERE seller_id = ANY (CAST(:ids AS text[]))`,
    ids,
  );
  const least = await rows<{ seller_id: string; currency: Currency; minimum_minor: string }>(
    sql,
    "SELECT seller_id, currency, minimum_minor FROM payout_minimum WHERE seller_id = ANY (CAST(:ids AS text[])) ORDER BY currency",
    ids,
  );
  const known = new Map(said.map((row) => [row.seller_id, row]));
  return new Map(
    sellerIds.map((id) => {
      const row = known.get(id);
      const minimums = new Map(
        least.filter(({ seller_id }) => seller_id === id).map((one) => [one.currency, BigInt(one.minimum_minor)]),
      );
      if (!row) return [id, { ...NOTHING_SAID, minimums }];
      const { reserve_bps, reserve_days } = row;
      return [id, { schedule: scheduleOf(row), minimums, reserve_bps, reserve_days }];
    }),
  );
}

export async function readTerms(sql: Sql, sellerId: string): Promise<Terms> {
  const terms = (await selectTerms(sql, [sellerId])).get(sellerId);
  if (!terms) throw new Error("terms were asked for and not answered");
  return terms;
}

/** Keeps when a seller is paid out. */
export async function keepSchedule(
  tx: Sql,
  sellerId: string,
  schedule: Schedule,
  now: Temporal.Instant,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO payout_schedule (seller_id, interval, weekday, month_day, updated_at)
     VALUES (:seller, :interval, CAST(:weekday AS smallint), CAST(:day AS smallint), CAST(:now AS timestamptz))
     ON CONFLICT (seller_id) DO UPDATE SET interval = excluded.interval, weekday = excluded.weekday,
       month_day = excluded.month_day, updated_at = excluded.updated_at`,
    {
      seller: sellerId,
      interval: schedule.interval,
      weekday: schedule.interval === "weekly" ? schedule.weekday : null,
      day: schedule.interval === "monthly" ? schedule.day : null,
      now: now.toString(),
    },
  );
}

/** Keeps a seller's minimum in a currency; 0 is none. */
export async function keepMinimum(tx: Sql, sellerId: string, currency: Currency, minor: bigint): Promise<void> {
  if (minor === 0n) {
    await rows(tx, "DELETE FROM payout_minimum WHERE seller_id = ? AND currency = ?", [sellerId, currency]);
    return;
  }
  await rows(
    tx,
    `INSERT INTO payout_minimum (seller_id, currency, minimum_minor) VALUES (?, ?, ?)
     ON CONFLICT (seller_id, currency) DO UPDATE SET minimum_minor = excluded.minimum_minor`,
    [sellerId, currency, String(minor)],
  );
}

/** Keeps what share of a seller's new money is kept back, and for how many days. What is kept back already stays. */
export async function keepReserve(
  tx: Sql,
  sellerId: string,
  reserve: { reserve_bps: number; reserve_days: number },
  now: Temporal.Instant,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO payout_schedule (seller_id, reserve_bps, reserve_days, updated_at)
     VALUES (:seller, :bps, :days, CAST(:now AS timestamptz))
     ON CONFLICT (seller_id) DO UPDATE SET reserve_bps = excluded.reserve_bps, reserve_days = excluded.reserve_days,
       updated_at = excluded.updated_at`,
    { seller: sellerId, bps: reserve.reserve_bps, days: reserve.reserve_days, now: now.toString() },
  );
}
