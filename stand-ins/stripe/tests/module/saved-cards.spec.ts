import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserCall, refusalOf, type StandIn, startStandIn } from "./stand-in-process";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn?.stop());

const customer = async () => (await standIn.client.customers.create({ email: "anna@example.com" })).id;
const setUp = (more: Stripe.SetupIntentCreateParams) =>
  standIn.client.setupIntents.create({ allowed_payment_method_types: ["card"], confirm: true, ...more });

/** A card that was saved for a customer, authenticated where its bank asks. */
async function saved(card: string): Promise<{ customer: string; payment_method: string }> {
  const owner = await customer();
  const setup = await setUp({ customer: owner, payment_method: card });
  const payment_method = setup.payment_method as string;
  if (setup.status === "requires_action") {
    await browserCall(standIn, "POST", `/3ds/${setup.id}/result`, {
      client_secret: setup.client_secret ?? "",
      outcome: "complete",
    });
  }
  return { customer: owner, payment_method };
}
const payLater = (
  card: { customer: string; payment_method: string },
  more: Stripe.PaymentIntentCreateParams | object = {},
) =>
  standIn.client.paymentIntents.create({
    amount: 7_000,
    currency: "eur",
    allowed_payment_method_types: ["card"],
    confirm: true,
    off_session: true,
    ...card,
    ...more,
  });

describe("a SetupIntent", () => {
  it("saves a card with its customer, without a charge", async () => {
    const owner = await customer();
    const waiting = await standIn.client.setupIntents.create({
      customer: owner,
      allowed_payment_method_types: ["card"],
      metadata: { booking_id: "bkg_1" },
    });
    expect(waiting).toMatchObject({
      object: "setup_intent",
      status: "requires_payment_method",
      usage: "off_session",
      customer: owner,
      metadata: { booking_id: "bkg_1" },
    });
    expect(waiting.client_secret).toMatch(new RegExp(`^${waiting.id}_secret_\\w{25}$`));
    const done = await standIn.client.setupIntents.confirm(waiting.id, { payment_method: "pm_card_visa" });
    expect(done.status).toBe("succeeded");
    const { data } = await standIn.client.customers.listPaymentMethods(owner);
    expect(data).toMatchObject([{ id: done.payment_method, card: { last4: "4242" }, customer: owner }]);
    const again = await refusalOf(standIn.client.setupIntents.confirm(waiting.id, { payment_method: "pm_card_visa" }));
    expect(again).toMatchObject({ statusCode: 400, code: "setup_intent_unexpected_state" });
    expect((await standIn.client.setupIntents.list({ customer: owner })).data).toMatchObject([{ id: waiting.id }]);
  });

  it("asks for 3-D Secure where the bank wants it, and fails when that fails", async () => {
    const owner = await customer();
    const asked = await setUp({ customer: owner, payment_method: "pm_card_authenticationRequiredOnSetup" });
    expect(asked).toMatchObject({ status: "requires_action", next_action: { type: "use_stripe_sdk" } });
    const finish = (outcome: string, client_secret = asked.client_secret ?? "") =>
      browserCall(standIn, "POST", `/3ds/${asked.id}/result`, { client_secret, outcome });
    expect((await finish("complete", "wrong")).status).toBe(400);
    expect((await finish("fail")).body.setup_intent).toMatchObject({ status: "requires_payment_method" });
    const failed = await standIn.client.setupIntents.retrieve(asked.id);
    expect(failed.last_setup_error).toMatchObject({ code: "setup_intent_authentication_failure" });
    expect((await standIn.client.customers.listPaymentMethods(owner)).data).toEqual([]);
  });

  it("is declined with the reason, and shows itself", async () => {
    const declined = await refusalOf(setUp({ payment_method: "pm_card_chargeDeclined" }));
    expect(declined).toMatchObject({ statusCode: 402, code: "card_declined", decline_code: "generic_decline" });
    expect(declined.setup_intent).toMatchObject({ status: "requires_payment_method" });
  });

  it("is read and confirmed by a browser with its secret alone, which sees no customer", async () => {
    const owner = await customer();
    const { id, client_secret } = await standIn.client.setupIntents.create({
      customer: owner,
      allowed_payment_method_types: ["card"],
    });
    const fields = { client_secret: client_secret ?? "" };
    const read = await browserCall(standIn, "GET", `/v1/setup_intents/${id}`, fields);
    expect(read.body).toMatchObject({ id, status: "requires_payment_method" });
    expect(read.body).not.toHaveProperty("customer");
    expect((await browserCall(standIn, "GET", `/v1/setup_intents/${id}`, { client_secret: "wrong" })).status).toBe(400);
    const confirmed = await browserCall(standIn, "POST", `/v1/setup_intents/${id}/confirm`, {
      ...fields,
      payment_method: "pm_card_visa",
    });
    expect(confirmed.body).toMatchObject({ status: "succeeded" });
  });

  it("is cancelled until it succeeded", async () => {
    const waiting = await standIn.client.setupIntents.create({ allowed_payment_method_types: ["card"] });
    const canceled = await standIn.client.setupIntents.cancel(waiting.id, { cancellation_reason: "abandoned" });
    expect(canceled).toMatchObject({ status: "canceled", cancellation_reason: "abandoned" });
    expect(await refusalOf(standIn.client.setupIntents.cancel(waiting.id))).toMatchObject({ statusCode: 400 });
  });
});

