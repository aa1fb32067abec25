import { z } from "zod";
import { bookRefund } from "../balance-book";
import type { ChargeRecord } from "../domain/charge";
import { isRefundable } from "../domain/dispute";
import { mergeMetadata } from "../domain/metadata";
import { type RefundRecord, refundCharge } from "../domain/refund";
import { firstOutcome } from "../domain/refund-outcome";
import { invalidParameter, noSuch, StripeProblem } from "../errors";
import { recordEvent } from "../events";
import { expandPaths } from "../expand";
import { newId } from "../identifiers";
import { answerPage } from "../list-page";
import { toStripeCharge } from "../objects/charge";
import { toStripeRefund } from "../objects/refund";
import { emptyable, expand, integer, metadata, text } from "../parameters/kinds";
import { listParameters } from "../parameters/list";
import { lockIntent } from "../payment-intents";
import { ok, type RequestContext } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { charges, disputes, refunds } from "../store/tables";

const createParameters = z.strictObject({
  amount: integer(1).optional(),
  charge: text(255).optional(),
  expand: expand(),
  metadata: metadata().optional(),
  payment_intent: text(255).optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
});

/** The charge to give back, locked together with its intent, always in that order. */
async function lockCharge(
  context: RequestContext,
  given: { charge?: string | undefined; payment_intent?: string | undefined },
): Promise<ChargeRecord> {
  if ((given.charge === undefined) === (given.payment_intent === undefined)) {
    throw invalidParameter(
      "payment_intent",
      "One of the following params should be provided for this request: payment_intent or charge.",
      "parameter_missing",
    );
  }
  const { transaction, accountId } = context;
  if (given.charge !== undefined) {
    const unlocked = await charges.find(transaction, accountId, given.charge);
    if (!unlocked) throw noSuch("charge", given.charge, "charge", 404);
    await lockIntent(context, unlocked.paymentIntentId);
    return (await charges.findForUpdate(transaction, accountId, given.charge)) ?? unlocked;
  }
  const intent = await lockIntent(context, given.payment_intent ?? "");
  const charge = await charges.findForUpdate(transaction, accountId, intent.latestChargeId ?? "");
  if (!charge) {
    throw invalidParameter(
      "payment_intent",
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
    );
  }
  return charge;
}

const create = defineRoute({
  method: "POST",
  path: "/v1/refunds",
  parameters: createParameters,
  handle: async (context, given) => {
    const charge = await lockCharge(context, given);
    await refuseDisputed(context, charge);
    const decision = refundCharge(charge, given.amount);
    if (decision.kind !== "refunded") throw toProblem(charge, decision, given.amount);
    const unbooked: RefundRecord = {
      id: newId("re"),
      accountId: context.accountId,
      createdSeconds: context.nowSeconds,
      chargeId: charge.id,
      paymentIntentId: charge.paymentIntentId,
      amountMinor: decision.amountMinor,
      currency: charge.currency,
      reason: given.reason ?? null,
      metadata: given.metadata ?? {},
      balanceTransactionId: null,
      outcome: firstOutcome(charge, context.nowSeconds),
    };
    const record = await bookRefund(context, unbooked, charge);
    await charges.save(context.transaction, decision.charge);
    await refunds.insert(context.transaction, record);
    const body = toStripeRefund(record);
    await recordEvent(context, "refund.created", body);
    await recordEvent(context, "charge.refunded", toStripeCharge(decision.charge));
    return ok(await expandPaths(context, body, given.expand));
  },
});

/** Money that the bank took already cannot be given back as well. */
async function refuseDisputed(context: RequestContext, charge: ChargeRecord): Promise<void> {
  if (!charge.disputeId) return;
  const dispute = await disputes.findForUpdate(context.transaction, context.accountId, charge.disputeId);
  if (!dispute || isRefundable(dispute)) return;
  throw new StripeProblem(
    400,
    "invalid_request_error",
    `Charge ${charge.id} has been charged back; cannot issue a refund.`,
    { code: "charge_disputed" },
  );
}

function toProblem(
  charge: ChargeRecord,
  decision: Exclude<ReturnType<typeof refundCharge>, { kind: "refunded" }>,
  amountMinor: number | undefined,
): StripeProblem {
  switch (decision.kind) {
    case "already_refunded":
      return new StripeProblem(400, "invalid_request_error", `Charge ${charge.id} has already been refunded.`, {
        code: "charge_already_refunded",
      });
    case "not_captured":
      return invalidParameter(
        "payment_intent",
        `This PaymentIntent (${charge.paymentIntentId}) does not have a successful charge to refund.`,
      );
    case "too_much":
      return invalidParameter(
        "amount",
        `Refund amount (${amountMinor}) is greater than unrefunded amount on charge (${decision.refundableMinor})`,
      );
  }
}

const retrieve = defineRoute({
  method: "GET",
  path: "/v1/refunds/:id",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const found = await refunds.find(context.transaction, context.accountId, id);
    if (!found) throw noSuch("refund", id, "refund", 404);
    return ok(await expandPaths(context, toStripeRefund(found), given.expand));
  },
});

const update = defineRoute({
  method: "POST",
  path: "/v1/refunds/:id",
  parameters: z.strictObject({ expand: expand(), metadata: emptyable(metadata()).optional() }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const found = await refunds.findForUpdate(context.transaction, context.accountId, id);
    if (!found) throw noSuch("refund", id, "refund", 404);
    const changed = { ...found, metadata: mergeMetadata(found.metadata, given.metadata) };
    await refunds.save(context.transaction, changed);
    const body = toStripeRefund(changed);
    await recordEvent(context, "refund.updated", body);
    return ok(await expandPaths(context, body, given.expand));
  },
});

const list = defineRoute({
  method: "GET",
  path: "/v1/refunds",
  parameters: z.strictObject({ ...listParameters, charge: text(255).optional(), payment_intent: text(255).optional() }),
  handle: (context, given) =>
    answerPage(context, given, {
      url: "/v1/refunds",
      noun: "refund",
      table: refunds,
      where: { charge_id: given.charge, payment_intent_id: given.payment_intent },
      present: toStripeRefund,
    }),
});

export const refundRoutes: readonly ApiRoute[] = [create, retrieve, update, list];
