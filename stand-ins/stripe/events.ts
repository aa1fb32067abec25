import Stripe from "stripe";
import { newId } from "./identifiers";
import type { RequestContext } from "./request-context";

/** The kinds of events the stand-in tells of so far. */
export type EventType = Extract<
  Stripe.Event.Type,
  | "payment_intent.created"
  | "payment_intent.requires_action"
  | "payment_intent.amount_capturable_updated"
  | "payment_intent.succeeded"
  | "payment_intent.payment_failed"
  | "payment_intent.canceled"
  | "setup_intent.created"
  | "setup_intent.requires_action"
  | "setup_intent.succeeded"
  | "setup_intent.setup_failed"
  | "setup_intent.canceled"
  | "payment_method.attached"
  | "payment_method.detached"
  | "payment_method.updated"
  | "charge.succeeded"
  | "charge.failed"
  | "charge.captured"
  | "charge.refunded"
  | "charge.dispute.created"
  | "charge.dispute.updated"
  | "charge.dispute.closed"
  | "charge.dispute.funds_withdrawn"
  | "charge.dispute.funds_reinstated"
  | "refund.created"
  | "refund.updated"
  | "refund.failed"
  | "customer.created"
  | "customer.updated"
  | "customer.deleted"
  | "account.updated"
  | "payout.created"
  | "payout.updated"
  | "payout.paid"
  | "payout.failed"
  | "payout.canceled"
  | "transfer.created"
  | "transfer.updated"
  | "transfer.reversed"
>;

type EventBody = Omit<Stripe.EventBase, "data"> & { type: EventType; data: { object: object } };

/**
 * Writes an event in the transaction of its cause, with the object as it is after it.
 * It is sent from there, so an event is neither lost nor told of something that was rolled back. What happens on a
 * connected account carries its id and goes to whoever listens for connected accounts.
 */
export async function recordEvent(context: RequestContext, type: EventType, object: { id: string }): Promise<void> {
  const isConnected = context.accountId !== context.platformId;
  const isSent = context.sends(type, isConnected);
  const body: EventBody = {
    id: newId("evt"),
    object: "event",
    ...(isConnected ? { account: context.accountId } : {}),
    api_version: Stripe.API_VERSION,
    created: context.nowSeconds,
    data: { object },
    livemode: false,
    pending_webhooks: isSent ? 1 : 0,
    request: { id: context.requestId, idempotency_key: context.idempotencyKey },
    type,
  };
  context.wireCheck?.answer(object);
  context.wireCheck?.answer(body);
  await context.transaction.query(
    `INSERT INTO events (id, account_id, type, object_id, body, next_attempt_at)
     VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN clock_timestamp() END)`,
    [body.id, context.accountId, type, object.id, JSON.stringify(body), isSent],
  );
}
