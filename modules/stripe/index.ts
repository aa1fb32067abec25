import { Module } from "@medusajs/framework/utils";
import StripeService from "./service";

/** The name under which the container holds the Stripe service. */
export const STRIPE = "stripe";

export type { default as StripeService } from "./service";

export default Module(STRIPE, { service: StripeService });
