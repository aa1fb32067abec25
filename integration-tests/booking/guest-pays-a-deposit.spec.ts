import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { context } from "../setup/context";
import { waitForMail } from "../setup/mail";
import { until } from "../setup/until";
import { type Caller, call, type Refusal, signIn } from "./api";
import { hold, pay, quote } from "./checkout";
import {
  askStripe,
  type Booked,
  bookWithDeposit,
  cancel,
  changeCard,
  completeRest,
  fire,
  intentsOf,
  openRest,
  read,
  restIs,
} from "./deposits";
import { type FreshListing, freshListing, stayFrom } from "./fresh-listing";
import { expectLedgerToAgree } from "./ledger-agrees";
import { historyOf, ordersOf, select } from "./shop-database";

// 2 nights of 100 and 6 % for the platform: 212, of which 30 % now.
const TOTAL = 212;
const NOW = 63.6;
const REST = 148.4;

let listing: FreshListing;
let operator: Caller;
let day = 60;
const made: string[] = [];

beforeAll(async () => {
  operator = await signIn("operator");
  const deposit = { percent: 30, rest_days_before: 14 };
  listing = await freshListing({ booking_mode: "instant", cancellation_policy: "moderate", deposit });
});
afterAll(() => expectLedgerToAgree(select, made));

async function booked(card = "pm_card_visa"): Promise<Booked> {
  day += 3;
  const opened = await bookWithDeposit(listing, day, card);
  made.push(opened.booking.id);
  return opened;
}

const takenOf = async ({ booking }: Booked) => {
  const found = await select<{ amount: string }>(
    `SELECT sum(line.amount_minor)::text AS amount FROM ledger_posting AS posting
       JOIN ledger_line AS line ON line.posting_id = posting.id
      WHERE posting.booking_id = $1 AND posting.event = 'captured' AND line.account_id LIKE 'processor_clearing:%'
      GROUP BY posting.id ORDER BY posting.id`,
    [booking.id],
  );
  return found.map(({ amount }) => amount);
};

/** What a booking's postings of an event say of an account, in minor units. */
async function posted({ booking }: Booked, account: string): Promise<number> {
  const [row] = await select<{ amount: number }>(
    `SELECT coalesce(sum(line.amount_minor), 0)::int AS amount FROM ledger_posting AS posting
       JOIN ledger_line AS line ON line.posting_id = posting.id
      WHERE posting.booking_id = $1 AND line.account_id LIKE $2`,
    [booking.id, `${account}:%`],
  );
  return row?.amount ?? 0;
}

const reconcile = async (about: string) => {
  const { body } = await call<{ findings: { kind: string; outcome: string; booking_id: string | null }[] }>(
    "POST",
    "/admin/bookings/reconcile",
    operator,
    {},
  );
  return body.findings
    .filter(({ booking_id }) => booking_id === about)
    .map(({ kind, outcome }) => `${kind} ${outcome}`);
};

/** As a crash would have left it, long enough ago that nobody can still be at work on it. */
const leave = (opened: Booked, set: string) =>
  select(`UPDATE booking_rest SET ${set}, updated_at = now() - interval '10 minutes' WHERE booking_id = $1`, [
    opened.booking.id,
  ]);

describe("a listing that asks for a deposit", () => {
  it("is quoted with what is due now and what later, and on which day", async () => {
    const stay = stayFrom(40);
    const priced = await quote(listing.id, stay);
    const due_on = new Date(Date.parse(stay.from) - 14 * 86_400_000).toISOString().slice(0, 10);
    expect(priced).toMatchObject({ total: TOTAL, due_now: NOW, rest: { amount: REST, due_on } });
  });

  it("is quoted as due at once when the rest would be due already", async () => {
    expect(await quote(listing.id, stayFrom(13))).toMatchObject({ total: TOTAL, due_now: TOTAL, rest: null });
  });

  it("is paid with its deposit, whose card is kept for the rest", async () => {
    const opened = await booked();
    expect(await intentsOf(opened)).toEqual(["6360 succeeded"]);
    expect(await read(opened)).toMatchObject({
      status: "confirmed",
      payment_status: "partial",
      total: TOTAL,
      due_now: NOW,
      rest: { amount: REST, state: "planned", pay_until: null },
    });
    const [row] = await select<{ customer: string }>(
      "SELECT stripe_customer_id AS customer FROM booking_rest WHERE booking_id = $1",
      [opened.booking.id],
    );
    const cards = await askStripe<{ data: unknown[] }>("GET", `/customers/${row?.customer}/payment_methods`);
    expect(cards.data).toHaveLength(1);
    expect(await takenOf(opened)).toEqual(["6360"]);
    expect((await waitForMail(opened.email, /./)).text).toContain("148.40");
  });

  it("opens its payment for the deposit, whatever the price is", async () => {
    const held = await hold(listing.id, stayFrom(500));
    made.push(held.booking.id);
    expect((await pay(held, "pm_card_visa")).amount).toBe(6360);
  });
});

