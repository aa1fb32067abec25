import { createHash } from "node:crypto";
import type { Row } from "../insert-rows";
import type { SeededBooking } from "../seeded-booking";

/** Who acts for a business and for the marketplace, as histories name them. */
export type Actors = { members: ReadonlyMap<string, string>; operator_id: string | null };

const ENDS: readonly string[] = ["expired", "declined", "cancelled"];

/** A row of `booking`. */
export function bookingRow(booking: SeededBooking): Row {
  const { listing, booker, last, refund, story } = booking;
  const ends = ENDS.includes(last.to);
  return {
    id: booking.id,
    reference: booking.reference,
    // Quotes are forgotten after a while; these were never anything else.
    quote_hash: createHash("sha256").update(booking.id).digest("hex"),
    listing_id: listing.id,
    seller_id: listing.seller_id,
    seller_name: listing.seller_name,
    product_id: listing.product_id,
    variant_id: listing.variant_id,
    customer_id: booker.customer_id,
    status: last.to,
    payment_status: booking.payment_status,
    booking_mode: listing.booking_mode,
    from_date: booking.slot.from,
    to_date: booking.slot.to,
    start_at: booking.start_at,
    end_at: booking.end_at,
    guests: booking.guests,
    currency: listing.currency,
    lines: booking.lines,
    taxes: booking.taxes,
    total_minor: String(booking.total_minor),
    due_minor: String(booking.due_minor),
    refunded_minor: String(refund?.amount_minor ?? 0n),
    contact_name: booker.name,
    contact_email: booker.email,
    contact_phone: booker.phone,
    special_requests: booking.special_requests,
    language: booker.language,
    listing_snapshot: {
      handle: listing.handle,
      title: listing.title,
      kind: listing.kind,
      image: listing.image,
      place_name: listing.place_name,
      time_zone: listing.time_zone,
    },
    policy: booking.policy,
    hold_expires_at: story.hold_expires_at,
    request_expires_at: story.request_expires_at,
    ended_by: ends ? last.actor : null,
    end_reason: ends ? booking.end_reason : null,
    payment_collection_id: booking.collection_id,
    payment_session_id: booking.session_id,
    payment_intent_id: booking.intent_id,
    payment_id: booking.payment_id,
    order_id: booking.order_id,
    created_at: booking.booked_at,
    updated_at: refund?.at ?? last.at,
  };
}

function actorId(booking: SeededBooking, kind: string, { members, operator_id }: Actors): string | null {
  if (kind === "consumer") return booking.booker.customer_id;
  if (kind === "seller") return members.get(booking.listing.seller_id) ?? null;
  return kind === "operator" ? operator_id : null;
}

/** Rows of `booking_transition`. */
export function historyRows(booking: SeededBooking, actors: Actors): Row[] {
  return booking.story.events.map((event) => ({
    booking_id: booking.id,
    name: event.name,
    from_status: event.from,
    to_status: event.to,
    actor_kind: event.actor,
    actor_id: actorId(booking, event.actor, actors),
    reason: event === booking.last && ENDS.includes(event.to) ? booking.end_reason : null,
    at: event.at,
  }));
}

/** The row of `booking_refund`, where something was paid back. */
export function refundRows({ id: booking_id, refund, last }: SeededBooking): Row[] {
  if (!refund) return [];
  const { id, amount_minor, lines, at } = refund;
  return [
    { id, booking_id, amount_minor: String(amount_minor), lines, state: "done", created_at: last.at, done_at: at },
  ];
}
