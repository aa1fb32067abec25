import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onControl, refusalOf, type StandIn, startStandIn } from "./stand-in-process";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn?.stop());

/** As a marketplace opens accounts for its sellers. */
const seller: Stripe.AccountCreateParams = {
  controller: {
    fees: { payer: "application" },
    losses: { payments: "application" },
    requirement_collection: "stripe",
    stripe_dashboard: { type: "express" },
  },
  capabilities: { transfers: { requested: true }, card_payments: { requested: true } },
  country: "AT",
  email: "anna@example.com",
};
const open = (more: Stripe.AccountCreateParams = {}) => standIn.client.accounts.create({ ...seller, ...more });
const link = (account: string) =>
  standIn.client.accountLinks.create({
    account,
    type: "account_onboarding",
    refresh_url: "https://shop.example/again",
    return_url: "https://shop.example/back",
  });
const visit = (url: string, form?: Record<string, string>) =>
  fetch(url.replace("localhost", "127.0.0.1"), {
    redirect: "manual",
    ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
  });
const sessionIn = (page: string) => /name="session" value="(\w+)"/.exec(page)?.[1] ?? "";
const answers = {
  first_name: "Anna",
  last_name: "Gruber",
  account_number: "AT611904300234573201",
  terms: "accepted",
  outcome: "submit",
};

describe("a connected account", () => {
  it("can do nothing before somebody went through the onboarding", async () => {
    const account = await open({ metadata: { seller_id: "sel_1" }, business_profile: { name: "Anna's rooms" } });
    expect(account).toMatchObject({
      object: "account",
      type: "none",
      country: "AT",
      default_currency: "eur",
      email: "anna@example.com",
      charges_enabled: false,
      payouts_enabled: false,
      details_submitted: false,
      capabilities: { transfers: "inactive", card_payments: "inactive" },
      controller: { type: "application", is_controller: true, stripe_dashboard: { type: "express" } },
      business_profile: { name: "Anna's rooms" },
      metadata: { seller_id: "sel_1" },
      external_accounts: { data: [] },
      settings: { payouts: { schedule: { interval: "daily", delay_days: 3 } } },
    });
    expect(account.requirements).toMatchObject({ disabled_reason: "requirements.past_due" });
    expect(account.requirements?.currently_due).toContain("external_account");
    expect(account.requirements?.past_due).toContain("tos_acceptance.date");
    expect(await standIn.client.accounts.retrieve(account.id)).toMatchObject({ id: account.id });
  });

  it("is changed in its profile, metadata, capabilities and payout schedule", async () => {
    const { id } = await open({ metadata: { a: "1", b: "2" }, capabilities: { transfers: { requested: true } } });
    const changed = await standIn.client.accounts.update(id, {
      metadata: { a: "", c: "3" },
      business_profile: { url: "https://rooms.example" },
      capabilities: { card_payments: { requested: true }, transfers: { requested: false } },
      settings: {
        payouts: { schedule: { interval: "weekly", weekly_anchor: "friday" }, statement_descriptor: "ROOMS" },
      },
    });
    expect(changed).toMatchObject({
      metadata: { b: "2", c: "3" },
      business_profile: { url: "https://rooms.example" },
      settings: {
        payouts: { schedule: { interval: "weekly", weekly_anchor: "friday" }, statement_descriptor: "ROOMS" },
      },
    });
    expect(changed.capabilities).toEqual({ card_payments: "inactive" });
    const monthly = await standIn.client.accounts.update(id, {
      settings: { payouts: { schedule: { interval: "monthly", monthly_anchor: 15 } } },
    });
    expect(monthly.settings?.payouts?.schedule).toEqual({ interval: "monthly", delay_days: 3, monthly_anchor: 15 });
  });

  it("is listed until it is deleted, and then nobody may act for it", async () => {
    const { id } = await open();
    expect((await standIn.client.accounts.list({ limit: 1 })).data[0]?.id).toBe(id);
    expect(await standIn.client.accounts.del(id)).toEqual(expect.objectContaining({ id, deleted: true }));
    expect((await standIn.client.accounts.list({ limit: 100 })).data.map((account) => account.id)).not.toContain(id);
    const gone = await refusalOf(standIn.client.accounts.retrieve(id));
    expect(gone).toMatchObject({ statusCode: 403, code: "account_invalid" });
    const acting = await refusalOf(standIn.client.balance.retrieve({}, { stripeAccount: id }));
    expect(acting).toMatchObject({ statusCode: 403, code: "account_invalid" });
  });

  it("has a balance and an account of its own, and sees nothing of the platform's", async () => {
    const { id } = await open({ country: "CH" });
    const stripeAccount = id;
    expect(await standIn.client.balance.retrieve({}, { stripeAccount })).toMatchObject({
      available: [{ amount: 0, currency: "chf" }],
    });
    expect(await standIn.client.accounts.retrieveCurrent({}, { stripeAccount })).toMatchObject({ id });
    const paid = await standIn.client.paymentIntents.create({ amount: 1_000, currency: "eur" });
    const foreign = await refusalOf(standIn.client.paymentIntents.retrieve(paid.id, {}, { stripeAccount }));
    expect(foreign).toMatchObject({ statusCode: 404, code: "resource_missing" });
  });

  it.each([
    [{ country: "XX" }, "country"],
    [{ type: "express" }, "type"],
    [{ controller: { requirement_collection: "application" } }, "controller[requirement_collection]"],
    [{ settings: { payouts: { schedule: { interval: "hourly" } } } }, "settings[payouts][schedule][interval]"],
  ] as [Stripe.AccountCreateParams, string][])("is not opened with %j", async (more, param) => {
    expect(await refusalOf(standIn.client.accounts.create(more))).toMatchObject({ statusCode: 400, param });
  });
});

