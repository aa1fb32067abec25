import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalOf, type StandIn, startStandIn } from "./stand-in-process";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn?.stop());

/** Cards only, as each client's API version says it. */
const cardsOnly = {
  "stripe 23": { allowed_payment_method_types: ["card"] },
  "stripe 15": { payment_method_types: ["card"] },
};

describe.each(["stripe 23", "stripe 15"] as const)("with the official client %s", (version) => {
  const stripe = () => standIn.clients[version];
  const create = (more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
    stripe().paymentIntents.create({ amount: 12_500, currency: "eur", ...cardsOnly[version], ...more });

  it("an intent is created, confirmed and read back with its charge", async () => {
    const created = await create({ metadata: { booking_id: "bk_1" }, capture_method: "automatic" });
    expect(created).toMatchObject({
      object: "payment_intent",
      status: "requires_payment_method",
      amount: 12_500,
      amount_received: 0,
      latest_charge: null,
      livemode: false,
    });
    expect(created.client_secret).toMatch(new RegExp(`^${created.id}_secret_\\w{25}$`));
    const confirmed = await stripe().paymentIntents.confirm(created.id, { payment_method: "pm_card_visa" });
    expect(confirmed).toMatchObject({ status: "succeeded", amount_received: 12_500, amount_capturable: 0 });
    const read = await stripe().paymentIntents.retrieve(created.id, { expand: ["latest_charge", "payment_method"] });
    expect(read.latest_charge).toMatchObject({
      object: "charge",
      amount_captured: 12_500,
      captured: true,
      paid: true,
      metadata: { booking_id: "bk_1" },
      payment_method_details: { type: "card", card: { brand: "visa", last4: "4242" } },
    });
    expect(read.payment_method).toMatchObject({ object: "payment_method", card: { last4: "4242" } });
  });

  it("a manual capture takes part of the money and releases the rest", async () => {
    const held = await create({ capture_method: "manual", confirm: true, payment_method: "pm_card_visa" });
    expect(held).toMatchObject({ status: "requires_capture", amount_capturable: 12_500, amount_received: 0 });
    const refused = await refusalOf(stripe().paymentIntents.capture(held.id, { amount_to_capture: 12_501 }));
    expect(refused).toMatchObject({ statusCode: 400, code: "amount_too_large", param: "amount_to_capture" });
    const captured = await stripe().paymentIntents.capture(held.id, {
      amount_to_capture: 10_000,
      expand: ["latest_charge"],
    });
    expect(captured).toMatchObject({
      status: "succeeded",
      amount_received: 10_000,
      amount_capturable: 0,
      latest_charge: { amount_captured: 10_000, amount_refunded: 2_500, refunded: false },
    });
  });

  it("a second capture is refused and shows the intent", async () => {
    const held = await create({ capture_method: "manual", confirm: true, payment_method: "pm_card_visa" });
    await stripe().paymentIntents.capture(held.id);
    const again = await refusalOf(stripe().paymentIntents.capture(held.id));
    expect(again).toMatchObject({ statusCode: 400, code: "payment_intent_unexpected_state" });
    expect(again.payment_intent?.status).toBe("succeeded");
  });

  it("cancelling releases an authorisation and ends the intent", async () => {
    const held = await create({ capture_method: "manual", confirm: true, payment_method: "pm_card_visa" });
    const canceled = await stripe().paymentIntents.cancel(held.id, {
      cancellation_reason: "abandoned",
      expand: ["latest_charge"],
    });
    expect(canceled).toMatchObject({
      status: "canceled",
      amount_capturable: 0,
      cancellation_reason: "abandoned",
      latest_charge: { captured: false, refunded: true, amount_refunded: 12_500 },
    });
    for (const step of ["cancel", "confirm", "capture"] as const) {
      const refused = await refusalOf(stripe().paymentIntents[step](held.id));
      expect(refused).toMatchObject({ statusCode: 400, code: "payment_intent_unexpected_state" });
      expect(refused.payment_intent?.status).toBe("canceled");
    }
  });

  it.each([
    ["pm_card_chargeDeclined", "card_declined", "generic_decline"],
    ["pm_card_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds"],
    ["pm_card_chargeDeclinedExpiredCard", "expired_card", undefined],
  ])("%s is declined, and another card then pays the same intent", async (method, code, declineCode) => {
    const intent = await create();
    const declined = await refusalOf(stripe().paymentIntents.confirm(intent.id, { payment_method: method }));
    expect(declined).toMatchObject({ type: "StripeCardError", statusCode: 402, code });
    // Without one, stripe 15 leaves the field out and stripe 23 makes it empty.
    expect(declined.decline_code || undefined).toBe(declineCode);
    expect(declined.payment_intent).toMatchObject({ id: intent.id, status: "requires_payment_method" });
    const after = await stripe().paymentIntents.retrieve(intent.id, { expand: ["latest_charge"] });
    expect(after).toMatchObject({
      status: "requires_payment_method",
      payment_method: null,
      last_payment_error: { type: "card_error", code, payment_method: { object: "payment_method" } },
      latest_charge: { status: "failed", paid: false, failure_code: code },
    });
    const paid = await stripe().paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
    expect(paid).toMatchObject({ status: "succeeded", last_payment_error: null });
  });

  it("a decline while creating leaves the intent behind", async () => {
    const declined = await refusalOf(create({ confirm: true, payment_method: "pm_card_chargeDeclined" }));
    expect(declined).toMatchObject({ type: "StripeCardError", code: "card_declined" });
    const left = await stripe().paymentIntents.retrieve(declined.payment_intent?.id ?? "");
    expect(left.status).toBe("requires_payment_method");
  });

  it.each([
    ["complete", "succeeded", "succeeded"],
    ["fail", "failed", "requires_payment_method"],
  ])("3-D Secure on the bank's page: %s", async (outcome, redirectStatus, status) => {
    const asked = await create({
      confirm: true,
      payment_method: "pm_card_threeDSecure2Required",
      return_url: "https://shop.example/return?a=1",
    });
    expect(asked).toMatchObject({ status: "requires_action", next_action: { type: "redirect_to_url" } });
    const url = new URL(asked.next_action?.redirect_to_url?.url ?? "");
    const local = `${standIn.url}${url.pathname}`;
    const shown = await fetch(`${local}${url.search}`);
    expect(await shown.text()).toContain("€125.00");
    const posted = await fetch(local, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ client_secret: asked.client_secret ?? "", outcome }),
    });
    expect(posted.status).toBe(303);
    const back = new URL(posted.headers.get("location") ?? "");
    expect(back.origin + back.pathname).toBe("https://shop.example/return");
    expect(Object.fromEntries(back.searchParams)).toEqual({
      a: "1",
      payment_intent: asked.id,
      payment_intent_client_secret: asked.client_secret,
      redirect_status: redirectStatus,
    });
    const after = await stripe().paymentIntents.retrieve(asked.id);
    expect(after.status).toBe(status);
    expect(after.last_payment_error?.code).toBe(
      outcome === "fail" ? "payment_intent_authentication_failure" : undefined,
    );
  });

  it("the amount can be changed until the money is taken", async () => {
    const intent = await create();
    const updated = await stripe().paymentIntents.update(intent.id, { amount: 9_900, metadata: { a: "1" } });
    expect(updated).toMatchObject({ amount: 9_900, metadata: { a: "1" } });
    const cleared = await stripe().paymentIntents.update(intent.id, { metadata: "" });
    expect(cleared.metadata).toEqual({});
    await stripe().paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
    const late = await refusalOf(stripe().paymentIntents.update(intent.id, { amount: 1_000 }));
    expect(late).toMatchObject({ statusCode: 400, code: "payment_intent_unexpected_state" });
  });

  it("confirming without a method is refused, and so is a redirecting intent without a return address", async () => {
    const intent = await create();
    expect((await refusalOf(stripe().paymentIntents.confirm(intent.id))).message).toContain("missing a payment method");
    const automatic = await stripe().paymentIntents.create({ amount: 500, currency: "eur" });
    expect(automatic.automatic_payment_methods).toEqual({ enabled: true, allow_redirects: "always" });
    const confirming = stripe().paymentIntents.confirm(automatic.id, { payment_method: "pm_card_visa" });
    expect((await refusalOf(confirming)).message).toContain("return_url");
  });

  it("refunds give back what was captured, and no more", async () => {
    const paid = await create({ confirm: true, payment_method: "pm_card_visa" });
    const first = await stripe().refunds.create({ payment_intent: paid.id, amount: 2_500 });
    expect(first).toMatchObject({ object: "refund", amount: 2_500, status: "succeeded", payment_intent: paid.id });
    const tooMuch = await refusalOf(stripe().refunds.create({ payment_intent: paid.id, amount: 10_001 }));
    expect(tooMuch).toMatchObject({ statusCode: 400, param: "amount" });
    const rest = await stripe().refunds.create({ payment_intent: paid.id, expand: ["charge"] });
    expect(rest).toMatchObject({ amount: 10_000, charge: { amount_refunded: 12_500, refunded: true } });
    const again = await refusalOf(stripe().refunds.create({ payment_intent: paid.id }));
    expect(again).toMatchObject({ code: "charge_already_refunded" });
    expect(await stripe().refunds.retrieve(first.id)).toEqual(first);
  });

  it("customers are written, read, given methods and deleted", async () => {
    const customer = await stripe().customers.create({
      email: "ada@example.com",
      name: "Ada",
      address: { city: "Wien", country: "at", line1: "Ring 1", line2: "", postal_code: "1010", state: "" },
    });
    expect(customer).toMatchObject({ email: "ada@example.com", address: { city: "Wien", line2: null, state: null } });
    const kept = await create({
      customer: customer.id,
      confirm: true,
      payment_method: "pm_card_visa",
      setup_future_usage: "off_session",
      expand: ["customer"],
    });
    expect(kept.customer).toMatchObject({ id: customer.id, object: "customer" });
    const methods = await stripe().customers.listPaymentMethods(customer.id, { limit: 100 });
    expect(methods.data.map((method) => method.id)).toEqual([kept.payment_method]);
    await stripe().paymentMethods.detach(String(kept.payment_method));
    expect((await stripe().customers.listPaymentMethods(customer.id)).data).toEqual([]);
    await stripe().customers.update(customer.id, { name: "Ada L." });
    await stripe().customers.del(customer.id);
    expect(await stripe().customers.retrieve(customer.id)).toMatchObject({ deleted: true });
    expect(await refusalOf(create({ customer: customer.id }))).toMatchObject({
      code: "resource_missing",
      param: "customer",
    });
  });
});
