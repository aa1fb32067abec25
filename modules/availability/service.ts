import type { Temporal } from "temporal-polyfill";
import { type Database, rows, type Sql } from "../../src/shared/sql";
import type { BlockView, CalendarDay, FreeDates, HoldInput } from "./contract";
import { calendarDays } from "./domain/calendar-days";
import { HORIZON_DAYS } from "./domain/check-stay";
import { toDate, toDay } from "./domain/day-number";
import { nearestFree } from "./domain/nearest-free";
import {
  type BlockChange,
  changeBlock,
  findBlock,
  insertBlock,
  listBlocks,
  type NewBlock,
  releaseBlock,
} from "./rows/block";
import { lockResourcesOfBooking } from "./rows/lock-resource";
import { readOccupied } from "./rows/occupied-periods";
import { orTaken } from "./rows/or-taken";
import { releaseExpired, takeHold } from "./rows/take-hold";

/** How far from the wanted dates alternatives are looked for. */
const SEARCH_DAYS = 60;

type Page = { limit: number; offset: number };
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

  /** How many blocks stand in any of these listings. */
  async countBlocks(listingIds: readonly string[]): Promise<number> {
    const [counted] = await rows<{ count: number }>(
      this.database,
      `SELECT count(*)::int AS count FROM occupancy JOIN resource ON resource.id = occupancy.resource_id
        WHERE occupancy.kind = 'block' AND occupancy.state = 'live' AND resource.listing_id = ANY(?)`,
      [listingIds],
    );
    return counted?.count ?? 0;
  }

  /**
   * Makes a booking's hold last, also one that was over, as long as nobody else has the dates by now. Throws
   * `availability.taken` when somebody has; the transaction can then only be rolled back.
   */
  async promote(tx: Sql, bookingId: string, now: Temporal.Instant): Promise<void> {
    for (const id of await lockResourcesOfBooking(tx, bookingId)) await releaseExpired(tx, id, now.toString());
    const lasting = await orTaken(
      rows(
        tx,
        `UPDATE occupancy SET state = 'live', kind = 'booking', expires_at = NULL, holder_hashes = '{}', updated_at = ?::timestamptz
          WHERE booking_id = ? RETURNING id`,
        [now.toString(), bookingId],
      ),
    );
    if (lasting.length === 0) throw new Error(`booking ${bookingId} never had any dates`);
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

  /** Ids of the bookings and holds that have dates which end after a date. */
  async bookingsWithDates(after: string): Promise<string[]> {
    const found = await rows<{ booking_id: string }>(
      this.database,
      `SELECT DISTINCT booking_id FROM occupancy
        WHERE booking_id IS NOT NULL AND state IN ('held', 'live') AND upper(period) > ?::date`,
      [after],
    );
    return found.map(({ booking_id }) => booking_id);
  }

  /** True when nobody has any day of the dates at an instant. Only a hold makes it last. */
  async isFree({ listing_id, from, to, now }: Omit<Dates, "today">): Promise<boolean> {
    return (await readOccupied(this.database, listing_id, from, to, now.toString())).length === 0;
  }

  /** Blocks of a listing that end after a date, earliest first. */
  async listBlocks(listingId: string, from: string, page: Page): Promise<{ blocks: BlockView[]; count: number }> {
    return listBlocks(this.database, listingId, from, page);
  }

  /** A block with its listing, or undefined. */
  async findBlock(id: string): Promise<BlockView | undefined> {
    return findBlock(this.database, id);
  }

  /** Keeps free dates for the seller. Throws `availability.taken` and `availability.dates_invalid`. */
  async block(block: NewBlock): Promise<BlockView> {
    return insertBlock(this.database, block);
  }

  /** Changes a block's dates or reason, under the same rules. */
  async changeBlock(id: string, change: BlockChange, now: Temporal.Instant): Promise<BlockView> {
    return changeBlock(this.database, id, change, now);
  }

  /** Gives a block's dates back. Giving back twice is giving back once. */
  async unblock(id: string, now: Temporal.Instant): Promise<void> {
    await releaseBlock(this.database, id, now);
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