describe("the onboarding page", () => {
  it("asks for what is due, and then the account can be paid", async () => {
    const { id } = await open();
    const made = await link(id);
    expect(made).toMatchObject({ object: "account_link", expires_at: made.created + 300 });
    const page = await (await visit(made.url)).text();
    expect(page).toContain("no real money moves");
    expect(page).toContain("external_account");
    const session = sessionIn(page);
    const empty = await visit(made.url, { ...answers, session, first_name: "" });
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain("Enter your first and last name.");
    const done = await visit(made.url, { ...answers, session });
    expect(done.status).toBe(303);
    expect(done.headers.get("location")).toBe("https://shop.example/back");
    const account = await standIn.client.accounts.retrieve(id);
    expect(account).toMatchObject({
      charges_enabled: true,
      payouts_enabled: true,
      details_submitted: true,
      business_type: "individual",
      capabilities: { transfers: "active", card_payments: "active" },
      requirements: { currently_due: [], past_due: [], disabled_reason: null },
      external_accounts: {
        data: [{ object: "bank_account", last4: "3201", country: "AT", currency: "eur", default_for_currency: true }],
      },
    });
    const twice = await visit(made.url, { ...answers, session });
    expect(twice.headers.get("location")).toBe("https://shop.example/again");
  });

  it("leads back to get another link when it was opened before, is too old, or another browser sends it", async () => {
    const { id } = await open();
    const opened = await link(id);
    await visit(opened.url);
    expect((await visit(opened.url)).headers.get("location")).toBe("https://shop.example/again");
    const stolen = await visit(opened.url, { ...answers, session: "guessed" });
    expect(stolen.headers.get("location")).toBe("https://shop.example/again");
    const old = await link(id);
    const { body: clock } = await onControl(standIn, "GET", "/_stand_in/clock");
    const later = Number(clock.offset_milliseconds) + 301_000;
    await onControl(standIn, "POST", "/_stand_in/clock", { offset_milliseconds: later });
    expect((await visit(old.url)).headers.get("location")).toBe("https://shop.example/again");
    expect((await standIn.client.accounts.retrieve(id)).details_submitted).toBe(false);
  });

  it("can be left for later, and nothing has changed", async () => {
    const { id } = await open();
    const made = await link(id);
    const session = sessionIn(await (await visit(made.url)).text());
    const left = await visit(made.url, { ...answers, session, outcome: "later" });
    expect(left.headers.get("location")).toBe("https://shop.example/back");
    expect(await standIn.client.accounts.retrieve(id)).toMatchObject({ details_submitted: false });
  });

  it("has no page for an unknown link, and no link for an unknown account or an update that Stripe does itself", async () => {
    expect((await visit(`${standIn.url}/connect/onboarding/none`)).status).toBe(404);
    expect(await refusalOf(link("acct_none"))).toMatchObject({ statusCode: 403, code: "account_invalid" });
    const { id } = await open();
    const update = standIn.client.accountLinks.create({
      account: id,
      type: "account_update",
      refresh_url: "https://shop.example/again",
      return_url: "https://shop.example/back",
    });
    expect(await refusalOf(update)).toMatchObject({ statusCode: 400, param: "type" });
  });
});

