import { z } from "zod";
import { CURRENCIES } from "../../src/shared/money";
import { defineRoute, email, id, language, listOf, paging, plainDate, text } from "../../src/shared/route";

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
export const paymentStatus = z.enum(["unpaid", "authorised", "partial", "paid", "partly_refunded", "refunded"]);

const line = z.object({ label: z.string(), amount: z.number() });

export const quoteView = z.object({
  id,
  currency: z.enum(CURRENCIES),
  lines: z.array(line),
  total: z.number(),
  expires_at: z.string(),
});
export type QuoteView = z.infer<typeof quoteView>;

export const bookingView = z.object({
  id,
  reference: z.string(),
  status: bookingStatus,
  payment_status: paymentStatus,
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
  guests: z.number().int(),
  currency: z.enum(CURRENCIES),
  lines: z.array(line),
  total: z.number(),
  contact: z.object({ name: z.string(), email: z.string(), phone: z.string().nullable() }),
  special_requests: z.string().nullable(),
  hold_expires_at: z.string().nullable(),
  created_at: z.string(),
});
export type BookingView = z.infer<typeof bookingView>;

const paymentView = z.object({
  provider: z.literal("stripe"),
  publishable_key: z.string(),
  client_secret: z.string(),
});

export const createQuote = defineRoute({
  method: "POST",
  path: "/store/listings/:id/quotes",
  who: "anyone",
  summary: "A signed, expiring price for dates; `to` is exclusive",
  body: z
    .object({
      from: plainDate,
      to: plainDate,
      guests: z.number().int().min(1).max(500),
      language: language.default("en"),
    })
    .strict(),
  response: z.object({ quote: quoteView }),
  status: 201,
  limit: { points: 120, seconds: 60 },
});

export const readCalendar = defineRoute({
  method: "GET",
  path: "/store/listings/:id/calendar",
  who: "anyone",
  summary: "Which days of at most 400 can be booked",
  query: z.object({ from: plainDate, to: plainDate }).strict(),
  response: z.object({
    days: z.array(
      z.object({ date: plainDate, available: z.boolean(), reason: z.string().optional(), price: z.number() }),
    ),
  }),
});

export const createBooking = defineRoute({
  method: "POST",
  path: "/store/bookings",
  who: "anyone",
  summary: "Holds the quote's dates for 15 minutes and opens its payment",
  body: z
    .object({
      quote_id: id,
      contact: z.object({ name: text(1, 120), email, phone: text(3, 40).optional() }).strict(),
      special_requests: text(0, 2000).optional(),
      language: language.default("en"),
    })
    .strict(),
  response: z.object({ booking: bookingView, payment: paymentView, access_token: z.string() }),
  status: 201,
  limit: { points: 30, seconds: 600 },
});

export const completeBooking = defineRoute({
  method: "POST",
  path: "/store/bookings/:id/complete",
  who: "booking",
  summary: "After paying: makes the order and turns the hold into a request; idempotent",
  body: z.object({}).strict(),
  response: z.object({ booking: bookingView }),
});

export const storeListBookings = defineRoute({
  method: "GET",
  path: "/store/bookings",
  who: "consumer",
  summary: "The consumer's own bookings, newest first",
  query: z.object(paging).strict(),
  response: listOf("bookings", bookingView),
});

export const storeReadBooking = defineRoute({
  method: "GET",
  path: "/store/bookings/:id",
  who: "booking",
  summary: "One booking of the consumer, or by its access token in `x-booking-token`",
  response: z.object({ booking: bookingView }),
});

export const sellerListBookings = defineRoute({
  method: "GET",
  path: "/seller/bookings",
  who: "staff",
  summary: "Bookings of the seller's listings, newest first; held ones are not shown",
  query: z.object({ ...paging, status: bookingStatus.optional(), q: text(0, 120).optional() }).strict(),
  response: listOf("bookings", bookingView),
});

export const sellerReadBooking = defineRoute({
  method: "GET",
  path: "/seller/bookings/:id",
  who: "staff",
  summary: "One booking of the seller's listings",
  response: z.object({ booking: bookingView }),
});

export const sellerConfirmBooking = defineRoute({
  method: "POST",
  path: "/seller/bookings/:id/confirm",
  who: "staff",
  summary: "Accepts a request: the authorised payment is captured; idempotent",
  body: z.object({}).strict(),
  response: z.object({ booking: bookingView }),
});

export const routes = [
  createQuote,
  readCalendar,
  createBooking,
  completeBooking,
  storeListBookings,
  storeReadBooking,
  sellerListBookings,
  sellerReadBooking,
  sellerConfirmBooking,
];

/** The address of a guest whose account is deleted; no mail ever leaves for `.invalid`. */
export const FORGOTTEN_EMAIL = "deleted@deleted.invalid";
