import { z } from "zod";
import { defineRoute, id, listOf, paging } from "../../../src/shared/route";

/** A card that a consumer has saved; its number is Stripe's alone. */
export const paymentMethodView = z.object({
  id,
  /** As Stripe names it, such as `visa`. */
  brand: z.string(),
  last4: z.string(),
  exp_month: z.number().int(),
  exp_year: z.number().int(),
  is_default: z.boolean(),
});
export type PaymentMethodView = z.infer<typeof paymentMethodView>;

export const listPaymentMethods = defineRoute({
  method: "GET",
  path: "/store/payment-methods",
  who: "consumer",
  summary: "The consumer's saved cards, the default first",
  query: z.object(paging).strict(),
  response: listOf("payment_methods", paymentMethodView),
});

export const setUpPaymentMethod = defineRoute({
  method: "POST",
  path: "/store/payment-methods",
  who: "consumer",
  summary: "Begins to save a card: what the browser needs to give it to Stripe",
  body: z.object({}).strict(),
  response: z.object({
    setup: z.object({ provider: z.literal("stripe"), publishable_key: z.string(), client_secret: z.string() }),
  }),
  status: 201,
  limit: { points: 20, seconds: 600 },
});

export const changePaymentMethod = defineRoute({
  method: "PATCH",
  path: "/store/payment-methods/:id",
  who: "consumer",
  summary: "Makes a saved card the one that is offered first",
  body: z.object({ is_default: z.literal(true) }).strict(),
  response: z.object({ payment_method: paymentMethodView }),
});

export const removePaymentMethod = defineRoute({
  method: "DELETE",
  path: "/store/payment-methods/:id",
  who: "consumer",
  summary: "Forgets a saved card; the last one is kept while the rest of a booking is due from it",
  response: z.object({ id, deleted: z.literal(true) }),
});
