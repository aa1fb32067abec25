import { z } from "zod";
import { defineRoute } from "../../src/shared/route";
import { receiveConnectEvent } from "./contract/connect";

export type { ConnectClient } from "./connect/connect-client";
export * from "./contract/connect";
export { StripeRefusal } from "./contract/refusal";

/** Medusa's name of the one payment provider that Berth uses: module id `stripe`, provider id `stripe`. */
export const STRIPE_PROVIDER_ID = "pp_stripe_stripe";

/** The only fields that a booking hands to the provider when it opens a payment; all else is the provider's own. */
export type OpenPaymentData = {
  metadata: { booking_id: string };
  description: string;
  /** Keeps the card that pays for later payments of the customer that the session's context names. */
  save_card?: boolean;
};

/** A card that is kept at Stripe. */
export type CardFacts = {
  id: string;
  brand: string;
  last4: string;
  exp_month: number;
  exp_year: number;
  is_default: boolean;
  created_seconds: number;
};

/** What came of charging a saved card while its owner was away; `failure_code` is Stripe's reason. */
export type OffSessionOutcome = { paid: true } | { paid: false; failure_code: string };

/** What is known of a PaymentIntent at Stripe; amounts are integer minor units. */
export type IntentFacts = {
  id: string;
  /** Stripe's own, such as `requires_capture`. */
  status: string;
  amount: number;
  amount_received: number;
  currency: string;
  /** The booking that it was made for. */
  booking_id: string | null;
};

/** A refund at Stripe; `refund_id` is Medusa's, under which it was asked for. */
export type RefundFacts = { id: string; amount: number; status: string | null; refund_id: string | null };

/**
 * The events that Berth acts on. A webhook endpoint at Stripe is set up with exactly these (`enabled_events`): every
 * other one would be a request, and rows, for nothing.
 */
export const ENABLED_EVENTS: readonly string[] = [
  "payment_intent.amount_capturable_updated",
  "payment_intent.succeeded",
];

/** What Stripe has kept of a payment for its work, in integer minor units of what it settles in. */
export type FeeFacts = { amount_minor: bigint; currency: string; created_seconds: number };

/** Topic of the outbox: Stripe has told of a PaymentIntent. Whoever uses payments lists a consumer for it. */
export const INTENT_EVENT = "stripe.payment_intent";

/** Payload of `INTENT_EVENT`. What the intent is like now is asked of Stripe, not read from the event. */
export const intentEvent = z.object({
  type: z.string(),
  payment_intent_id: z.string(),
  booking_id: z.string().nullable(),
});

/** Topic of the outbox: an owner's customer at Stripe, with all cards, is to be forgotten. */
export const FORGET_CUSTOMER = "stripe.forget-customer";

/** Payload of `FORGET_CUSTOMER`. */
export const forgetCustomer = z.object({ owner: z.string() });

export const receiveEvent = defineRoute({
  method: "POST",
  path: "/hooks/stripe",
  who: "anyone",
  summary: "Stripe's events, signed; each is taken once and worked on afterwards",
  response: z.object({ received: z.literal(true) }),
});

export const routes = [receiveEvent, receiveConnectEvent];