describe("the rest of a price", () => {
  it("is announced, then taken from the card on its day, and with the deposit it is the whole", async () => {
    const opened = await booked();
    await fire("booking.rest-reminder", opened);
    expect((await waitForMail(opened.email, /due soon/)).text).toContain("148.40");
    await fire("booking.rest-due", opened);
    await restIs("paid", opened);
    expect(await read(opened)).toMatchObject({ status: "confirmed", payment_status: "paid" });
    expect(await intentsOf(opened)).toEqual(["6360 succeeded", "14840 succeeded"]);
    expect(await takenOf(opened)).toEqual(["6360", "14840"]);
    // 10 % of the 200 that are the seller's, and 6 % of them from the guest, as if all were paid at once.
    expect(await posted(opened, "platform_commission")).toBe(-2000);
    expect(await posted(opened, "seller_pending")).toBe(-18000);
    const [order] = await ordersOf(opened.booking.id);
    expect(Number(order?.transactions)).toBe(TOTAL);
    await waitForMail(opened.email, /^Paid/);
    await until("both processing fees", async () => {
      const fees = await select("SELECT 1 FROM ledger_posting WHERE booking_id = $1 AND event = 'fee_kept'", [
        opened.booking.id,
      ]);
      return fees.length === 2;
    });
    await expectLedgerToAgree(select, [opened.booking.id]);
  });

  it("can be paid before it is due, and is then not asked for again", async () => {
    const opened = await booked();
    const { status, body } = await openRest(opened);
    expect(status).toBe(200);
    await pay({ ...opened, ...body }, "pm_card_mastercard");
    expect((await completeRest(opened)).body.booking).toMatchObject({ payment_status: "paid" });
    await fire("booking.rest-due", opened);
    expect((await openRest<Refusal>(opened)).body.code).toBe("booking.transition_refused");
    expect(await select("SELECT state FROM timer WHERE key = $1", [`${opened.booking.id}:1`])).toEqual([
      { state: "cancelled" },
    ]);
    expect(await intentsOf(opened)).toEqual(["6360 succeeded", "14840 succeeded"]);
  });

  it("whose payment was never told of is taken by what Stripe tells", async () => {
    const opened = await booked();
    const { body } = await openRest(opened);
    await pay({ ...opened, ...body }, "pm_card_visa");
    await restIs("paid", opened);
    expect(await takenOf(opened)).toEqual(["6360", "14840"]);
  });

  it("belongs to nobody else's eyes", async () => {
    const [one, other] = [await booked(), await booked()];
    const path = `/store/bookings/${one.booking.id}/rest-payment`;
    expect((await call("POST", path, { bookingToken: other.access_token }, {})).status).toBe(404);
    expect((await call("POST", path, {}, {})).status).toBe(404);
  });
});

describe("a card that is declined for the rest", () => {
  it("because the bank wants to see its owner: a link, and it is paid there", async () => {
    const opened = await booked("pm_card_authenticationRequired");
    await fire("booking.rest-due", opened);
    await restIs("failed", opened);
    const { rest } = await read(opened);
    expect(rest).toMatchObject({ failure_code: "authentication_required", next_attempt_at: null });
    const mail = await waitForMail(opened.email, /^Please pay/);
    expect(mail.text).toContain(`/bookings/${opened.booking.id}/pay?token=`);
    const { body } = await openRest(opened);
    await pay({ ...opened, ...body }, "pm_card_visa");
    await completeRest(opened);
    expect(await read(opened)).toMatchObject({ payment_status: "paid", rest: { state: "paid", failure_code: null } });
    expect(await intentsOf(opened)).toEqual(["6360 succeeded", "14840 succeeded"]);
  });

  it("is asked again on its schedule, on the same intent", async () => {
    const opened = await booked();
    await changeCard(opened, "pm_card_chargeCustomerFail");
    await fire("booking.rest-due", opened);
    await restIs("failed", opened);
    expect((await read(opened)).rest?.next_attempt_at).not.toBeNull();
    await changeCard(opened, "pm_card_visa");
    await fire("booking.rest-due", opened);
    await restIs("paid", opened);
    expect(await intentsOf(opened)).toEqual(["6360 succeeded", "14840 succeeded"]);
  });

  it("until the grace is over: the booking is cancelled by its policy, and both sides are told", async () => {
    const opened = await booked();
    await changeCard(opened, "pm_card_chargeCustomerFail");
    await fire("booking.rest-due", opened);
    await restIs("failed", opened);
    await select("UPDATE booking_rest SET grace_ends_at = now() - interval '1 second' WHERE booking_id = $1", [
      opened.booking.id,
    ]);
    await fire("booking.rest-overdue", opened);
    await until("the refund", async () => (await read(opened)).payment_status === "refunded");
    // More than five days before the stay: the moderate policy gives all of the deposit back.
    expect(await read(opened)).toMatchObject({ status: "cancelled", ended_by: "system", refunded: NOW });
    expect(await historyOf(opened.booking.id)).toContain("cancel_unpaid");
    expect(await intentsOf(opened)).toEqual(["6360 succeeded", "14840 canceled"]);
    expect((await waitForMail(opened.email, /^Cancelled/)).text).toContain("63.60");
    const told = await select("SELECT 1 FROM outbox WHERE topic = 'notify.mail' AND key LIKE $1", [
      `rest-unpaid-seller:${opened.booking.id}:%`,
    ]);
    expect(told.length).toBeGreaterThan(0);
    await expectLedgerToAgree(select, [opened.booking.id]);
  });
});

