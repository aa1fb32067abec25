import { beforeAll, describe, expect, it } from "vitest";
import type { SellerBalance } from "../../modules/ledger/contract";
import type {
  PayoutAccountView,
  PayoutDetail,
  PayoutRunView,
  PayoutScheduleView,
  PayoutView,
} from "../../modules/payout/contract";
import { type Caller, call, type Refusal, signIn } from "../booking/api";
import { complete, hold, pay } from "../booking/checkout";
import { freshListing, stayFrom } from "../booking/fresh-listing";
import { expectEquationsOfMoney } from "../booking/ledger-agrees";
import { select } from "../booking/shop-database";
import { context } from "../setup/context";
import { waitForMail } from "../setup/mail";
import { makeSeller, PASSWORD } from "../setup/people";
import { until } from "../setup/until";

/** A bank account in Austria of Stripe's that takes money. */
const BANK = "AT611904300234573201";

let operator: Caller;
let owner: Caller;
let email: string;
let sellerId: string;

beforeAll(async () => {
  operator = await signIn("operator");
  const made = await makeSeller();
  [email, sellerId] = [made.email, made.sellerId];
  owner = { bearer: made.headers.authorization?.replace("Bearer ", "") ?? "" };
});

/** What only the stand-in has: what happens at Stripe. */
async function atStripe(path: string, body: object, account?: string): Promise<void> {
  const { status } = await fetch(`${context.stripeUrl}/_stand_in/${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${context.environment.STRIPE_API_KEY}`,
      "content-type": "application/json",
      ...(account ? { "stripe-account": account } : {}),
    },
    body: JSON.stringify(body),
  });
  expect(status).toBe(200);
}

const account = async () =>
  (await call<{ account: PayoutAccountView }>("GET", "/seller/payouts/account", owner)).body.account;
const accountId = async () =>
  (await select<{ account_id: string }>("SELECT account_id FROM payout_account WHERE seller_id = $1", [sellerId]))[0]
    ?.account_id ?? "";
const prove = (password: string, caller = owner) =>
  call<Refusal>("POST", "/seller/password-proof", caller, { password });
const connect = (caller = owner) =>
  call<{ onboarding_link: { url: string } } & Refusal>("POST", "/seller/payouts/account", caller, {});

describe("a seller's account", () => {
  it("is not connected at first, and only opened by an owner who has just given the password", async () => {
    expect(await account()).toMatchObject({ status: "not_connected", currently_due: [], bank_last4: null });
    expect((await connect()).body.code).toBe("auth.password_needed");
    const wrong = await prove("not-the-password");
    expect([wrong.status, wrong.body.code]).toEqual([403, "password.wrong"]);
    expect((await connect()).status).toBe(403);
    expect((await prove(PASSWORD)).status).toBe(201);
    const first = await connect();
    expect(first.status).toBe(201);
    const again = await connect();
    expect(again.body.onboarding_link.url).not.toBe(first.body.onboarding_link.url);
    // Another sign-in of the same person has proved nothing.
    const { body } = await call<{ token: string }>("POST", "/auth/user/emailpass", {}, { email, password: PASSWORD });
    expect((await connect({ bearer: body.token })).body.code).toBe("auth.password_needed");
  });

  it("says in words what is due, and is enabled once it was given", async () => {
    const opened = await account();
    expect(opened).toMatchObject({ status: "incomplete", payouts_enabled: false });
    expect(opened.currently_due.map(({ topic }) => topic)).toEqual(expect.arrayContaining(["bank_account", "name"]));
    expect(opened.currently_due[0]?.words.es).toBe("Una cuenta bancaria en la que pagarte");
    await atStripe(`accounts/${await accountId()}/onboard`, { account_number: BANK });
    const enabled = async () => {
      const [row] = await select<{ payouts_enabled: boolean }>(
        "SELECT payouts_enabled FROM payout_account WHERE seller_id = $1",
        [sellerId],
      );
      return row?.payouts_enabled === true;
    };
    // Nobody has looked at it: Stripe's own event brings it.
    await until("Stripe's word that the account is complete", enabled);
    expect(await account()).toMatchObject({ status: "enabled", currently_due: [], bank_last4: "3201" });
    const kept = await select<{ text: string }>("SELECT payout_account::text AS text FROM payout_account");
    expect(kept.some(({ text }) => text.includes("3201"))).toBe(false);
  });

  it("hears nothing that Stripe has not signed", async () => {
    const event = { id: "evt_forged", type: "account.updated", account: await accountId(), data: { object: {} } };
    const forged = await call<Refusal>("POST", "/hooks/stripe/connect", {}, event);
    expect([forged.status, forged.body.code]).toEqual([400, "webhook.signature_wrong"]);
  });
});

