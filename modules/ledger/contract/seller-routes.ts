import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, listOf, paging, plainDate } from "../../../src/shared/route";
import { TRANSACTION_TYPES } from "../domain/transaction-type";

const currency = z.enum(CURRENCIES);

/** What a seller has and owes in a currency, in major units. */
const sellerBalance = z.object({
  currency,
  /** Of bookings that are still to come, under way, or over for too short a time. */
  pending: z.number(),
  /** What the next payout can pay. */
  available: z.number(),
  reserve: z.number(),
  /** Taken for disputes that are not decided. */
  held: z.number(),
  /** What the seller owes: the next payout keeps it back. */
  receivable: z.number(),
});
export type SellerBalance = z.infer<typeof sellerBalance>;

/** Something that happened to a seller's money: by how much each part of the balance changed, in major units. */
const sellerTransaction = z.object({
  id: z.string(),
  at: z.string(),
  type: z.enum(TRANSACTION_TYPES),
  booking_id: z.string().nullable(),
  currency,
  /** What the seller has more, or less, by it: all parts together, without what is owed. */
  amount: z.number(),
  pending: z.number(),
  available: z.number(),
  reserve: z.number(),
  held: z.number(),
  receivable: z.number(),
});
export type SellerTransaction = z.infer<typeof sellerTransaction>;

export const readSellerBalance = defineRoute({
  method: "GET",
  path: "/seller/balance",
  who: "manager",
  summary: "What the seller has and owes, in each currency they have ever had money in",
  response: z.object({ balances: z.array(sellerBalance) }),
});

export const listSellerTransactions = defineRoute({
  method: "GET",
  path: "/seller/transactions",
  who: "manager",
  summary: "What happened to the seller's money, the latest first; `from` and `to` are days of UTC, `to` is exclusive",
  query: z
    .object({
      ...paging,
      from: plainDate.optional(),
      to: plainDate.optional(),
      type: z.enum(TRANSACTION_TYPES).optional(),
      currency: currency.optional(),
    })
    .strict(),
  response: listOf("transactions", sellerTransaction),
});
