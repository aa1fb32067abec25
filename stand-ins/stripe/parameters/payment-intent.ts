import { z } from "zod";
import { currency, email, emptyable, expand, flag, integer, metadata, returnUrl, shipping, text } from "./kinds";
import { paymentMethodData } from "./payment-method";

const captureMethod = () => z.enum(["automatic", "automatic_async", "manual"]);
const setupFutureUsage = () => z.enum(["off_session", "on_session"]);

/** Refused by name: the stand-in has no other way of paying. */
const cardTypes = () => z.array(z.enum(["card"])).min(1);

const common = {
  customer: text(255).optional(),
  description: text(1000).optional(),
  expand: expand(),
  payment_method: text(255).optional(),
  payment_method_data: paymentMethodData().optional(),
  statement_descriptor_suffix: text(22).optional(),
};

export const createParameters = z.strictObject({
  ...common,
  amount: integer(1),
  currency: currency(),
  automatic_payment_methods: z
    .strictObject({ enabled: flag(), allow_redirects: z.enum(["always", "never"]).optional() })
    .optional(),
  capture_method: captureMethod().optional(),
  confirm: flag().optional(),
  confirmation_method: z.enum(["automatic", "manual"]).optional(),
  metadata: metadata().optional(),
  off_session: flag().optional(),
  allowed_payment_method_types: cardTypes().optional(),
  payment_method_types: cardTypes().optional(),
  receipt_email: email().optional(),
  return_url: returnUrl().optional(),
  setup_future_usage: setupFutureUsage().optional(),
  shipping: shipping().optional(),
  transfer_group: text(255).optional(),
  use_stripe_sdk: flag().optional(),
});

export const updateParameters = z.strictObject({
  ...common,
  amount: integer(1).optional(),
  currency: currency().optional(),
  capture_method: captureMethod().optional(),
  metadata: emptyable(metadata()).optional(),
  receipt_email: emptyable(email()).optional(),
  setup_future_usage: emptyable(setupFutureUsage()).optional(),
  shipping: emptyable(shipping()).optional(),
  transfer_group: text(255).optional(),
});

const confirmCommon = {
  expand: expand(),
  payment_method: text(255).optional(),
  payment_method_data: paymentMethodData().optional(),
  receipt_email: emptyable(email()).optional(),
  return_url: returnUrl().optional(),
  setup_future_usage: emptyable(setupFutureUsage()).optional(),
  shipping: emptyable(shipping()).optional(),
  use_stripe_sdk: flag().optional(),
};

export const confirmParameters = z.strictObject({
  ...confirmCommon,
  client_secret: text(255).optional(),
  off_session: flag().optional(),
  capture_method: captureMethod().optional(),
});

/** A browser may not choose how the money is captured, nor expand what it must not see. */
export const publishableConfirmParameters = z.strictObject({
  ...confirmCommon,
  client_secret: text(255),
  expand: z.array(z.enum(["payment_method"])).optional(),
});

export const retrieveParameters = z.strictObject({ client_secret: text(255).optional(), expand: expand() });
export const publishableRetrieveParameters = z.strictObject({
  client_secret: text(255),
  expand: z.array(z.enum(["payment_method"])).optional(),
});

export const captureParameters = z.strictObject({
  amount_to_capture: integer(1).optional(),
  expand: expand(),
  metadata: emptyable(metadata()).optional(),
  statement_descriptor_suffix: text(22).optional(),
});

export const cancelParameters = z.strictObject({
  cancellation_reason: z.enum(["abandoned", "duplicate", "fraudulent", "requested_by_customer"]).optional(),
  expand: expand(),
});