describe("a schedule", () => {
  it("is changed by who has just given the password", async () => {
    const change = { schedule: { interval: "weekly", weekday: 1 }, minimums: [{ currency: "eur", amount: 10.5 }] };
    const { status, body } = await call<{ payout_schedule: PayoutScheduleView }>(
      ...(["PATCH", "/seller/payouts/schedule", owner, change] as const),
    );
    expect([status, body.payout_schedule.schedule, body.payout_schedule.minimums]).toEqual([
      ...[200, change.schedule, change.minimums],
    ]);
    expect(new Date(`${body.payout_schedule.next_payout_on}T00:00:00Z`).getUTCDay()).toBe(1);
    const stranger = { bearer: (await makeSeller()).headers.authorization?.replace("Bearer ", "") ?? "" };
    const refused = await call<Refusal>("PATCH", "/seller/payouts/schedule", stranger, change);
    expect([refused.status, refused.body.code]).toEqual([403, "auth.password_needed"]);
  });

  it("has a reserve that operators set", async () => {
    const path = `/admin/payout-reserves/${sellerId}`;
    const { body } = await call<{ payout_schedule: PayoutScheduleView }>("PATCH", path, operator, {
      ...{ percent_bps: 1_000, days: 30 },
    });
    expect(body.payout_schedule.reserve).toEqual({ percent_bps: 1_000, days: 30 });
    expect((await call("PATCH", path, owner, { percent_bps: 0, days: 30 })).status).toBe(403);
    const nobody = await call("PATCH", "/admin/payout-reserves/sel_none", operator, { percent_bps: 0, days: 30 });
    expect(nobody.status).toBe(404);
  });
});

/** Makes a timer of a booking due now. */
async function hurry(name: string, bookingId: string): Promise<void> {
  const due = "UPDATE timer SET due_at = now(), run_at = now() WHERE name = $1 AND key = $2 AND state = 'pending'";
  await select(due, [name, bookingId]);
}

/** A stay that was paid, and is over for long enough: its money is available. */
async function earn(): Promise<string> {
  const listing = await freshListing({ booking_mode: "instant", cleaning_fee: 30 }, owner);
  const opened = await hold(listing.id, stayFrom(20));
  await pay(opened, "pm_card_visa");
  expect((await complete(opened)).body.booking.status).toBe("confirmed");
  const { id } = opened.booking;
  const isAt = async (...wanted: string[]) =>
    wanted.includes(
      (await select<{ status: string }>("SELECT status FROM booking WHERE id = $1", [id]))[0]?.status ?? "",
    );
  await select(
    "UPDATE booking SET start_at = now() - interval '3 days', end_at = now() - interval '1 day' WHERE id = $1",
    [id],
  );
  await hurry("booking.starts", id);
  // Its end is past, too: it may be over by the time that somebody looks.
  await until("the stay to begin", () => isAt("in_progress", "completed"));
  await hurry("booking.ends", id);
  await until("the stay to be over", () => isAt("completed"));
  await hurry("booking.money-available", id);
  await until("its money", async () => (await balance()).available > 0);
  return id;
}

const balance = async (): Promise<SellerBalance> => {
  const { body } = await call<{ balances: SellerBalance[] }>("GET", "/seller/balance", owner);
  const nothing = { currency: "eur", pending: 0, available: 0, reserve: 0, held: 0, receivable: 0 } as const;
  return body.balances[0] ?? nothing;
};
const payouts = async () =>
  (await call<{ payouts: PayoutView[]; count: number }>("GET", "/seller/payouts", owner)).body;
const statusOf = async (id: string) => (await payouts()).payouts.find((one) => one.id === id)?.status;

