import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, email, id, language, listOf, paging, text } from "../../../src/shared/route";
import { arrivalView, bookingDetail, bookingStatuses, bookingView, cancellationView, refundView } from "./views";

/** The reader's language, of labels and titles; without it the one that the booking was made in. */
const reader = { language: language.optional() };

const paymentView = z.object({
  provider: z.literal("stripe"),
  publishable_key: z.string(),
  client_secret: z.string(),
});

const contact = { name: text(1, 120), email, phone: text(3, 40) };

export const createBooking = defineRoute({
  method: "POST",
  path: "/store/bookings",
  who: "anyone",
  summary: "Holds the quote's dates for 15 minutes and opens its payment",
  body: z
    .object({
      quote_id: id,
      contact: z.object({ ...contact, phone: contact.phone.optional() }).strict(),
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
  summary: "After paying: makes the order and turns the hold into a request or a booking; idempotent",
  query: z.object(reader).strict(),
  body: z.object({}).strict(),
  response: z.object({ booking: bookingView }),
});

export const openRestPayment = defineRoute({
  method: "POST",
  path: "/store/bookings/:id/rest-payment",
  who: "booking",
  summary: "Opens the payment of what is left of a booking's price, before it is due or after the card was declined",
  body: z.object({}).strict(),
  response: z.object({ payment: paymentView }),
  limit: { points: 30, seconds: 600 },
});

export const completeRestPayment = defineRoute({
  method: "POST",
  path: "/store/bookings/:id/rest-payment/complete",
  who: "booking",
  summary: "After paying the rest: takes it if it stands; idempotent",
  query: z.object(reader).strict(),
  body: z.object({}).strict(),
  response: z.object({ booking: bookingView }),
});

export const storeListBookings = defineRoute({
  method: "GET",
  path: "/store/bookings",
  who: "consumer",
  summary: "The consumer's own bookings: upcoming ones soonest first, else newest first",
  query: z
    .object({ ...paging, ...reader, status: bookingStatuses.optional(), when: z.enum(["upcoming", "past"]).optional() })
    .strict(),
  response: listOf("bookings", bookingView),
});

export const storeReadStatistics = defineRoute({
  method: "GET",
  path: "/store/bookings/statistics",
  who: "consumer",
  summary: "The consumer's bookings in numbers",
  response: z.object({
    statistics: z.object({
      /** Requested, confirmed and under way. */
      upcoming: z.number().int(),
      completed: z.number().int(),
      /** Cancelled, declined and requests that ran out. */
      ended: z.number().int(),
      /** Nights and days of completed bookings. */
      units: z.number().int(),
      /** Paid less what was paid back, by currency. */
      spent: z.array(z.object({ currency: z.enum(CURRENCIES), amount: z.number() })),
    }),
  }),
});

export const storeReadBooking = defineRoute({
  method: "GET",
  path: "/store/bookings/:id",
  who: "booking",
  summary: "One booking of the consumer, or by its access token in `x-booking-token`, with its history",
  query: z.object(reader).strict(),
  response: z.object({ booking: bookingDetail }),
});

export const storeChangeBooking = defineRoute({
  method: "PATCH",
  path: "/store/bookings/:id",
  who: "booking",
  summary: "Changes contact or requests of a booking that has not ended",
  query: z.object(reader).strict(),
  body: z
    .object({
      contact: z
        .object({
          name: contact.name.optional(),
          email: contact.email.optional(),
          phone: contact.phone.nullable().optional(),
        })
        .strict()
        .optional(),
      special_requests: text(0, 2000).nullable().optional(),
    })
    .strict(),
  response: z.object({ booking: bookingDetail }),
  limit: { points: 60, seconds: 600 },
});

export const readCancellation = defineRoute({
  method: "GET",
  path: "/store/bookings/:id/cancellation",
  who: "booking",
  summary: "What would be paid back if the booking were cancelled now",
  query: z.object(reader).strict(),
  response: z.object({ cancellation: cancellationView }),
});

export const readArrival = defineRoute({
  method: "GET",
  path: "/store/bookings/:id/arrival",
  who: "booking",
  summary: "Where the place is and how to reach its business: exactly while the booking is confirmed or under way",
  response: z.object({ arrival: arrivalView }),
});

export const storeCancelBooking = defineRoute({
  method: "POST",
  path: "/store/bookings/:id/cancel",
  who: "booking",
  summary: "Withdraws a request or cancels a booking; pays back by its policy; idempotent",
  query: z.object(reader).strict(),
  body: z.object({ reason: text(0, 1000).default("") }).strict(),
  response: z.object({ booking: bookingDetail, refund: refundView }),
});
