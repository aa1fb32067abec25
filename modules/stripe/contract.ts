import type { RouteSpec } from "../../src/shared/route";

/** Medusa's name of the one payment provider that Berth uses: module id `stripe`, provider id `stripe`. */
export const STRIPE_PROVIDER_ID = "pp_stripe_stripe";

/** The only fields that a booking hands to the provider when it opens a payment; all else is the provider's own. */
export type OpenPaymentData = { metadata: { booking_id: string }; description: string };

/** This capability answers no request yet; Stripe's events come in through it later. */
export const routes: RouteSpec[] = [];
