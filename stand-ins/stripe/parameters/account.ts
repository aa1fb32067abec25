import { z } from "zod";
import { currency, email, emptyable, expand, flag, integer, metadata, text } from "./kinds";

const businessProfile = z.strictObject({
  mcc: text(4).optional(),
  name: text().optional(),
  product_description: text(40_000).optional(),
  support_email: emptyable(email()).optional(),
  support_phone: emptyable(text(40)).optional(),
  support_url: emptyable(text()).optional(),
  url: emptyable(text()).optional(),
});

const requested = z.strictObject({ requested: flag() });

const settings = z.strictObject({
  payouts: z
    .strictObject({
      debit_negative_balances: flag().optional(),
      schedule: z
        .strictObject({
          interval: z.enum(["daily", "manual", "monthly", "weekly"]).optional(),
          delay_days: integer(0, 31).optional(),
          weekly_anchor: z.enum(["monday", "tuesday", "wednesday", "thursday", "friday"]).optional(),
          monthly_anchor: integer(1, 31).optional(),
        })
        .optional(),
      statement_descriptor: text(22).optional(),
    })
    .optional(),
});

/** A bank account in full. Tokens of Stripe.js are not simulated. */
export const bankAccount = z.strictObject({
  object: z.enum(["bank_account"]),
  country: text(2).transform((value) => value.toUpperCase()),
  currency: currency(),
  account_number: text(64),
  routing_number: text(32).optional(),
  account_holder_name: text(256).optional(),
  account_holder_type: z.enum(["individual", "company"]).optional(),
});

const common = {
  business_profile: businessProfile.optional(),
  business_type: z.enum(["company", "individual", "non_profit"]).optional(),
  capabilities: z.strictObject({ card_payments: requested.optional(), transfers: requested.optional() }).optional(),
  default_currency: currency().optional(),
  email: email().optional(),
  expand: expand(),
  external_account: bankAccount.optional(),
  metadata: emptyable(metadata()).optional(),
  settings: settings.optional(),
};

export const createAccountParameters = z.strictObject({
  ...common,
  controller: z
    .strictObject({
      fees: z.strictObject({ payer: z.enum(["account", "application"]).optional() }).optional(),
      losses: z.strictObject({ payments: z.enum(["application", "stripe"]).optional() }).optional(),
      requirement_collection: z.enum(["application", "stripe"]).optional(),
      stripe_dashboard: z.strictObject({ type: z.enum(["express", "full", "none"]).optional() }).optional(),
    })
    .optional(),
  country: text(2)
    .transform((value) => value.toUpperCase())
    .optional(),
});

export const updateAccountParameters = z.strictObject(common);
