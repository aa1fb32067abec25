import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiRoutes } from "../../routes/all";
import { browserCall, publishableKey, refusalOf, type StandIn, secretKey, startStandIn } from "./stand-in-process";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn?.stop());

type Call = {
  method: string;
  path: string;
  form?: string;
  format?: "form" | "json";
  headers?: Record<string, string>;
  key?: string;
};

async function call({ method, path, form = "", format = "form", headers = {}, key = secretKey }: Call) {
  const url = new URL(path, standIn.url);
  if (method !== "POST") url.search = form;
  const type = format === "json" ? "application/json" : "application/x-www-form-urlencoded";
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(method === "POST" ? { "content-type": type } : {}),
      ...headers,
    },
    ...(method === "POST" ? { body: form } : {}),
  });
  const body = (await response.json()) as { id?: string; error?: Record<string, unknown> };
  return { status: response.status, headers: response.headers, body };
}

const intentForm = "amount=2000&currency=eur&allowed_payment_method_types[0]=card";

describe.each(apiRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))("%s", (_name, route) => {
  const path = route.path.replaceAll(/:\w+/g, "pi_none");

  it("refuses a parameter it does not know, by name", async () => {
    const sendsJson = route.format === "json" && route.method === "POST";
    const form = sendsJson ? JSON.stringify({ made_up: { deep: 1 } }) : "made_up[deep]=1";
    const answer = await call({ method: route.method, path, form, format: route.format });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      type: "invalid_request_error",
      code: "parameter_unknown",
      param: "made_up",
    });
  });

  it("refuses a wrong key, no key and another account", async () => {
    const wrong = await call({ method: route.method, path, key: "sk_test_somebodyelse" });
    expect(wrong.status).toBe(401);
    expect(wrong.body.error?.message).toBe("Invalid API Key provided: sk_test_********else");
    const none = await fetch(standIn.url + path, { method: route.method });
    expect(none.status).toBe(401);
    const account = await call({ method: route.method, path, headers: { "stripe-account": "acct_other" } });
    expect(account.status).toBe(403);
    expect(account.body.error).toMatchObject({ code: "account_invalid" });
  });

  it("takes a publishable key only where a browser belongs", async () => {
    const answer = await call({ method: route.method, path, key: publishableKey });
    if (route.accepts("publishable")) expect([400, 404]).toContain(answer.status);
    else {
      expect(answer.status).toBe(403);
      expect(answer.body.error).toMatchObject({ code: "secret_key_required" });
    }
  });
});

/** Parameters that pass each route's schema, where it wants any. */
const smallestForm: { [path: string]: string } = {
  "/v1/payment_intents": "amount=2001&currency=eur",
  "/v1/payment_methods": "type=card&card[token]=tok_visa",
  "/v1/payment_methods/:id/attach": "customer=cus_none",
  "/v1/accounts/:id/external_accounts":
    "external_account[object]=bank_account&external_account[country]=DE&external_account[currency]=eur&external_account[account_number]=DE89370400440532013000",
  "/v1/setup_intents": "usage=on_session",
  "/v1/payouts": "amount=100&currency=eur",
  "/v1/transfers": "amount=100&currency=eur&destination=acct_none",
  "/v1/account_links":
    "account=acct_none&type=account_onboarding&refresh_url=https://a.example&return_url=https://a.example",
  "/_stand_in/accounts/:id/onboard": '{"account_number":"AT611904300234573201"}',
  "/_stand_in/disputes/:id/decide": '{"outcome":"won"}',
  "/_stand_in/clock": '{"offset_milliseconds":0}',
  "/_stand_in/faults": '{"kind":"500","match":{"path":"/v1/nothing"}}',
  "/_stand_in/load": JSON.stringify({
    payment_intents: [
      { id: "pi_again", amount_minor: 100, currency: "eur", created_seconds: 1, status: "requires_payment_method" },
    ],
  }),
};

describe.each(apiRoutes.filter((route) => route.method === "POST").map((route) => [route.path, route.format] as const))(
  "POST %s",
  (routePath, format) => {
    it("refuses an idempotency key that came with other parameters", async () => {
      const key = randomUUID();
      // The first use has to be an executed one; refused parameters do not use a key up.
      await call({
        method: "POST",
        path: "/v1/payment_intents",
        form: intentForm,
        headers: { "idempotency-key": key },
      });
      const form = smallestForm[routePath] ?? "";
      const again = await call({
        method: "POST",
        path: routePath.replaceAll(/:\w+/g, "pi_none"),
        form,
        format,
        headers: { "idempotency-key": key },
      });
      expect(again.status).toBe(400);
      expect(again.body.error).toMatchObject({ type: "idempotency_error" });
    });
  },
);

