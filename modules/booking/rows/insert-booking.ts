import type { Temporal } from "temporal-polyfill";
import { rows, type Sql } from "../../../src/shared/sql";
import type { BookingRow } from "./booking-row";

type Written = Omit<
  BookingRow,
  | "status"
  | "payment_status"
  | "start_at"
  | "end_at"
  | "hold_expires_at"
  | "created_at"
  | "request_expires_at"
  | "ended_by"
  | "end_reason"
  | "refunded_minor"
  | "lease_owner"
  | "lease_until"
  | `payment_${"collection" | "session" | "intent"}_id`
  | "payment_id"
  | "order_id"
  | "rest"
>;

export type NewBooking = Written & {
  start_at: Temporal.Instant;
  end_at: Temporal.Instant;
  hold_expires_at: Temporal.Instant;
  now: Temporal.Instant;
};

/** Writes a new booking as `held` and `unpaid`, with the first line of its history. */
export async function insertBooking(tx: Sql, booking: NewBooking): Promise<void> {
  await rows(
    tx,
    `INSERT INTO booking (id, reference, quote_hash, listing_id, seller_id, seller_name, product_id, variant_id, customer_id,
       status, payment_status, booking_mode, from_date, to_date, start_at, end_at, guests, currency, lines, taxes, total_minor,
       due_minor, contact_name, contact_email, contact_phone, special_requests, language, listing_snapshot, policy,
       hold_expires_at, created_at, updated_at)
     VALUES (:id, :reference, :quote_hash, :listing_id, :seller_id, :seller_name, :product_id, :variant_id, :customer_id,
       'held', 'unpaid', :booking_mode, :from_date, :to_date, CAST(:start_at AS timestamptz), CAST(:end_at AS timestamptz), :guests,
       :currency, CAST(:lines AS jsonb), CAST(:taxes AS jsonb), CAST(:total_minor AS bigint), CAST(:due_minor AS bigint), :contact_name, :contact_email,
       :contact_phone, :special_requests, :language, CAST(:listing_snapshot AS jsonb), CAST(:policy AS jsonb),
       CAST(:hold_expires_at AS timestamptz), CAST(:now AS timestamptz), CAST(:now AS timestamptz))`,
    {
      ...booking,
      lines: JSON.stringify(booking.lines),
      taxes: booking.taxes === null ? null : JSON.stringify(booking.taxes),
      listing_snapshot: JSON.stringify(booking.listing_snapshot),
      policy: JSON.stringify(booking.policy),
      start_at: booking.start_at.toString(),
      end_at: booking.end_at.toString(),
      hold_expires_at: booking.hold_expires_at.toString(),
      now: booking.now.toString(),
    },
  );
  await rows(
    tx,
    `INSERT INTO booking_transition (booking_id, name, from_status, to_status, actor_kind, actor_id, at)
     VALUES (?, 'hold', NULL, 'held', 'consumer', ?, ?::timestamptz)`,
    [booking.id, booking.customer_id, booking.now.toString()],
  );
}
