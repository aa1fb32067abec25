import type { Temporal } from "temporal-polyfill";
import { now as present } from "../../src/shared/clock";
import { type Database, firstRow, rows, type Sql } from "../../src/shared/sql";
import { registerArchiveVeto } from "../listing/contract";
import { enqueue } from "../outbox/contract";
import { FORGET_CUSTOMER } from "../stripe/contract";
import { type BookingName, FORGOTTEN_EMAIL } from "./contract";
import { type BookingCharges, selectCharges, selectPaidIds } from "./rows/select-charges";

/** A hold that is over counts for nothing, whether or not its timer has fired yet. */
const OPEN = `(status IN ('confirming', 'requested', 'confirmed', 'in_progress') OR (status = 'held' AND hold_expires_at > CAST(:now AS timestamptz)))`;

/** What other capabilities ask about bookings. Making and moving them goes through the workflows. */
export default class BookingService {
  private readonly database: Database;

  constructor({ __pg_connection__ }: { __pg_connection__: Database }) {
    this.database = __pg_connection__;
    registerArchiveVeto((listingId) => this.hasLiveBookings(listingId));
  }

  /** What is charged for a booking and paid back of it, or undefined; with `sql` in the caller's transaction. */
  async charges(id: string, sql: Sql = this.database): Promise<BookingCharges | undefined> {
    return selectCharges(sql, id);
  }

  /** The next ids after one of bookings whose money was taken: to walk over all of them. */
  async paidIdsAfter(after: string, limit: number, sql: Sql = this.database): Promise<string[]> {
    return selectPaidIds(sql, after, limit);
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

  /** How bookings are called, by their ids; those that are not there are left out. */
  async nameBookings(ids: readonly string[]): Promise<Map<string, BookingName>> {
    const found = await rows<BookingName>(
      this.database,
      `SELECT id, seller_id, currency, reference, listing_snapshot -> 'title' AS title,
              to_char(from_date, 'YYYY-MM-DD') AS from, to_char(to_date, 'YYYY-MM-DD') AS to
         FROM booking WHERE id = ANY (CAST(:ids AS text[]))`,
      { ids: [...ids] },
    );
    return new Map(found.map((name) => [name.id, name]));
  }

  /**
   * Takes a consumer's name, address and words off their bookings, which stay as the seller's records, and ends the
   * links to them; their saved cards are forgotten at Stripe, too. Answers the bookings' orders, whose address Medusa
   * keeps. Repeating it changes nothing.
   */
  async forgetConsumer(customerId: string): Promise<string[]> {
    return this.database.transaction(async (tx) => {
      await tx.raw("DELETE FROM booking_access WHERE booking_id IN (SELECT id FROM booking WHERE customer_id = :id)", {
        id: customerId,
      });
      const found = await rows<{ id: string; order_id: string | null }>(
        tx,
        `UPDATE booking SET contact_name = '', contact_email = :address, contact_phone = NULL, special_requests = NULL
          WHERE customer_id = :id RETURNING id, order_id`,
        { id: customerId, address: FORGOTTEN_EMAIL },
      );
      for (const owner of [`account:${customerId}`, ...found.map(({ id }) => `booking:${id}`)]) {
        await enqueue(tx, { topic: FORGET_CUSTOMER, key: owner, payload: { owner } });
      }
      return found.flatMap((row) => row.order_id ?? []);
    });
  }
}