describe("requests that are not Stripe's", () => {
  it("an unknown route is Stripe's 404", async () => {
    const answer = await call({ method: "GET", path: "/v1/topups" });
    expect(answer.status).toBe(404);
    expect(answer.body.error?.message).toContain("Unrecognized request URL (GET: /v1/topups)");
  });

  it.each([
    ["currency=eur", "parameter_missing", "amount"],
    ["amount=12.5&currency=eur", "parameter_invalid_integer", "amount"],
    ["amount=0&currency=eur", "parameter_invalid_integer", "amount"],
    ["amount=49&currency=eur", "amount_too_small", "amount"],
    ["amount=100000000&currency=eur", "amount_too_large", "amount"],
    ["amount=1000&currency=xyz", undefined, "currency"],
    ["amount=1000&currency=", "parameter_invalid_empty", "currency"],
    ["amount=1000&currency[a]=eur", undefined, "currency"],
    ["amount=1000&currency=eur&capture_method=later", undefined, "capture_method"],
    ["amount=1000&currency=eur&confirm=maybe", undefined, "confirm"],
    ["amount=1000&currency=eur&metadata=text", undefined, "metadata"],
    [`amount=1000&currency=eur&metadata[a]=${"x".repeat(501)}`, undefined, "metadata[a]"],
    ["amount=1000&currency=eur&customer=cus_none", "resource_missing", "customer"],
    ["amount=1000&currency=eur&payment_method=pm_none", "resource_missing", "payment_method"],
    ["amount=1000&currency=eur&expand[0]=magic", undefined, "expand"],
    ["amount=1000&currency=eur&return_url=https://a.example", undefined, "return_url"],
    ["amount=1000&currency=eur&shipping[name]=x", "parameter_missing", "shipping[address]"],
    ["amount=1000&currency=eur&amount[x]=1", undefined, "amount[x]"],
    ["amount=1000&currency=eur&__proto__[x]=1", "parameter_unknown", "__proto__"],
  ])("%s is a 400 that names the parameter", async (form, code, param) => {
    const answer = await call({ method: "POST", path: "/v1/payment_intents", form });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ type: "invalid_request_error", param });
    expect(answer.body.error?.code).toBe(code);
  });

  it.each([
    ["2024-04-10", "allowed_payment_method_types"],
    ["2026-09-30.endive", "payment_method_types"],
  ])("version %s does not know %s", async (version, param) => {
    const form = `amount=1000&currency=eur&${param}[0]=card`;
    const answer = await call({
      method: "POST",
      path: "/v1/payment_intents",
      form,
      headers: { "stripe-version": version },
    });
    expect(answer.body.error).toMatchObject({ code: "parameter_unknown", param });
  });

  it("a raw card number from a server is refused", async () => {
    const data = "payment_method_data[type]=card&payment_method_data[card][number]=4242424242424242";
    const expiry = "payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2050";
    const answer = await call({ method: "POST", path: "/v1/payment_intents", form: `${intentForm}&${data}&${expiry}` });
    expect(answer.status).toBe(402);
    expect(answer.body.error?.message).toContain("generally unsafe");
  });

  it("a body over the limit is a 413, JSON is a 400, a bad version is a 400", async () => {
    const path = "/v1/payment_intents";
    expect((await call({ method: "POST", path, form: `a=${"x".repeat(300_000)}` })).status).toBe(413);
    const json = await call({ method: "POST", path, form: "{}", headers: { "content-type": "application/json" } });
    expect(json.status).toBe(400);
    const version = await call({ method: "GET", path: `${path}/pi_1`, headers: { "stripe-version": "latest" } });
    expect(version.body.error?.message).toBe("Invalid Stripe API version: latest");
  });

  it("echoes the version and names every request", async () => {
    const created = await call({ method: "POST", path: "/v1/payment_intents", form: intentForm });
    const id = created.body.id ?? "";
    const read = await call({
      method: "GET",
      path: `/v1/payment_intents/${id}`,
      headers: { "stripe-version": "2024-04-10" },
    });
    expect(read.headers.get("stripe-version")).toBe("2024-04-10");
    expect(read.headers.get("request-id")).toMatch(/^req_\w{14}$/);
  });
});

