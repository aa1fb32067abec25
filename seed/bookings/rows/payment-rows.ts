import type Stripe from "stripe";
import { STRIPE_PROVIDER_ID } from "../../../modules/stripe/contract";
import type { Row } from "../insert-rows";
import type { SeededBooking } from "../seeded-booking";
import { medusaAmount } from "./medusa-amount";

const times = (created_at: unknown, updated_at: unknown = created_at) => ({ created_at, updated_at });

/** A row of Medusa's `payment_collection`. */
export function collectionRow(booking: SeededBooking): Row {
  const { currency } = booking.listing;
  const { captured_at } = booking.story;
  const amount = (name: string, minor: bigint) => medusaAmount(name, minor, currency);
  return {
    id: booking.collection_id,
    currency_code: currency,
    ...amount("amount", booking.due_minor),
    ...amount("authorized_amount", booking.due_minor),
    ...amount("captured_amount", captured_at ? booking.due_minor : 0n),
    ...amount("refunded_amount", booking.refund?.amount_minor ?? 0n),
    status: captured_at ? "completed" : "authorized",
    completed_at: captured_at,
    ...times(booking.booked_at, captured_at ?? booking.paid_at),
  };
}

/** A row of Medusa's `payment_session`, as it was when the card was authorised. */
export function sessionRow(booking: SeededBooking, intent: Stripe.PaymentIntent): Row {
  const { amount } = intent;
  return {
    id: booking.session_id,
    currency_code: booking.listing.currency,
    ...medusaAmount("amount", booking.due_minor, booking.listing.currency),
    provider_id: STRIPE_PROVIDER_ID,
    data: { ...intent, status: "requires_capture", amount_capturable: amount, amount_received: 0, canceled_at: null },
    status: "authorized",
    authorized_at: booking.paid_at,
    payment_collection_id: booking.collection_id,
    ...times(booking.booked_at, booking.paid_at),
  };
}

/** A row of Medusa's `payment`. */
export function paymentRow(booking: SeededBooking, intent: Stripe.PaymentIntent): Row {
  const canceled_at = booking.payment_status === "unpaid" ? booking.last.at : null;
  const { captured_at } = booking.story;
  return {
    id: booking.payment_id,
    currency_code: booking.listing.currency,
    ...medusaAmount("amount", booking.due_minor, booking.listing.currency),
    provider_id: STRIPE_PROVIDER_ID,
    data: intent,
    captured_at,
    canceled_at,
    payment_collection_id: booking.collection_id,
    payment_session_id: booking.session_id,
    ...times(booking.paid_at, canceled_at ?? captured_at ?? booking.paid_at),
  };
}

/** The row of Medusa's `capture`, where the money was taken. */
export function captureRows(booking: SeededBooking): Row[] {
  const { captured_at } = booking.story;
  if (!captured_at) return [];
  return [
    {
      id: booking.capture_id,
      payment_id: booking.payment_id,
      ...medusaAmount("amount", booking.due_minor, booking.listing.currency),
      ...times(captured_at),
    },
  ];
}

/** The row of Medusa's `refund`, where something was paid back; our id stands in its note. */
export function medusaRefundRows({ refund, payment_id, listing }: SeededBooking): Row[] {
  if (!refund) return [];
  return [
    {
      id: refund.medusa_id,
      payment_id,
      note: refund.id,
      ...medusaAmount("amount", refund.amount_minor, listing.currency),
      ...times(refund.at),
    },
  ];
}
