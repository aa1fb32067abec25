import { z } from "zod";
import { emptyable, expand, flag, metadata, returnUrl, text } from "./kinds";
import { listParameters } from "./list";
import { paymentMethodData } from "./payment-method";

const cardTypes = () => z.array(z.enum(["card"])).min(1);

export const createSetupParameters = z.strictObject({
  allowed_payment_method_types: cardTypes().optional(),
  automatic_payment_methods: z
    .strictObject({ enabled: flag(), allow_redirects: z.enum(["always", "never"]).optional() })
    .optional(),
  confirm: flag().optional(),
  customer: text(255).optional(),
  description: text(1000).optional(),
  expand: expand(),
  metadata: metadata().optional(),
  payment_method: text(255).optional(),
  payment_method_data: paymentMethodData().optional(),
  payment_method_types: cardTypes().optional(),
  return_url: returnUrl().optional(),
  usage: z.enum(["off_session", "on_session"]).optional(),
  use_stripe_sdk: flag().optional(),
});

export const updateSetupParameters = z.strictObject({
  customer: text(255).optional(),
  description: text(1000).optional(),
  expand: expand(),
  metadata: emptyable(metadata()).optional(),
  payment_method: text(255).optional(),
});

const confirmCommon = {
  payment_method: text(255).optional(),
  payment_method_data: paymentMethodData().optional(),
  return_url: returnUrl().optional(),
  use_stripe_sdk: flag().optional(),
};

export const confirmSetupParameters = z.strictObject({
  ...confirmCommon,
  client_secret: text(255).optional(),
  expand: expand(),
});
export const publishableConfirmSetupParameters = z.strictObject({
  ...confirmCommon,
  client_secret: text(255),
  expand: z.array(z.enum(["payment_method"])).optional(),
});

export const retrieveSetupParameters = z.strictObject({ client_secret: text(255).optional(), expand: expand() });
export const publishableRetrieveSetupParameters = z.strictObject({
  client_secret: text(255),
  expand: z.array(z.enum(["payment_method"])).optional(),
});

export const cancelSetupParameters = z.strictObject({
  cancellation_reason: z.enum(["abandoned", "duplicate", "requested_by_customer"]).optional(),
  expand: expand(),
});

export const listSetupParameters = z.strictObject({
  ...listParameters,
  customer: text(255).optional(),
  payment_method: text(255).optional(),
});