describe("idempotency keys", () => {
  it("replay the first answer, also a decline", async () => {
    const { client } = standIn;
    const params = { amount: 3_000, currency: "eur", allowed_payment_method_types: ["card"] };
    const idempotencyKey = randomUUID();
    const first = await client.paymentIntents.create(params, { idempotencyKey });
    const second = await client.paymentIntents.create(params, { idempotencyKey });
    expect(second).toEqual(first);
    expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
    expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();

    const declineKey = { idempotencyKey: randomUUID() };
    const confirm = () =>
      client.paymentIntents.confirm(first.id, { payment_method: "pm_card_chargeDeclined" }, declineKey);
    const declined = await refusalOf(confirm());
    const replayed = await refusalOf(confirm());
    expect(replayed.charge).toBe(declined.charge);
    expect(replayed.headers?.["idempotent-replayed"]).toBe("true");
  });

  it("are not used up by parameters that were refused", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const refused = await call({ method: "POST", path: "/v1/payment_intents", form: "amount=x", headers });
    expect(refused.status).toBe(400);
    const accepted = await call({ method: "POST", path: "/v1/payment_intents", form: intentForm, headers });
    expect(accepted.status).toBe(200);
  });
});

describe("a browser with the publishable key", () => {
  const newIntent = () =>
    standIn.client.paymentIntents.create({ amount: 4_000, currency: "eur", metadata: { booking_id: "bk_9" } });

  it("reads and confirms with the client secret, and sees no more than it may", async () => {
    const intent = await newIntent();
    const path = `/v1/payment_intents/${intent.id}`;
    const secret = { client_secret: intent.client_secret ?? "" };
    const read = await browserCall(standIn, "GET", path, secret);
    expect(read.status).toBe(200);
    for (const hidden of ["metadata", "customer", "latest_charge", "amount_received", "transfer_group"]) {
      expect(read.body).not.toHaveProperty(hidden);
    }
    const confirmed = await browserCall(standIn, "POST", `${path}/confirm`, {
      ...secret,
      payment_method: "pm_card_visa",
      use_stripe_sdk: "true",
    });
    expect(confirmed.body).toMatchObject({ status: "succeeded" });
    expect(confirmed.body).not.toHaveProperty("metadata");
  });

  it("gets nowhere with a wrong, another's or no client secret", async () => {
    const [mine, other] = await Promise.all([newIntent(), newIntent()]);
    for (const secret of [{}, { client_secret: "x" }, { client_secret: other.client_secret ?? "" }]) {
      for (const [method, tail] of [
        ["GET", ""],
        ["POST", "/confirm"],
      ] as const) {
        const fields = secret as Record<string, string>;
        const answer = await browserCall(standIn, method, `/v1/payment_intents/${mine.id}${tail}`, fields);
        expect(answer.status).toBe(400);
      }
    }
    expect((await standIn.client.paymentIntents.retrieve(mine.id)).status).toBe("requires_payment_method");
  });

  it("cannot choose how the money is captured", async () => {
    const intent = await newIntent();
    const answer = await browserCall(standIn, "POST", `/v1/payment_intents/${intent.id}/confirm`, {
      client_secret: intent.client_secret ?? "",
      payment_method: "pm_card_visa",
      capture_method: "manual",
    });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "parameter_unknown" } } });
  });

  it.each([
    ["4242424242424242", 200, undefined],
    ["4242424242424241", 402, "incorrect_number"],
  ])("makes a payment method of %s", async (number, status, code) => {
    const answer = await browserCall(standIn, "POST", "/v1/payment_methods", {
      type: "card",
      "card[number]": number,
      "card[exp_month]": "12",
      "card[exp_year]": String(new Date().getFullYear() + 2),
      "card[cvc]": "123",
    });
    expect(answer.status).toBe(status);
    expect(answer.body.error?.code).toBe(code);
    expect(JSON.stringify(answer.body)).not.toContain(number);
  });

  it("is let in from the storefront's origin and from no foreign one", async () => {
    const allowed = (origin: string) =>
      fetch(`${standIn.url}/v1/payment_methods`, {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "POST" },
      }).then((response) => response.headers.get("access-control-allow-origin"));
    expect(await allowed("http://localhost:4321")).toBe("http://localhost:4321");
    expect(await allowed("https://evil.example")).toBeNull();
    expect(await allowed("https://localhost.evil.example")).toBeNull();
  });
});

describe("3-D Secure without the right secret", () => {
  it("is neither shown nor finished", async () => {
    const asked = await standIn.client.paymentIntents.create({
      amount: 1_000,
      currency: "eur",
      allowed_payment_method_types: ["card"],
      confirm: true,
      payment_method: "pm_card_threeDSecure2Required",
    });
    const page = await fetch(`${standIn.url}/3ds/${asked.id}?client_secret=wrong`);
    expect(page.status).toBe(400);
    const posted = await fetch(`${standIn.url}/3ds/${asked.id}/result`, {
      method: "POST",
      body: new URLSearchParams({ client_secret: "wrong", outcome: "complete" }),
    });
    expect(posted.status).toBe(400);
    expect((await standIn.client.paymentIntents.retrieve(asked.id)).status).toBe("requires_action");
  });
});
