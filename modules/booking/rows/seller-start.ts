import type { Temporal } from "temporal-polyfill";
import { type Currency, toMajor } from "../../../src/shared/money";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import type { SellerStart } from "../contract";
import { BOOKING_COLUMNS, type BookingRow } from "./booking-row";

/** Rows of one part of the start page at most; what is more stands in the list of bookings. */
const SHOWN_MAX = 50;
/** Days that count as lately. */
const LATELY_HOURS = 30 * 24;

const ZONE = "listing_snapshot ->> 'time_zone'";
const isToday = (column: "start_at" | "end_at") =>
  `(${column} AT TIME ZONE (${ZONE}))::date = (CAST(:now AS timestamptz) AT TIME ZONE (${ZONE}))::date`;

/** Bookings that take place: a guest comes, is there or has left. */
const TAKES_PLACE = "status IN ('confirmed', 'in_progress', 'completed')";

async function select(sql: Sql, where: string, order: string, bindings: Record<string, unknown>) {
  return rows<BookingRow>(
    sql,
    `SELECT ${BOOKING_COLUMNS} FROM booking WHERE seller_id = :seller AND ${where} ORDER BY ${order}, id LIMIT ${SHOWN_MAX}`,
    bindings,
  );
}

/** Who comes and who leaves today, each by the day of the listing's own zone, the earliest first. */
export async function selectToday(sql: Sql, sellerId: string, now: Temporal.Instant) {
  const bindings = { seller: sellerId, now: now.toString() };
  return {
    arrivals: await select(sql, `${TAKES_PLACE} AND ${isToday("start_at")}`, "start_at", bindings),
    departures: await select(sql, `${TAKES_PLACE} AND ${isToday("end_at")}`, "end_at", bindings),
  };
}

/** Requests that wait for an answer, the one that runs out first first, and how many there are in all. */
export async function selectRequests(sql: Sql, sellerId: string) {
  const bindings = { seller: sellerId };
  const found = await select(sql, "status = 'requested'", "request_expires_at", bindings);
  const counted = await firstRow<{ count: number }>(
    sql,
    "SELECT count(*)::int AS count FROM booking WHERE seller_id = :seller AND status = 'requested'",
    bindings,
  );
  return { found, count: counted?.count ?? 0 };
}

/** How many bookings lie ahead and are under way, and what came in lately. */
export async function countBookings(
  sql: Sql,
  sellerId: string,
  now: Temporal.Instant,
): Promise<SellerStart["bookings"]> {
  const counted = await firstRow<{ upcoming: number; in_progress: number }>(
    sql,
    `SELECT count(*) FILTER (WHERE status = 'confirmed')::int AS upcoming,
            count(*) FILTER (WHERE status = 'in_progress')::int AS in_progress
       FROM booking WHERE seller_id = ?`,
    [sellerId],
  );
  const lately = await rows<{ currency: Currency; count: number; minor: string }>(
    sql,
    `SELECT currency, count(*)::int AS count, sum(total_minor - refunded_minor)::text AS minor
       FROM booking
      WHERE seller_id = :seller AND ${TAKES_PLACE}
        AND created_at > CAST(:since AS timestamptz) AND created_at <= CAST(:now AS timestamptz)
      GROUP BY currency ORDER BY count(*) DESC, currency`,
    { seller: sellerId, since: now.subtract({ hours: LATELY_HOURS }).toString(), now: now.toString() },
  );
  return {
    upcoming: counted?.upcoming ?? 0,
    in_progress: counted?.in_progress ?? 0,
    lately: lately.reduce((sum, { count }) => sum + count, 0),
    lately_totals: lately.map(({ currency, minor }) => ({ currency, total: toMajor(BigInt(minor), currency) })),
  };
}
