import { randomUUID } from "node:crypto";
import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { asProblem } from "../../../../src/shared/problem";
import { rows } from "../../../../src/shared/sql";
import {
  publishableKey,
  type StandIn,
  secretKey,
  startStandIn,
} from "../../../../stand-ins/stripe/tests/module/stand-in-process";
import { Migration20261123210200 } from "../../../outbox/migrations/Migration20261123210200";
import { INTENT_EVENT } from "../../contract";
import { Migration20261124000400 } from "../../migrations/Migration20261124000400";
import StripeService from "../../service";

const WEBHOOK_SECRET = "whsec_module_tests";

let standIn: StandIn;
let server: ModuleDatabase;
let stripe: StripeService;

beforeAll(async () => {
  standIn = await startStandIn();
  server = await createModuleDatabase(Migration20261123210200, Migration20261124000400);
  const secret = "0123456789abcdef";
  Object.assign(process.env, {
    DATABASE_URL: server.url,
    ...{ JWT_SECRET: secret, COOKIE_SECRET: secret, QUOTE_SECRET: secret, PROXY_SECRET: secret },
    ...{ STRIPE_API_KEY: secretKey, STRIPE_PUBLISHABLE_KEY: publishableKey, STRIPE_API_BASE: standIn.url },
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
  });
  stripe = new StripeService({ __pg_connection__: server.database });
});
afterAll(async () => {
  await server?.drop();
  await standIn?.stop();
});

/** An intent that is authorised for 120.00 euros. */
async function authorised(booking_id: string): Promise<Stripe.PaymentIntent> {
  return standIn.client.paymentIntents.create({
    amount: 12_000,
    currency: "eur",
    capture_method: "manual",
    confirm: true,
    payment_method: "pm_card_visa",
    automatic_payment_methods: { enabled: true, allow_redirects: "never" },
    metadata: { booking_id },
  });
}

describe("what Stripe is asked", () => {
  it("is an intent with its booking, and cancelling it twice is cancelling it once", async () => {
    const { id } = await authorised("bkg_1");
    expect(await stripe.readIntent(id)).toEqual({
      ...{ id, status: "requires_capture", amount: 12_000, amount_received: 0, currency: "eur", booking_id: "bkg_1" },
    });
    await stripe.cancelIntent(id);
    await stripe.cancelIntent(id);
    expect((await stripe.readIntent(id)).status).toBe("canceled");
  });

  it("is every intent since an instant, over as many pages as there are", async () => {
    const since = Math.floor(Date.now() / 1000) - 60;
    const made = await Promise.all(Array.from({ length: 105 }, (_, index) => authorised(`bkg_page_${index}`)));
    const found: string[] = [];
    for await (const { booking_id } of stripe.intentsSince(since)) found.push(booking_id ?? "");
    expect(found).toEqual(expect.arrayContaining(made.map(({ metadata }) => metadata.booking_id)));
    for await (const intent of stripe.intentsSince(since + 7_200)) throw new Error(`${intent.id} is from the future`);
  });

  it("is what was paid back, with the id that it was asked for under", async () => {
    const { id } = await authorised("bkg_2");
    await standIn.client.paymentIntents.capture(id);
    await standIn.client.refunds.create({ payment_intent: id, amount: 4_000, metadata: { refund_id: "ref_1" } });
    expect(await stripe.refundsOf(id)).toMatchObject([{ amount: 4_000, status: "succeeded", refund_id: "ref_1" }]);
  });
});

describe("what Stripe tells", () => {
  const eventOf = (type: string) => ({
    id: `evt_${randomUUID()}`,
    object: "event",
    type,
    data: { object: { id: "pi_1", metadata: { booking_id: "bkg_3" } } },
  });
  const signed = (event: object) => {
    const payload = JSON.stringify(event);
    const signature = standIn.client.webhooks.generateTestHeaderString({ payload, secret: WEBHOOK_SECRET });
    return { raw: Buffer.from(payload), signature };
  };
  const effectsOf = (key: string) => rows(server.database, "SELECT topic, payload FROM outbox WHERE key = ?", [key]);

  it("is taken once, with the work that it asks for", async () => {
    const event = eventOf("payment_intent.succeeded");
    const { raw, signature } = signed(event);
    await Promise.all([1, 2, 3].map(() => stripe.receive(raw, signature)));
    expect(await effectsOf(event.id)).toEqual([
      {
        topic: INTENT_EVENT,
        payload: { type: event.type, payment_intent_id: "pi_1", booking_id: "bkg_3" },
      },
    ]);
  });

  it("is remembered and asks for nothing when nobody waits for its kind", async () => {
    const event = eventOf("customer.created");
    const { raw, signature } = signed(event);
    await stripe.receive(raw, signature);
    expect(await effectsOf(event.id)).toEqual([]);
    expect(await rows(server.database, "SELECT 1 FROM stripe_event WHERE id = ?", [event.id])).toHaveLength(1);
  });

  it("is refused when Stripe has not signed it", async () => {
    const { raw } = signed(eventOf("payment_intent.succeeded"));
    const refusal = await stripe.receive(raw, "t=1,v1=00").catch((error: unknown) => error);
    expect(asProblem(refusal)?.code).toBe("webhook.signature_wrong");
  });
});
