import { z } from "zod";
import { defineRoute, id, language, listOf, paging } from "../../../src/shared/route";
import { bookingFilter } from "./seller-bookings";
import { bookingDetail, bookingView } from "./views";

const reader = { language: language.default("en") };

/** Where a booking's money is, for an operator. */
export const bookingPayment = z.object({
  order_id: z.string().nullable(),
  payment_intent_id: z.string().nullable(),
  refunds: z.array(
    z.object({
      id,
      amount: z.number(),
      state: z.enum(["pending", "done"]),
      created_at: z.string(),
    }),
  ),
});

/** Something that a crash or a fault left behind, and what was done about it. */
export const finding = z.object({
  kind: z.string(),
  booking_id: z.string().nullable(),
  payment_intent_id: z.string().nullable(),
  /** `mended`, or `open` when only a person can decide. */
  outcome: z.enum(["mended", "open"]),
  message: z.string(),
});
export type Finding = z.infer<typeof finding>;

export const adminListBookings = defineRoute({
  method: "GET",
  path: "/admin/bookings",
  who: "operator",
  summary: "All bookings, held ones too, newest first",
  query: z.object({ ...paging, ...bookingFilter, seller_id: id.optional(), ...reader }).strict(),
  response: listOf("bookings", bookingView),
});

export const adminReadBooking = defineRoute({
  method: "GET",
  path: "/admin/bookings/:id",
  who: "operator",
  summary: "One booking with its history and its payment",
  query: z.object(reader).strict(),
  response: z.object({ booking: bookingDetail, payment: bookingPayment }),
});

export const reconcileBookings = defineRoute({
  method: "POST",
  path: "/admin/bookings/reconcile",
  who: "operator",
  summary: "Compares bookings, orders, occupancy and intents now, as every minute, and mends what a crash left",
  body: z.object({}).strict(),
  response: z.object({ findings: z.array(finding) }),
});
