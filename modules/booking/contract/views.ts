import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { id, plainDate } from "../../../src/shared/route";
import { cancellationPolicy } from "../../listing/contract";
import { REST_STATES } from "../domain/rest-states";

/** `confirming` is internal and never leaves the API: it is shown as `held`. */
export const bookingStatus = z.enum([
  "held",
  "requested",
  "confirmed",
  "in_progress",
  "completed",
  "expired",
  "declined",
  "cancelled",
]);
export type BookingStatus = z.infer<typeof bookingStatus>;

/** One status or several, separated by commas. */
export const bookingStatuses = z
  .string()
  .max(200)
  .transform((given) => given.split(","))
  .pipe(z.array(bookingStatus));

export const paymentStatus = z.enum(["unpaid", "authorised", "partial", "paid", "partly_refunded", "refunded"]);

export const priceLine = z.object({ label: z.string(), amount: z.number() });
/** A tax by its name and rate: in the lines already, or what the line of taxes on top is made of. */
export const priceTax = priceLine.extend({ included: z.boolean() });
const currency = z.enum(CURRENCIES);

export const quoteView = z.object({
  id,
  currency,
  lines: z.array(priceLine),
  taxes: z.array(priceTax),
  total: z.number(),
  /** What is paid when booking; with the rest it is the total. */
  due_now: z.number(),
  /** What is taken from the same card later, and on which day; null when all is paid at once. */
  rest: z.object({ amount: z.number(), due_on: plainDate }).nullable(),
  expires_at: z.string(),
});
export type QuoteView = z.infer<typeof quoteView>;

/** Free dates near the wanted ones, and what they cost. */
export const alternative = z.object({ from: plainDate, to: plainDate, total: z.number() });

/** What of a booking is paid later: `failed` when the card was declined, `void` when the booking ended without it. */
export const bookingRest = z.object({
  amount: z.number(),
  due_on: plainDate,
  due_at: z.string(),
  state: z.enum(REST_STATES),
  /** Why the card was declined, in Stripe's words such as `insufficient_funds`. */
  failure_code: z.string().nullable(),
  /** When the card is asked again by itself. */
  next_attempt_at: z.string().nullable(),
  /** Until when it can be paid before the booking is cancelled; null before the first attempt. */
  pay_until: z.string().nullable(),
  paid_at: z.string().nullable(),
});
export type BookingRest = z.infer<typeof bookingRest>;

export const bookingView = z.object({
  id,
  reference: z.string(),
  status: bookingStatus,
  payment_status: paymentStatus,
  booking_mode: z.enum(["instant", "request"]),
  listing: z.object({
    id,
    handle: z.string(),
    title: z.string(),
    kind: z.string(),
    image: z.object({ url: z.string(), width: z.number(), height: z.number(), alt: z.string() }).nullable(),
    location_name: z.string(),
    time_zone: z.string(),
  }),
  seller: z.object({ id, name: z.string() }),
  from: plainDate,
  to: plainDate,
  /** When the stay begins and ends: the listing's check-in and check-out as instants. */
  check_in_at: z.string(),
  check_out_at: z.string(),
  guests: z.number().int(),
  currency,
  lines: z.array(priceLine),
  taxes: z.array(priceTax),
  total: z.number(),
  /** What is paid when booking. */
  due_now: z.number(),
  rest: bookingRest.nullable(),
  /** What has been or is being paid back, in major units. */
  refunded: z.number(),
  contact: z.object({ name: z.string(), email: z.string(), phone: z.string().nullable() }),
  special_requests: z.string().nullable(),
  cancellation_policy: cancellationPolicy,
  /** Who declined or cancelled, and why, in their own words. */
  ended_by: z.enum(["consumer", "seller", "operator", "system"]).nullable(),
  end_reason: z.string().nullable(),
  hold_expires_at: z.string().nullable(),
  /** Until when the seller may answer a request; null when nobody waits for an answer. */
  request_expires_at: z.string().nullable(),
  created_at: z.string(),
});
export type BookingView = z.infer<typeof bookingView>;

/** One line of a booking's history, oldest first. `name` is a transition's, `hold` the first. */
export const historyEntry = z.object({
  name: z.string(),
  status: bookingStatus,
  actor: z.enum(["system", "consumer", "seller", "operator"]),
  reason: z.string().nullable(),
  at: z.string(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** A booking with its history, as single reads answer it. */
export const bookingDetail = bookingView.extend({ history: z.array(historyEntry) });
export type BookingDetail = z.infer<typeof bookingDetail>;

/** What a cancellation pays back. `succeeded` once Stripe has it; `none` when nothing is due. */
export const refundView = z.object({
  amount: z.number(),
  currency,
  status: z.enum(["none", "pending", "succeeded"]),
  lines: z.array(priceLine),
});
export type RefundView = z.infer<typeof refundView>;

/** What would happen if the reader cancelled now. */
export const cancellationView = z.object({
  /** False when the booking can no longer be cancelled; `refund` is then zero. */
  allowed: z.boolean(),
  policy: cancellationPolicy,
  refund: z.object({ amount: z.number(), currency, lines: z.array(priceLine) }),
  /** What is not paid back. */
  kept: z.number(),
  /** Until each instant, this share of the price of the nights or days is paid back; the earliest first. */
  deadlines: z.array(z.object({ until: z.string(), refund_percent: z.number().int() })),
});
export type CancellationView = z.infer<typeof cancellationView>;

/** How a guest gets there and whom they ask. Rounded and without an address until the booking is confirmed. */
export const arrivalView = z.object({
  place: z.object({ exact: z.boolean(), lat: z.number(), lng: z.number(), address: z.string().nullable() }).nullable(),
  seller_email: z.string().nullable(),
});
export type ArrivalView = z.infer<typeof arrivalView>;
