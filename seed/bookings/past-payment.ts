import type { Temporal } from "temporal-polyfill";
import type { PastPayment } from "../../stand-ins/stripe/seed-payments";
import type { SeededBooking } from "./seeded-booking";

/** Stripe's test cards that go through, by turns. */
const CARDS = [
  { brand: "visa", last4: "4242" },
  { brand: "mastercard", last4: "4444" },
  { brand: "amex", last4: "8431" },
] as const;

const seconds = (at: Temporal.Instant) => Math.floor(at.epochMilliseconds / 1000);

function statusOf({ payment_status }: SeededBooking): PastPayment["status"] {
  if (payment_status === "unpaid") return "canceled";
  return payment_status === "authorised" ? "requires_capture" : "succeeded";
}

/** A booking's payment as the stand-in for Stripe keeps it. */
export function pastPayment(booking: SeededBooking, index: number): PastPayment {
  const { refund, due_minor, last } = booking;
  const status = statusOf(booking);
  return {
    id: booking.intent_id,
    amountMinor: Number(due_minor),
    currency: booking.listing.currency,
    createdSeconds: seconds(booking.booked_at),
    status,
    capturedMinor: status === "succeeded" ? Number(due_minor) : 0,
    canceledSeconds: status === "canceled" ? seconds(last.at) : null,
    captureMethod: "manual",
    refunds: refund
      ? [
          {
            id: refund.stripe_id,
            amountMinor: Number(refund.amount_minor),
            createdSeconds: seconds(refund.at),
            metadata: { refund_id: refund.medusa_id },
          },
        ]
      : [],
    metadata: { booking_id: booking.id, session_id: booking.session_id },
    card: CARDS[index % CARDS.length] ?? CARDS[0],
    description: booking.reference,
  };
}
