import type { Temporal } from "temporal-polyfill";
import { now as present } from "../../src/shared/clock";
import { type Database, firstRow } from "../../src/shared/sql";

/** A hold that is over counts for nothing, whether or not its timer has fired yet. */
const OPEN = `(status IN ('confirming', 'requested', 'confirmed', 'in_progress') OR (status = 'held' AND hold_expires_at > CAST(:now AS timestamptz)))`;

/** What other capabilities ask about bookings. Making and moving them goes through the workflows. */
export default class BookingService {
  private readonly database: Database;

  constructor({ __pg_connection__ }: { __pg_connection__: Database }) {
    this.database = __pg_connection__;
  }

  /** True while a consumer has a booking that is held, asked for, confirmed or under way. */
  async hasOpenBookings(customerId: string, now: Temporal.Instant = present()): Promise<boolean> {
    const row = await firstRow(this.database, `SELECT 1 FROM booking WHERE customer_id = :id AND ${OPEN} LIMIT 1`, {
      id: customerId,
      now: now.toString(),
    });
    return row !== undefined;
  }

  /** True while a listing has such a booking. */
  async hasLiveBookings(listingId: string, now: Temporal.Instant = present()): Promise<boolean> {
    const row = await firstRow(this.database, `SELECT 1 FROM booking WHERE listing_id = :id AND ${OPEN} LIMIT 1`, {
      id: listingId,
      now: now.toString(),
    });
    return row !== undefined;
  }
}