describe("bank accounts", () => {
  const bank = (account_number: string, country = "DE", currency = "eur") => ({
    object: "bank_account" as const,
    country,
    currency,
    account_number,
  });

  it("are added, made default and removed, one default for each currency", async () => {
    const { id } = await open({ external_account: bank("DE89370400440532013000") });
    const second = await standIn.client.accounts.createExternalAccount(id, {
      external_account: bank("FR14 2004 1010 0505 0001 3M02 606", "FR"),
    });
    expect(second).toMatchObject({ last4: "2606", default_for_currency: false, status: "new", account: id });
    const { data } = await standIn.client.accounts.listExternalAccounts(id);
    const [, first] = data;
    const kept = await refusalOf(standIn.client.accounts.deleteExternalAccount(id, first?.id ?? ""));
    expect(kept.message).toContain("default external account");
    await standIn.client.accounts.updateExternalAccount(id, second.id, { default_for_currency: true });
    expect(await standIn.client.accounts.deleteExternalAccount(id, first?.id ?? "")).toMatchObject({ deleted: true });
    const left = await standIn.client.accounts.retrieve(id);
    expect(left.external_accounts?.data).toMatchObject([{ id: second.id, default_for_currency: true }]);
  });

  it("are never real ones", async () => {
    const { id } = await open();
    const real = standIn.client.accounts.createExternalAccount(id, {
      external_account: bank("DE02120300000000202051"),
    });
    expect(await refusalOf(real)).toMatchObject({ statusCode: 400, code: "account_number_invalid" });
  });
});

describe("a review, from the control route", () => {
  const onboard = async () => {
    const { id } = await open();
    const path = `/_stand_in/accounts/${id}/onboard`;
    expect((await onControl(standIn, "POST", path, { account_number: "AT611904300234573201" })).status).toBe(200);
    return id;
  };
  const review = (id: string, body: object) => onControl(standIn, "POST", `/_stand_in/accounts/${id}/review`, body);

  it("asks for more by a date, and the account stops when the date has passed", async () => {
    const id = await onboard();
    const { body: clock } = await onControl(standIn, "GET", "/_stand_in/clock");
    const deadline_seconds = Number(clock.now_seconds) + 3_600;
    await review(id, { currently_due: ["individual.verification.document"], deadline_seconds });
    expect(await standIn.client.accounts.retrieve(id)).toMatchObject({
      payouts_enabled: true,
      capabilities: { transfers: "active" },
      requirements: {
        currently_due: ["individual.verification.document"],
        past_due: [],
        current_deadline: deadline_seconds,
        disabled_reason: null,
      },
    });
    const offset_milliseconds = Number(clock.offset_milliseconds) + 3_700_000;
    await onControl(standIn, "POST", "/_stand_in/clock", { offset_milliseconds });
    expect(await standIn.client.accounts.retrieve(id)).toMatchObject({
      payouts_enabled: false,
      capabilities: { transfers: "inactive" },
      requirements: { past_due: ["individual.verification.document"], disabled_reason: "requirements.past_due" },
    });
  });

  it("stops an account for a reason, which the onboarding page does not undo, and frees it again", async () => {
    const id = await onboard();
    await review(id, { disabled_reason: "rejected.fraud" });
    const stopped = { payouts_enabled: false, charges_enabled: false, capabilities: { transfers: "inactive" } };
    expect(await standIn.client.accounts.retrieve(id)).toMatchObject({
      ...stopped,
      requirements: { disabled_reason: "rejected.fraud" },
    });
    const made = await link(id);
    const session = sessionIn(await (await visit(made.url)).text());
    await visit(made.url, { ...answers, session });
    expect(await standIn.client.accounts.retrieve(id)).toMatchObject(stopped);
    await review(id, {});
    expect(await standIn.client.accounts.retrieve(id)).toMatchObject({ payouts_enabled: true });
  });
});