describe("a booking that is cancelled", () => {
  it("before its rest is due pays the deposit back and owes nothing more", async () => {
    const opened = await booked();
    expect((await cancel(opened)).body.booking).toMatchObject({
      status: "cancelled",
      payment_status: "refunded",
      refunded: NOW,
      rest: { state: "void" },
    });
    expect(
      await select(
        "SELECT name FROM timer WHERE state = 'pending' AND name LIKE 'booking.rest-%' AND split_part(key, ':', 1) = $1",
        [opened.booking.id],
      ),
    ).toHaveLength(0);
    await expectLedgerToAgree(select, [opened.booking.id]);
  });

  it("while its rest is being paid cannot be paid any more", async () => {
    const opened = await booked();
    const { body } = await openRest(opened);
    await cancel(opened);
    expect((await pay({ ...opened, ...body }, "pm_card_visa")).error?.code).toBe("payment_intent_unexpected_state");
    expect(await intentsOf(opened)).toEqual(["6360 succeeded", "14840 canceled"]);
  });

  it("after both were paid gives back from both payments, each no more than it took", async () => {
    const opened = await booked();
    await fire("booking.rest-due", opened);
    await restIs("paid", opened);
    await cancel(opened);
    await until("the refund", async () => (await read(opened)).payment_status === "refunded");
    expect((await read(opened)).refunded).toBe(TOTAL);
    const parts = await select(
      `SELECT payment.number, part.amount_minor::int AS amount FROM booking_refund_part AS part
         JOIN booking_payment AS payment USING (payment_id) WHERE payment.booking_id = $1 ORDER BY payment.number`,
      [opened.booking.id],
    );
    expect(parts).toEqual([
      { number: 1, amount: 6360 },
      { number: 2, amount: 14840 },
    ]);
    const { data } = await askStripe<{ data: { amount: number; payment_intent: string }[] }>("GET", "/refunds?limit=2");
    expect(data.map(({ amount }) => amount).sort()).toEqual([14840, 6360]);
    const [order] = await ordersOf(opened.booking.id);
    expect(Number(order?.transactions)).toBe(0);
    await expectLedgerToAgree(select, [opened.booking.id]);
  });
});

describe("a crash", () => {
  it("after the attempt was written down and before the card was asked is finished by the reconciler", async () => {
    const opened = await booked();
    await leave(opened, "state = 'due', attempt = 1, due_at = now() - interval '20 minutes'");
    expect(await reconcile(opened.booking.id)).toEqual(["rest_overdue mended"]);
    expect(await read(opened)).toMatchObject({ payment_status: "paid", rest: { state: "paid" } });
    expect(await reconcile(opened.booking.id)).toEqual([]);
  });

  it("that everybody finishes at once charges once", async () => {
    const opened = await booked();
    await leave(opened, "state = 'due', attempt = 1, due_at = now() - interval '20 minutes'");
    await Promise.all([1, 2, 3, 4].map(() => reconcile(opened.booking.id)));
    await restIs("paid", opened);
    expect(await intentsOf(opened)).toEqual(["6360 succeeded", "14840 succeeded"]);
    expect(await takenOf(opened)).toEqual(["6360", "14840"]);
  });

  it("after the card was charged and before it was written down takes nothing twice", async () => {
    const opened = await booked();
    await fire("booking.rest-due", opened);
    await restIs("paid", opened);
    await leave(opened, "state = 'due', paid_at = NULL, payment_id = NULL, due_at = now() - interval '20 minutes'");
    await select("UPDATE booking SET payment_status = 'partial' WHERE id = $1", [opened.booking.id]);
    // Stripe's own word of the payment may have come first, and leaves nothing to be mended.
    expect(["paid_rest mended"]).toEqual(expect.arrayContaining(await reconcile(opened.booking.id)));
    await restIs("paid", opened);
    expect(await read(opened)).toMatchObject({ payment_status: "paid", rest: { state: "paid" } });
    expect(await takenOf(opened)).toEqual(["6360", "14840"]);
    expect(await intentsOf(opened)).toEqual(["6360 succeeded", "14840 succeeded"]);
  });

  it("that loses the answer of a charge is answered by the same key, and charges once", async () => {
    const opened = await booked();
    const answer = await fetch(`${context.stripeUrl}/_stand_in/faults`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${context.environment.STRIPE_API_KEY ?? ""}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({
        kind: "drop_after_commit",
        match: { method: "POST", path: "/v1/payment_intents/:id/confirm" },
        times: 2,
      }),
    });
    expect(answer.ok).toBe(true);
    await fire("booking.rest-due", opened);
    await restIs("paid", opened);
    expect(await intentsOf(opened)).toEqual(["6360 succeeded", "14840 succeeded"]);
    expect(await takenOf(opened)).toEqual(["6360", "14840"]);
  });
});
