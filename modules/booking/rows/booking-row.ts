import type { Currency } from "../../../src/shared/money";
import type { Language } from "../../../src/shared/route";
import { firstRow, type Sql } from "../../../src/shared/sql";
import type { ListingKind } from "../../listing/contract";
import type { StoredLine } from "../../rates/contract";
import type { TaxSnapshot } from "../../tax/contract";
import type { PolicySnapshot } from "../domain/policy";
import type { BookingState, TransitionActor } from "../domain/transitions";
import { REST_COLUMN, type RestRow } from "./rest-row";

export type PaymentState = "unpaid" | "authorised" | "partial" | "paid" | "partly_refunded" | "refunded";

/** What a booking keeps of its listing, so that it can be shown as it was booked. */
export type ListingSnapshot = {
  handle: string;
  title: { en: string; es?: string };
  kind: ListingKind;
  image: { url: string; width: number; height: number; alt: string } | null;
  place_name: string;
  time_zone: string;
};

/** A row of `booking` as it is read: dates as text, instants as Date, minor units as decimal strings. */
export type BookingRow = {
  id: string;
  reference: string;
  quote_hash: string;
  listing_id: string;
  seller_id: string;
  seller_name: string;
  product_id: string;
  variant_id: string;
  customer_id: string | null;
  status: BookingState;
  payment_status: PaymentState;
  booking_mode: "instant" | "request";
  from_date: string;
  to_date: string;
  start_at: Date;
  end_at: Date;
  guests: number;
  currency: Currency;
  lines: StoredLine[];
  /** The taxes of its price; null when it was priced before there were any. */
  taxes: TaxSnapshot | null;
  total_minor: string;
  due_minor: string;
  contact_name: string;
  contact_email: string;
  contact_phone: string | null;
  special_requests: string | null;
  language: Language;
  listing_snapshot: ListingSnapshot;
  policy: PolicySnapshot;
  hold_expires_at: Date;
  request_expires_at: Date | null;
  ended_by: TransitionActor | null;
  end_reason: string | null;
  refunded_minor: string;
  payment_collection_id: string | null;
  payment_session_id: string | null;
  payment_intent_id: string | null;
  payment_id: string | null;
  order_id: string | null;
  lease_owner: string | null;
  lease_until: Date | null;
  created_at: Date;
  /** What is paid later; null when all of the price is paid at once. */
  rest: RestRow | null;
};

/** The columns of `BookingRow`; dates are cast so that no driver turns them into midnights. */
export const BOOKING_COLUMNS = `id, reference, quote_hash, listing_id, seller_id, seller_name, product_id, variant_id,
  customer_id, status, payment_status, booking_mode, from_date::text, to_date::text, start_at, end_at, guests,
  currency, lines, taxes, total_minor::text, due_minor::text, contact_name, contact_email, contact_phone, special_requests,
  language, listing_snapshot, policy, hold_expires_at, request_expires_at, ended_by, end_reason, refunded_minor::text,
  payment_collection_id, payment_session_id, payment_intent_id, payment_id, order_id, lease_owner, lease_until, created_at,
  ${REST_COLUMN}`;

/** One booking, or undefined. */
export async function readBooking(sql: Sql, id: string): Promise<BookingRow | undefined> {
  return firstRow<BookingRow>(sql, `SELECT ${BOOKING_COLUMNS} FROM booking WHERE id = ?`, [id]);
}

/** What a booking's payment state is once its first payment has been taken. */
export function takenState({ rest }: BookingRow): "partial" | "paid" {
  return rest && rest.state !== "paid" ? "partial" : "paid";
}

/** True while a booking holds money that was taken and of which nothing has been paid back. */
export function isTaken({ payment_status }: BookingRow): boolean {
  return payment_status === "paid" || payment_status === "partial";
}

/** What has been taken for a booking, in minor units, whatever was paid back; nothing while it is only authorised. */
export function paidMinor({ payment_status, rest, due_minor, total_minor }: BookingRow): bigint {
  if (payment_status === "unpaid" || payment_status === "authorised") return 0n;
  return BigInt(rest && rest.state !== "paid" ? due_minor : total_minor);
}

/** The booking as its second payment sees it: what is done to a payment is done to that one. */
export function withRest(booking: BookingRow): BookingRow {
  const { rest } = booking;
  if (!rest) throw new Error(`booking ${booking.id} has no second payment`);
  return {
    ...booking,
    payment_collection_id: rest.collection_id,
    payment_session_id: rest.session_id,
    payment_intent_id: rest.intent_id,
    payment_id: rest.payment_id,
  };
}
