import { createRequire } from "node:module";
import type { IPaymentProvider } from "@medusajs/framework/types";
import type { AbstractPaymentProvider } from "@medusajs/framework/utils";
import type Stripe from "stripe";
import { afterAll, beforeAll, expect, it } from "vitest";
import { browserCall, type StandIn, secretKey, startStandIn } from "./stand-in-process";

type Provider = AbstractPaymentProvider<object> &
  Required<Pick<IPaymentProvider, "createAccountHolder">> & { stripe_: Stripe };
const services: { StripeProviderService: new (container: object, options: object) => Provider } = createRequire(
  __filename,
)("@medusajs/payment-stripe/dist/services");

let standIn: StandIn;
let provider: Provider;

beforeAll(async () => {
  standIn = await startStandIn();
  provider = new services.StripeProviderService(
    { logger: console },
    { apiKey: secretKey, webhookSecret: "whsec_unused", capture: false },
  );
  provider.stripe_ = standIn.clients["stripe 15"];
});
afterAll(() => standIn?.stop());

const contextOf = (step: string) => ({ idempotency_key: `payses_1_${step}` });

async function payInBrowser(intent: Stripe.PaymentIntent, method: string) {
  return browserCall(standIn, "POST", `/v1/payment_intents/${intent.id}/confirm`, {
    client_secret: intent.client_secret ?? "",
    payment_method: method,
    use_stripe_sdk: "true",
  });
}

it("Medusa's own Stripe provider goes through a whole payment", async () => {
  const holder = await provider.createAccountHolder({
    context: {
      idempotency_key: "accholder_1",
      customer: { id: "cus_medusa", email: "ada@example.com", first_name: "Ada", last_name: null, phone: null },
    },
  });
  expect(holder.id).toMatch(/^cus_/);
  const account_holder = { data: { id: holder.id } };
  const begun = await provider.initiatePayment({
    amount: 184,
    currency_code: "eur",
    data: { session_id: "payses_1" },
    context: { ...contextOf("create"), account_holder },
  });
  const intent = begun.data as unknown as Stripe.PaymentIntent;
  expect(intent).toMatchObject({
    amount: 18_400,
    capture_method: "manual",
    status: "requires_payment_method",
    customer: holder.id,
    metadata: { session_id: "payses_1" },
  });
  expect(begun.status).toBe("pending");

  const changed = await provider.updatePayment({ amount: 200, currency_code: "eur", data: begun.data });
  expect(changed.data).toMatchObject({ amount: 20_000 });

  expect((await payInBrowser(intent, "pm_card_chargeDeclined")).status).toBe(402);
  expect((await provider.authorizePayment({ data: begun.data })).status).toBe("error");
  await payInBrowser(intent, "pm_card_threeDSecure2Required");
  expect((await provider.authorizePayment({ data: begun.data })).status).toBe("requires_more");
  await payInBrowser(intent, "pm_card_visa");
  const authorised = await provider.authorizePayment({ data: begun.data });
  expect(authorised.status).toBe("authorized");

  const captured = await provider.capturePayment({ data: authorised.data, context: contextOf("capture") });
  expect(captured.data).toMatchObject({ status: "succeeded", amount_received: 20_000 });
  const again = await provider.capturePayment({ data: authorised.data, context: contextOf("capture again") });
  expect(again.data).toMatchObject({ status: "succeeded" });
  await provider.refundPayment({ amount: 50, data: captured.data, context: contextOf("refund") });
  const after = await standIn.client.paymentIntents.retrieve(intent.id, { expand: ["latest_charge"] });
  expect(after.latest_charge).toMatchObject({ amount_captured: 20_000, amount_refunded: 5_000 });
  expect((await provider.retrievePayment({ data: captured.data })).data).toMatchObject({ amount: 200 });
});

it("Medusa's own Stripe provider cancels, also twice", async () => {
  const begun = await provider.initiatePayment({
    amount: 90,
    currency_code: "eur",
    data: { session_id: "payses_2" },
    context: { idempotency_key: "payses_2" },
  });
  expect((await provider.cancelPayment({ data: begun.data })).data).toMatchObject({ status: "canceled" });
  expect((await provider.cancelPayment({ data: begun.data })).data).toMatchObject({ status: "canceled" });
  expect((await provider.getPaymentStatus({ data: begun.data })).status).toBe("canceled");
});
