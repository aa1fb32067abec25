import { bookCharge } from "../balance-book";
import { disputeAfterwards } from "../disputes";
import { captureIntent } from "../domain/capture-intent";
import { mergeMetadata } from "../domain/metadata";
import { invalidParameter } from "../errors";
import { recordEvent } from "../events";
import { expandPaths } from "../expand";
import { toStripeCharge } from "../objects/charge";
import { captureParameters } from "../parameters/payment-intent";
import { presentIntent, refuseStep } from "../payment-flow";
import { lockIntent } from "../payment-intents";
import { ok } from "../request-context";
import { defineRoute } from "../router";
import { charges, paymentIntents } from "../store/tables";

export const capturePaymentIntent = defineRoute({
  method: "POST",
  path: "/v1/payment_intents/:id/capture",
  parameters: captureParameters,
  handle: async (context, given, path) => {
    const found = await lockIntent(context, path.id ?? "");
    // The intent's lock covers its charge: nothing changes a charge without holding its intent first.
    const charge = await charges.findForUpdate(context.transaction, context.accountId, found.latestChargeId ?? "");
    const outcome = captureIntent(found, charge, given.amount_to_capture);
    if (outcome.kind === "refused") return refuseStep(context, found, outcome.message);
    if (outcome.kind === "too_much") {
      const most = found.amountCapturableMinor;
      throw invalidParameter(
        "amount_to_capture",
        `The amount to capture (${given.amount_to_capture}) is more than the amount that can be captured (${most}).`,
        "amount_too_large",
      );
    }
    const intent = {
      ...outcome.intent,
      metadata: mergeMetadata(outcome.intent.metadata, given.metadata),
      statementDescriptorSuffix: given.statement_descriptor_suffix ?? outcome.intent.statementDescriptorSuffix,
    };
    const booked = await bookCharge(context, outcome.charge);
    await charges.save(context.transaction, booked);
    await paymentIntents.save(context.transaction, intent);
    const presented = await presentIntent(context, intent);
    await recordEvent(context, "charge.captured", toStripeCharge(booked));
    await recordEvent(context, "payment_intent.succeeded", presented);
    await disputeAfterwards(context, booked);
    return ok(await expandPaths(context, presented, given.expand));
  },
});
