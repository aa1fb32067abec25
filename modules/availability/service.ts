import type { Temporal } from "temporal-polyfill";
import { type Database, firstRow, rows, type Sql } from "../../src/shared/sql";
import type { CalendarDay, FreeDates, HoldInput } from "./contract";
import { calendarDays } from "./domain/calendar-days";
import { HORIZON_DAYS } from "./domain/check-stay";
import { toDate, toDay } from "./domain/day-number";
import { nearestFree } from "./domain/nearest-free";
import { lockResourcesOfBooking } from "./rows/lock-resource";
import { readOccupied } from "./rows/occupied-periods";
import { takeHold } from "./rows/take-hold";

/** How far from the wanted dates alternatives are looked for. */
const SEARCH_DAYS = 60;

type Dates = { listing_id: string; from: string; to: string; today: string; now: Temporal.Instant };

/**
 * Who has which dates. What writes takes the caller's transaction, so that a booking and its dates are one fact;
 * what reads takes the present instant and never decides: the exclusion constraint does.
 */
export default class AvailabilityService {
  private readonly database: Database;

  constructor({ __pg_connection__ }: { __pg_connection__: Database }) {
    this.database = __pg_connection__;
  }

  /** See `takeHold`. Locks are taken in the order claims, then resource. */
  async hold(tx: Sql, input: HoldInput): Promise<void> {
    await takeHold(tx, input);
  }

  /** Makes a booking's hold last. False when there is none any more: it was over, and someone wanted the dates. */
  async promote(tx: Sql, bookingId: string, now: Temporal.Instant): Promise<boolean> {
    await lockResourcesOfBooking(tx, bookingId);
    await rows(
      tx,
      `UPDATE occupancy SET state = 'live', kind = 'booking', expires_at = NULL, holder_hashes = '{}', updated_at = ?::timestamptz
        WHERE booking_id = ? AND state = 'held'`,
      [now.toString(), bookingId],
    );
    return (
      (await firstRow(tx, "SELECT id FROM occupancy WHERE booking_id = ? AND state = 'live'", [bookingId])) !==
      undefined
    );
  }

  /** Gives a booking's dates back, whether held or live. Giving back twice is giving back once. */
  async release(tx: Sql, bookingId: string, now: Temporal.Instant): Promise<void> {
    await lockResourcesOfBooking(tx, bookingId);
    await rows(
      tx,
      `UPDATE occupancy SET state = 'released', holder_hashes = '{}', updated_at = ?::timestamptz
        WHERE booking_id = ? AND state IN ('held', 'live')`,
      [now.toString(), bookingId],
    );
  }

  /** Every day from `from` up to `to`, which is exclusive; `today` is the date in the listing's zone. */
  async calendar({ listing_id, from, to, today, now }: Dates): Promise<CalendarDay[]> {
    return calendarDays(from, to, await readOccupied(this.database, listing_id, from, to, now.toString()), today);
  }

  /** At most three free periods of the same length near the wanted dates, nearest first. */
  async alternatives({ listing_id, from, to, today, now }: Dates): Promise<FreeDates[]> {
    const wanted = { from: toDay(from), to: toDay(to) };
    const range = {
      from: Math.max(wanted.from - SEARCH_DAYS, toDay(today)),
      to: Math.min(wanted.to + SEARCH_DAYS, toDay(today) + HORIZON_DAYS),
    };
    const occupied = await readOccupied(
      this.database,
      listing_id,
      toDate(range.from),
      toDate(range.to),
      now.toString(),
    );
    return nearestFree(wanted, occupied, range).map((period) => ({ from: toDate(period.from), to: toDate(period.to) }));
  }
}