describe("a payment while the customer is away", () => {
  it.each([
    ["a plain card", "pm_card_visa"],
    ["a card that asks unless it was set up", "pm_card_authenticationRequiredOnSetup"],
  ])("succeeds with %s that was saved", async (_name, token) => {
    const card = await saved(token);
    expect(await payLater(card)).toMatchObject({
      status: "succeeded",
      amount_received: 7_000,
      customer: card.customer,
    });
  });

  it("is declined when the bank wants to ask, and succeeds once the customer is back", async () => {
    const card = await saved("pm_card_authenticationRequired");
    const declined = await refusalOf(payLater(card));
    expect(declined).toMatchObject({
      statusCode: 402,
      type: "StripeCardError",
      code: "authentication_required",
      decline_code: "authentication_required",
    });
    expect(declined.payment_intent).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "authentication_required", payment_method: { id: card.payment_method } },
    });
    const { id, client_secret } = declined.payment_intent as Stripe.PaymentIntent;
    const back = await standIn.client.paymentIntents.confirm(id, { payment_method: card.payment_method });
    expect(back.status).toBe("requires_action");
    await browserCall(standIn, "POST", `/3ds/${id}/result`, {
      client_secret: client_secret ?? "",
      outcome: "complete",
    });
    expect(await standIn.client.paymentIntents.retrieve(id)).toMatchObject({ status: "succeeded" });
  });

  it("is declined with a card that asks unless it was set up, when it never was", async () => {
    const owner = await customer();
    const method = await standIn.client.paymentMethods.attach("pm_card_authenticationRequiredOnSetup", {
      customer: owner,
    });
    const declined = await refusalOf(payLater({ customer: owner, payment_method: method.id }));
    expect(declined).toMatchObject({ code: "authentication_required" });
  });

  it("is declined by a card that can be saved but not charged", async () => {
    const card = await saved("pm_card_chargeCustomerFail");
    expect(await refusalOf(payLater(card))).toMatchObject({ statusCode: 402, code: "card_declined" });
  });

  it("works with a card that was saved by paying with it", async () => {
    const owner = await customer();
    const first = await standIn.client.paymentIntents.create({
      amount: 3_000,
      currency: "eur",
      customer: owner,
      allowed_payment_method_types: ["card"],
      confirm: true,
      payment_method: "pm_card_authenticationRequiredOnSetup",
      setup_future_usage: "off_session",
    });
    await browserCall(standIn, "POST", `/3ds/${first.id}/result`, {
      client_secret: first.client_secret ?? "",
      outcome: "complete",
    });
    const [method] = (await standIn.client.customers.listPaymentMethods(owner)).data;
    const later = await payLater({ customer: owner, payment_method: method?.id ?? "" });
    expect(later.status).toBe("succeeded");
  });

  it("needs to be confirmed at once, and its own customer's card", async () => {
    const card = await saved("pm_card_visa");
    expect(await refusalOf(payLater(card, { confirm: false }))).toMatchObject({
      statusCode: 400,
      param: "off_session",
    });
    const foreign = await refusalOf(payLater({ ...card, customer: await customer() }));
    expect(foreign).toMatchObject({ statusCode: 400, param: "payment_method" });
  });
});

describe("saved cards", () => {
  it("are listed by customer, and one is the default until it is removed", async () => {
    const { customer: owner, payment_method: first } = await saved("pm_card_visa");
    const second = await standIn.client.paymentMethods.attach("pm_card_mastercard", { customer: owner });
    const listed = await standIn.client.paymentMethods.list({ customer: owner, type: "card" });
    expect(listed.data.map(({ id }) => id)).toEqual([second.id, first]);
    expect((await standIn.client.paymentMethods.list({ customer: owner, limit: 1 })).has_more).toBe(true);
    const chosen = await standIn.client.customers.update(owner, {
      invoice_settings: { default_payment_method: first },
    });
    expect(chosen.invoice_settings.default_payment_method).toBe(first);
    await standIn.client.paymentMethods.detach(first);
    const left = (await standIn.client.customers.retrieve(owner)) as Stripe.Customer;
    expect(left.invoice_settings.default_payment_method).toBeNull();
    expect((await standIn.client.paymentMethods.list({ customer: owner })).data).toMatchObject([{ id: second.id }]);
    expect(await standIn.client.customers.retrievePaymentMethod(owner, second.id)).toMatchObject({ id: second.id });
    const gone = await refusalOf(standIn.client.customers.retrievePaymentMethod(owner, first));
    expect(gone).toMatchObject({ statusCode: 404 });
  });

  it("of another customer cannot be the default", async () => {
    const { payment_method } = await saved("pm_card_visa");
    const other = standIn.client.customers.update(await customer(), {
      invoice_settings: { default_payment_method: payment_method },
    });
    expect(await refusalOf(other)).toMatchObject({ statusCode: 400 });
  });

  it("can be given another billing name and date", async () => {
    const { payment_method } = await saved("pm_card_visa");
    const changed = await standIn.client.paymentMethods.update(payment_method, {
      billing_details: { name: "Anna Gruber" },
      card: { exp_month: 3, exp_year: 2099 },
      metadata: { a: "b" },
    });
    expect(changed).toMatchObject({
      billing_details: { name: "Anna Gruber" },
      card: { exp_month: 3, exp_year: 2099 },
      metadata: { a: "b" },
    });
  });
});
