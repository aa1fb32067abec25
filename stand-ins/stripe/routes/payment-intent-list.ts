import { z } from "zod";
import { answerPage } from "../list-page";
import { text } from "../parameters/kinds";
import { listParameters } from "../parameters/list";
import { presentIntent } from "../payment-flow";
import { defineRoute } from "../router";
import { paymentIntents } from "../store/tables";

export const listPaymentIntents = defineRoute({
  method: "GET",
  path: "/v1/payment_intents",
  parameters: z.strictObject({ ...listParameters, customer: text(255).optional() }),
  handle: (context, given) =>
    answerPage(context, given, {
      url: "/v1/payment_intents",
      noun: "payment_intent",
      table: paymentIntents,
      where: { customer_id: given.customer },
      present: (record) => presentIntent(context, record),
    }),
});
