import { z } from "zod";
import { defineRoute, id, language, listOf, paging, plainDate, text } from "../../../src/shared/route";
import { bookingDetail, bookingStatuses, bookingView, refundView } from "./views";

/** The reader's language: labels of price lines and the listing's title come in it. */
const reader = { language: language.default("en") };

/** By when they were made or begin; `-` in front turns it round. */
const bookingSort = z.enum(["created_at", "-created_at", "start_at", "-start_at"]);
export type BookingSort = z.infer<typeof bookingSort>;

/** Bookings of one listing in one of some states, whose stay touches `[from, to)`. */
export const bookingFilter = {
  status: bookingStatuses.optional(),
  listing_id: id.optional(),
  q: text(0, 120).optional(),
  from: plainDate.optional(),
  to: plainDate.optional(),
  sort: bookingSort.default("-created_at"),
};

const reason = z.object({ reason: text(3, 1000) }).strict();

export const sellerListBookings = defineRoute({
  method: "GET",
  path: "/seller/bookings",
  who: "staff",
  summary: "Bookings of the seller's listings, newest first unless sorted; held ones are not shown",
  query: z.object({ ...paging, ...bookingFilter, ...reader }).strict(),
  response: listOf("bookings", bookingView),
});

export const sellerReadBooking = defineRoute({
  method: "GET",
  path: "/seller/bookings/:id",
  who: "staff",
  summary: "One booking of the seller's listings, with its history",
  query: z.object(reader).strict(),
  response: z.object({ booking: bookingDetail }),
});

export const sellerConfirmBooking = defineRoute({
  method: "POST",
  path: "/seller/bookings/:id/confirm",
  who: "staff",
  summary: "Accepts a request: the authorised payment is captured; idempotent",
  query: z.object(reader).strict(),
  body: z.object({}).strict(),
  response: z.object({ booking: bookingDetail }),
});

export const sellerDeclineBooking = defineRoute({
  method: "POST",
  path: "/seller/bookings/:id/decline",
  who: "staff",
  summary: "Declines a request: the authorisation is let go and the dates are free; idempotent",
  query: z.object(reader).strict(),
  body: reason,
  response: z.object({ booking: bookingDetail }),
});

export const sellerCancelBooking = defineRoute({
  method: "POST",
  path: "/seller/bookings/:id/cancel",
  who: "manager",
  summary: "Cancels a confirmed booking and pays back all of it; idempotent",
  query: z.object(reader).strict(),
  body: reason,
  response: z.object({ booking: bookingDetail, refund: refundView }),
});

export const sellerCompleteBooking = defineRoute({
  method: "POST",
  path: "/seller/bookings/:id/complete",
  who: "staff",
  summary: "Says that a stay under way is over; idempotent",
  query: z.object(reader).strict(),
  body: z.object({}).strict(),
  response: z.object({ booking: bookingDetail }),
});
