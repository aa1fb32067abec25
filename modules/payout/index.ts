import { Module } from "@medusajs/framework/utils";
import PayoutService from "./service";

/** The name under which the container holds what is known of payouts. */
export const PAYOUT = "payout";

export type { default as PayoutService } from "./service";

export default Module(PAYOUT, { service: PayoutService });
