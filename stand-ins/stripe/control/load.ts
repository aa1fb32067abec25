import { z } from "zod";
import { contradictionIn, type PastPayment } from "../domain/past-payment";
import { invalidParameter } from "../errors";
import { presentIntent } from "../payment-flow";
import { ok } from "../request-context";
import { defineRoute } from "../router";
import { writePastPayments } from "../store/past-payments";
import { paymentIntents } from "../store/tables";

/** Payments that one call may bring. */
const PAYMENTS_MAX = 500;

const minor = (min: number) => z.int().min(min).max(99_999_999);
const seconds = z.int().min(0).max(4_102_444_800);

const metadata = z.record(z.string().max(40), z.string().max(500));

const payment = z.strictObject({
  id: z.string().regex(/^pi_\w{4,200}$/),
  amount_minor: minor(1),
  currency: z.string().regex(/^[a-z]{3}$/),
  created_seconds: seconds,
  status: z.enum(["requires_payment_method", "requires_capture", "succeeded", "canceled"]),
  captured_minor: minor(0).optional(),
  canceled_seconds: seconds.optional(),
  capture_method: z.enum(["automatic", "manual"]).default("manual"),
  refunds: z
    .array(
      z.strictObject({
        id: z.string().regex(/^re_\w{4,200}$/),
        amount_minor: minor(1),
        created_seconds: seconds,
        metadata: metadata.default({}),
      }),
    )
    .max(50)
    .default([]),
  metadata: metadata.default({}),
  payment_method: z
    .strictObject({ brand: z.enum(["visa", "mastercard", "amex"]), last4: z.string().regex(/^\d{4}$/) })
    .optional(),
  description: z.string().max(1000).optional(),
});

function toPastPayment(given: z.output<typeof payment>): PastPayment {
  const succeededMinor = given.status === "succeeded" ? given.amount_minor : 0;
  const canceledSeconds = given.status === "canceled" ? given.created_seconds : null;
  return {
    id: given.id,
    amountMinor: given.amount_minor,
    currency: given.currency,
    createdSeconds: given.created_seconds,
    status: given.status,
    capturedMinor: given.captured_minor ?? succeededMinor,
    canceledSeconds: given.canceled_seconds ?? canceledSeconds,
    captureMethod: given.capture_method,
    refunds: given.refunds.map((refund) => ({
      id: refund.id,
      amountMinor: refund.amount_minor,
      createdSeconds: refund.created_seconds,
      metadata: refund.metadata,
    })),
    metadata: given.metadata,
    card: given.payment_method ?? null,
    description: given.description ?? null,
  };
}

/**
 * Writes payments of the past, with their charges and refunds, without telling anybody by an event. A payment whose
 * id is known already stays as it is, so a call can be repeated.
 */
export const loadRoute = defineRoute({
  method: "POST",
  path: "/_stand_in/load",
  format: "json",
  parameters: z.strictObject({ payment_intents: z.array(payment).min(1).max(PAYMENTS_MAX) }),
  handle: async (context, given) => {
    const { transaction, accountId } = context;
    const payments = given.payment_intents.map(toPastPayment);
    for (const [index, past] of payments.entries()) {
      const contradiction = contradictionIn(past);
      if (contradiction) {
        throw invalidParameter(`payment_intents[${index}][${contradiction.field}]`, contradiction.message);
      }
    }
    const { written, refundsClash } = await writePastPayments(transaction, accountId, payments);
    if (refundsClash) throw invalidParameter("payment_intents", "A refund's id is used twice, or by another payment.");
    const stored = await paymentIntents.findAll(
      transaction,
      accountId,
      payments.map(({ id }) => id),
    );
    const shown: object[] = [];
    // One after the other: they share the transaction's one connection.
    for (const intent of stored) shown.push(await presentIntent(context, intent));
    return ok({
      object: "load",
      loaded: written.size,
      existing: payments.length - written.size,
      payment_intents: shown,
    });
  },
});
