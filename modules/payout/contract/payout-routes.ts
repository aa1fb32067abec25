import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, id, language, listOf, paging, plainDate } from "../../../src/shared/route";

const currency = z.enum(CURRENCIES);

/**
 * `pending`: being sent. `in_transit`: on its way to the bank. `paid`: there. `returning`: on its way back.
 * `failed`, `canceled`: it did not arrive, and its money is available again.
 */
export const PAYOUT_STATUSES = ["pending", "in_transit", "paid", "returning", "failed", "canceled"] as const;

/** A payout, in major units. */
const payout = z.object({
  id,
  status: z.enum(PAYOUT_STATUSES),
  currency,
  amount: z.number(),
  /** Kept back of it for a while, and for what the seller owed. */
  reserved: z.number(),
  netted: z.number(),
  created_at: z.string(),
  /** When the bank should have it; null until it is sent. */
  arrives_on: plainDate.nullable(),
  paid_at: z.string().nullable(),
  /** Why it did not arrive, by Stripe's name. */
  failure_code: z.string().nullable(),
});
export type PayoutView = z.infer<typeof payout>;

const parts = {
  gross: z.number(),
  commission: z.number(),
  fees: z.number(),
  refunds: z.number(),
  tax: z.number(),
  net: z.number(),
};

/** What made up the amount since the payout before: the sum of all is what is due afterwards. */
const detail = payout.extend({
  period: z.object({ from: plainDate, to: plainDate }),
  /** Due before, below nothing when the seller owed; and due afterwards. */
  opening: z.number(),
  closing: z.number(),
  bookings: z.array(z.object({ booking_id: id, reference: z.string(), listing: z.string(), on: plainDate, ...parts })),
  adjustments: z.array(z.object({ on: plainDate, description: z.string(), amount: z.number() })),
  /** What was sent, this payout among it; below nothing what came back. */
  transfers: z.array(z.object({ on: plainDate, payout_id: z.string(), amount: z.number() })),
  /** Number of the statement, once it is issued. */
  statement_number: z.string().nullable(),
});
export type PayoutDetail = z.infer<typeof detail>;

export const listPayouts = defineRoute({
  method: "GET",
  path: "/seller/payouts",
  who: "manager",
  summary: "The seller's payouts, the latest first",
  query: z.object({ ...paging, status: z.enum(PAYOUT_STATUSES).optional() }).strict(),
  response: listOf("payouts", payout),
});

export const requestPayout = defineRoute({
  method: "POST",
  path: "/seller/payouts",
  who: "owner",
  summary: "Pays out what is available now, whatever the schedule; asks for the password",
  body: z.object({}).strict(),
  response: z.object({ payout_request: z.object({ id, created_at: z.string() }) }),
  status: 202,
  limit: { points: 30, seconds: 600 },
});

export const readPayoutDetail = defineRoute({
  method: "GET",
  path: "/seller/payouts/:id",
  who: "manager",
  summary: "One payout, down to each booking that is in it",
  query: z.object({ language: language.default("en") }).strict(),
  response: z.object({ payout: detail }),
});

export const readPayoutStatement = defineRoute({
  method: "GET",
  path: "/seller/payouts/:id/statement/pdf",
  who: "manager",
  summary: "The payout's statement as a PDF, as it was issued; 404 until it is",
  response: z.any(),
});

export const payoutRoutes = [listPayouts, requestPayout, readPayoutDetail, readPayoutStatement];