describe("a seller", () => {
  let bookingId: string;
  let payout: PayoutView;

  it("is paid what is available, less the reserve, when they ask for it", async () => {
    expect(await payouts()).toMatchObject({ payouts: [], count: 0 });
    bookingId = await earn();
    // 230 less the 10 % that the seed asks of stays.
    expect(await balance()).toMatchObject({ available: 207, reserve: 0 });
    expect((await call("POST", "/seller/payouts", owner, {})).status).toBe(202);
    await until("the payout", async () => (await payouts()).payouts[0]?.status === "in_transit");
    const [made] = (await payouts()).payouts;
    if (!made) throw new Error("there is no payout");
    payout = made;
    expect(payout).toMatchObject({ currency: "eur", amount: 186.3, reserved: 20.7, netted: 0, failure_code: null });
    expect(await balance()).toMatchObject({ available: 0, reserve: 20.7 });
    const { body } = await call<{ payout_schedule: PayoutScheduleView }>("GET", "/seller/payouts/schedule", owner);
    expect(body.payout_schedule.on_its_way).toEqual([{ currency: "eur", amount: 186.3 }]);
  });

  it("sees each booking that is in it, and has a statement that adds up", async () => {
    const path = `/seller/payouts/${payout.id}`;
    const read = async () => (await call<{ payout: PayoutDetail }>("GET", path, owner)).body.payout;
    await until("the statement", async () => (await read()).statement_number !== null);
    const detail = await read();
    expect(detail.bookings).toMatchObject([
      { booking_id: bookingId, gross: 230, commission: -23, fees: 0, refunds: 0, net: 207 },
    ]);
    expect([detail.opening, detail.closing]).toEqual([0, 20.7]);
    expect(detail.transfers).toMatchObject([{ payout_id: payout.id, amount: 186.3 }]);
    expect(detail.statement_number).toMatch(/^PST-\d{4}-\d{5}$/);
    const headers = { authorization: `Bearer ${owner.bearer}` };
    const pdf = () => fetch(`${context.apiUrl}${path}/statement/pdf`, { headers });
    const [one, other] = [await pdf(), await pdf()];
    expect([one.status, one.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(one.headers.get("content-disposition")).toContain(`${detail.statement_number}.pdf`);
    const bytes = Buffer.from(await one.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(bytes.equals(Buffer.from(await other.arrayBuffer()))).toBe(true);
    const stranger = { bearer: (await makeSeller()).headers.authorization?.replace("Bearer ", "") ?? "" };
    expect((await call("GET", path, stranger)).status).toBe(404);
    expect((await call("GET", `${path}/statement/pdf`, stranger)).status).toBe(404);
  });

  it("has the money back and is told when the bank does not take it, and operators see why", async () => {
    const [row] = await select<{ bank_payout_id: string; run_id: string }>(
      "SELECT bank_payout_id, run_id FROM payout WHERE id = $1",
      [payout.id],
    );
    await atStripe(`payouts/${row?.bank_payout_id}/fail`, { failure_code: "account_closed" }, await accountId());
    await until("the payout's return", async () => (await statusOf(payout.id)) === "failed");
    expect(await balance()).toMatchObject({ available: 186.3, reserve: 20.7 });
    expect((await waitForMail(email, /did not arrive/)).text).toContain("186.30");
    const run = await call<{ payout_run: PayoutRunView; payouts: { id: string; failure_code: string }[] }>(
      ...(["GET", `/admin/payout-runs/${row?.run_id}`, operator] as const),
    );
    expect(run.body).toMatchObject({
      payout_run: { trigger: "seller", seller_id: sellerId, state: "finished", payouts: 1, failed: 1 },
      payouts: [{ id: payout.id, status: "failed", failure_code: "account_closed" }],
    });
  });

  it("is paid by an operator's run once the bank account is another, with no reserve of the same money", async () => {
    await atStripe(`accounts/${await accountId()}/onboard`, { account_number: BANK });
    await until("the new bank account", async () => (await account()).payouts_enabled);
    const started = await call<{ payout_run: PayoutRunView }>("POST", "/admin/payout-runs", operator, {
      seller_id: sellerId,
    });
    expect([started.status, started.body.payout_run.seller_id]).toEqual([201, sellerId]);
    await until("the second payout", async () => (await payouts()).payouts[0]?.status === "in_transit");
    expect(await payouts()).toMatchObject({
      count: 2,
      payouts: [{ amount: 186.3, reserved: 0 }, { status: "failed" }],
    });
    const { body } = await call<{ payout_runs: PayoutRunView[] }>("GET", "/admin/payout-runs?limit=1", operator);
    expect(body.payout_runs).toMatchObject([{ id: started.body.payout_run.id }]);
    expect((await call("POST", "/admin/payout-runs", operator, { seller_id: "sel_none" })).status).toBe(400);
    await expectEquationsOfMoney(select);
  });
});
