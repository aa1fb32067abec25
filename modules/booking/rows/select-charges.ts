import type { Currency } from "../../../src/shared/money";
import type { Language } from "../../../src/shared/route";
import { rows, type Sql } from "../../../src/shared/sql";
import type { StoredLine } from "../../rates/contract";
import { type StayTaxes, unpackTaxes } from "../../tax/contract";
import { refundPart } from "../domain/refund-part";
import { CAPTURED } from "../postings/captured";
import { type BookingRow, type ListingSnapshot, readBooking } from "./booking-row";
import type { RefundRow } from "./refund-row";

/** What is charged for a booking and paid back of it, as documents say it. Dates as `YYYY-MM-DD`, `to` exclusive. */
export type BookingCharges = {
  id: string;
  reference: string;
  seller_id: string;
  seller_name: string;
  customer_id: string | null;
  contact: { name: string; email: string };
  language: Language;
  listing: ListingSnapshot;
  from: string;
  to: string;
  currency: Currency;
  lines: StoredLine[];
  taxes: StayTaxes | null;
  /** In the order in which they were promised; of each line so much, which sums to the refund. */
  refunds: { id: string; lines: { code: string; amount_minor: bigint }[] }[];
};

type Refund = Pick<RefundRow, "id" | "amount_minor" | "lines">;

function chargesOf(booking: BookingRow, refunds: readonly Refund[]): BookingCharges {
  const { id, reference, seller_id, seller_name, customer_id, language, currency, lines, taxes } = booking;
  return {
    ...{ id, reference, seller_id, seller_name, customer_id, language, currency, lines },
    contact: { name: booking.contact_name, email: booking.contact_email },
    listing: booking.listing_snapshot,
    from: booking.from_date,
    to: booking.to_date,
    taxes: taxes === null ? null : unpackTaxes(taxes),
    refunds: refunds.map((refund) => ({
      id: refund.id,
      lines: refundPart(lines, refund).map(({ code, amount_minor }) => ({ code, amount_minor: BigInt(amount_minor) })),
    })),
  };
}

/** The charges of a booking, or undefined when there is none or nothing was ever taken for it. */
export async function selectCharges(sql: Sql, id: string): Promise<BookingCharges | undefined> {
  const booking = await readBooking(sql, id);
  if (!booking || !CAPTURED.includes(booking.payment_status)) return undefined;
  const refunds = await rows<Refund>(
    sql,
    `SELECT id, amount_minor::text, lines FROM booking_refund WHERE booking_id = ?
      ORDER BY booking_refund.created_at, id`,
    [id],
  );
  return chargesOf(booking, refunds);
}

/** The next ids after one of bookings whose money was taken. */
export async function selectPaidIds(sql: Sql, after: string, limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    "SELECT id FROM booking WHERE id > ? AND payment_status = ANY (?::text[]) ORDER BY id LIMIT ?",
    [after, [...CAPTURED], limit],
  );
  return found.map(({ id }) => id);
}
