import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../modules/booking/contract";
import { context } from "../setup/context";
import { until } from "../setup/until";
import { confirmAs, paidBooking } from "./answered";
import { type Caller, call, signIn } from "./api";
import { hold, type Opened, readIntent } from "./checkout";
import { type FreshListing, freshListing, stayFrom } from "./fresh-listing";
import { historyOf, occupancyOf, orderOf, ordersOf, select } from "./shop-database";

let operator: Caller;
let listing: FreshListing;
let day = 20;

beforeAll(async () => {
  operator = await signIn("operator");
  listing = await freshListing();
});

const nextStay = () => {
  day += 3;
  return stayFrom(day);
};

const requested = () => paidBooking(listing.id, nextStay());

async function confirmed(): Promise<Opened> {
  const opened = await requested();
  expect((await confirmAs(listing.seller, opened)).body.booking.status).toBe("confirmed");
  return opened;
}

/** Changes a booking's row as a crash or a hand would, long enough ago that nobody can still be at work on it. */
async function damage({ booking }: Opened, set = "status = status"): Promise<void> {
  await select(
    `UPDATE booking SET ${set}, created_at = created_at - interval '10 minutes', updated_at = now() - interval '10 minutes'
      WHERE id = $1`,
    [booking.id],
  );
}

/** Takes a booking's timers away, so that nothing but the reconciler can go on with it. */
const stopTimers = ({ booking }: Opened) => select("DELETE FROM timer WHERE key = $1", [booking.id]);

async function stripe(path: string, form: Record<string, string> = {}): Promise<{ id: string; status: string }> {
  const answer = await fetch(`${context.stripeUrl}/v1/payment_intents${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${context.environment.STRIPE_API_KEY ?? ""}` },
    body: new URLSearchParams(form),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { id: string; status: string };
}

const intentOf = ({ payment }: Opened) => payment.client_secret.split("_secret_")[0] ?? "";

/** What the reconciler finds about a booking or an intent, as `kind outcome`. */
async function findings(about: string): Promise<string[]> {
  const { status, body } = await call<{ findings: Finding[] }>("POST", "/admin/bookings/reconcile", operator, {});
  expect(status).toBe(200);
  return body.findings
    .filter(({ booking_id, payment_intent_id }) => booking_id === about || payment_intent_id === about)
    .map(({ kind, outcome }) => `${kind} ${outcome}`);
}

async function rowOf({ booking }: Opened): Promise<{ status: string; payment_status: string }> {
  const [row] = await select<{ status: string; payment_status: string }>(
    "SELECT status, payment_status FROM booking WHERE id = $1",
    [booking.id],
  );
  if (!row) throw new Error(`no booking ${booking.id}`);
  return row;
}

/**
 * The reconciler finds it, mends it, and finds nothing more. Its minute's job may have been faster: then nothing is
 * left to be found, and what the case looks at afterwards must be mended all the same.
 */
async function expectMended({ booking }: Opened, kind: string): Promise<void> {
  const found = await findings(booking.id);
  if (found.length > 0) expect(found).toEqual([`${kind} mended`]);
  expect(await findings(booking.id)).toEqual([]);
}

describe("what is found between bookings and their dates", () => {
  it("dates that a cancelled booking kept are free again", async () => {
    const opened = await requested();
    const path = `/seller/bookings/${opened.booking.id}/decline`;
    expect((await call("POST", path, listing.seller, { reason: "Painters are in." })).status).toBe(200);
    await select("UPDATE occupancy SET state = 'live' WHERE booking_id = $1", [opened.booking.id]);
    await damage(opened);
    await expectMended(opened, "leftover_dates");
    expect(await occupancyOf(opened.booking.id)).toEqual(["released"]);
  });

  it("dates that a booking lost are taken again", async () => {
    const opened = await requested();
    await select("UPDATE occupancy SET state = 'released' WHERE booking_id = $1", [opened.booking.id]);
    await damage(opened);
    await expectMended(opened, "lost_dates");
    expect(await occupancyOf(opened.booking.id)).toEqual(["live"]);
  });

  it("dates that somebody else has meanwhile stay theirs, and a person is asked", async () => {
    const opened = await requested();
    await select("UPDATE occupancy SET state = 'released' WHERE booking_id = $1", [opened.booking.id]);
    const other = await paidBooking(listing.id, { from: opened.booking.from, to: opened.booking.to });
    await damage(opened);
    expect(await findings(opened.booking.id)).toEqual(["lost_dates open"]);
    expect(await occupancyOf(other.booking.id)).toEqual(["live"]);
    expect(await occupancyOf(opened.booking.id)).toEqual(["released"]);
    const path = `/seller/bookings/${opened.booking.id}/decline`;
    expect((await call("POST", path, listing.seller, { reason: "Somebody has the dates." })).status).toBe(200);
    expect(await findings(opened.booking.id)).toEqual([]);
  });
});

describe("what is found between bookings and their money", () => {
  it("an authorisation that an ended booking still holds is let go", async () => {
    const opened = await requested();
    await damage(opened, "status = 'declined'");
    await select("UPDATE occupancy SET state = 'released' WHERE booking_id = $1", [opened.booking.id]);
    await expectMended(opened, "unsettled");
    expect(await rowOf(opened)).toEqual({ status: "declined", payment_status: "unpaid" });
    expect(await readIntent(opened)).toMatchObject({ status: "canceled", amount_received: 0 });
    expect((await orderOf(opened.booking.id))?.status).toBe("canceled");
  });

  it("an authorisation that an ended booking does not know of is let go", async () => {
    const opened = await requested();
    await damage(opened, "status = 'declined', payment_status = 'unpaid'");
    await select("UPDATE occupancy SET state = 'released' WHERE booking_id = $1", [opened.booking.id]);
    await expectMended(opened, "paid_for_nothing");
    expect(await rowOf(opened)).toEqual({ status: "declined", payment_status: "unpaid" });
    expect(await readIntent(opened)).toMatchObject({ status: "canceled", amount_received: 0 });
  });

  it("a refund that was fixed and never made is made once", async () => {
    const opened = await confirmed();
    const { id } = opened.booking;
    await damage(opened, "status = 'cancelled', ended_by = 'seller', refunded_minor = total_minor");
    await select("UPDATE occupancy SET state = 'released' WHERE booking_id = $1", [id]);
    await select(
      `INSERT INTO booking_refund (id, booking_id, amount_minor, lines, state, created_at)
       SELECT 'bkr_' || id, id, total_minor, '[]', 'pending', now() FROM booking WHERE id = $1`,
      [id],
    );
    await expectMended(opened, "unsettled");
    expect(await rowOf(opened)).toEqual({ status: "cancelled", payment_status: "refunded" });
    expect(Number((await ordersOf(id))[0]?.transactions)).toBe(0);
    const refunds = await select(
      "SELECT amount FROM refund JOIN booking ON booking.payment_id = refund.payment_id WHERE booking.id = $1",
      [id],
    );
    expect(refunds).toHaveLength(1);
    expect(await select("SELECT state FROM booking_refund WHERE booking_id = $1", [id])).toEqual([{ state: "done" }]);
  });

  it("a request whose money was taken is confirmed", async () => {
    const opened = await requested();
    await stripe(`/${intentOf(opened)}/capture`);
    await damage(opened);
    await expectMended(opened, "captured_request");
    expect(await rowOf(opened)).toEqual({ status: "confirmed", payment_status: "paid" });
    expect(Number((await ordersOf(opened.booking.id))[0]?.transactions)).toBe(opened.booking.total);
  });

  it("a request whose authorisation has lapsed has run out", async () => {
    const opened = await requested();
    await stripe(`/${intentOf(opened)}/cancel`);
    await damage(opened);
    await expectMended(opened, "lapsed_request");
    await until("the payment's end", async () => (await rowOf(opened)).payment_status === "unpaid");
    expect((await rowOf(opened)).status).toBe("expired");
    expect(await occupancyOf(opened.booking.id)).toEqual(["released"]);
  });

  it("a hold that was paid and that nobody was told of becomes a request", async () => {
    const opened = await requested();
    // At once: between two statements the reconciler's own minute may come, and mend the half of it.
    await select(
      `WITH let_go AS (
         UPDATE occupancy SET state = 'held', kind = 'hold', expires_at = now() + interval '1 hour' WHERE booking_id = $1)
       UPDATE booking SET status = 'held', payment_status = 'unpaid', order_id = NULL,
              hold_expires_at = now() + interval '1 hour', created_at = created_at - interval '10 minutes',
              updated_at = now() - interval '10 minutes'
        WHERE id = $1`,
      [opened.booking.id],
    );
    await expectMended(opened, "paid_hold");
    expect(await rowOf(opened)).toEqual({ status: "requested", payment_status: "authorised" });
    expect(await ordersOf(opened.booking.id)).toHaveLength(1);
    expect(await occupancyOf(opened.booking.id)).toEqual(["live"]);
  });

  it("an intent that no booking waits for cannot be paid any more", async () => {
    const intent = await stripe("", {
      amount: "12300",
      currency: "eur",
      capture_method: "manual",
      "metadata[booking_id]": `bkg_${randomUUID()}`,
    });
    const found = await findings(intent.id);
    if (found.length > 0) expect(found).toEqual(["stray_intent mended"]);
    expect(await findings(intent.id)).toEqual([]);
    const answer = await fetch(`${context.stripeUrl}/v1/payment_intents/${intent.id}`, {
      headers: { authorization: `Bearer ${context.environment.STRIPE_API_KEY ?? ""}` },
    });
    expect(((await answer.json()) as { status: string }).status).toBe("canceled");
  });

  it("a booking that has received another amount than it says is told to a person and left as it is", async () => {
    const opened = await confirmed();
    await damage(opened, "due_minor = due_minor - 1");
    expect(await findings(opened.booking.id)).toEqual(["not_paid open"]);
    expect(await rowOf(opened)).toEqual({ status: "confirmed", payment_status: "paid" });
    await select("UPDATE booking SET due_minor = due_minor + 1 WHERE id = $1", [opened.booking.id]);
    expect(await findings(opened.booking.id)).toEqual([]);
  });
});

describe("what is found between bookings and their orders", () => {
  it("an order that is gone is made again, with what was paid on it", async () => {
    const opened = await confirmed();
    const { id, total } = opened.booking;
    const [order] = await ordersOf(id);
    await select("DELETE FROM order_transaction WHERE order_id = $1", [order?.id]);
    await select("DELETE FROM order_payment_collection WHERE order_id = $1", [order?.id]);
    await select('DELETE FROM "order" WHERE id = $1', [order?.id]);
    expect(await ordersOf(id)).toEqual([]);
    await expectMended(opened, "lost_order");
    const [again] = await ordersOf(id);
    expect(again?.id).toBe(order?.id);
    expect([Number(again?.total), Number(again?.transactions)]).toEqual([total, total]);
  });
});

describe("what is found when timers did not come", () => {
  it("a hold that is over ends, with its intent", async () => {
    const opened = await hold(listing.id, nextStay());
    await stopTimers(opened);
    await damage(opened, "hold_expires_at = now() - interval '5 minutes'");
    await expectMended(opened, "hold_overdue");
    expect((await rowOf(opened)).status).toBe("expired");
    expect((await readIntent(opened)).status).toBe("canceled");
    expect(await occupancyOf(opened.booking.id)).toEqual(["released"]);
  });

  it("what was paid and never made a booking becomes one", async () => {
    const opened = await requested();
    await damage(opened, "status = 'confirming', order_id = NULL");
    await expectMended(opened, "unfinished");
    expect(await rowOf(opened)).toEqual({ status: "requested", payment_status: "authorised" });
    expect(await ordersOf(opened.booking.id)).toHaveLength(1);
  });

  it("a request that nobody answered runs out", async () => {
    const opened = await requested();
    await stopTimers(opened);
    await damage(opened, "request_expires_at = now() - interval '5 minutes'");
    await expectMended(opened, "request_overdue");
    await until("the payment's end", async () => (await rowOf(opened)).payment_status === "unpaid");
    expect((await rowOf(opened)).status).toBe("expired");
    expect((await readIntent(opened)).status).toBe("canceled");
  });

  it("a stay begins and ends", async () => {
    const opened = await confirmed();
    await stopTimers(opened);
    await damage(opened, "start_at = now() - interval '1 day'");
    await expectMended(opened, "start_overdue");
    expect((await rowOf(opened)).status).toBe("in_progress");
    await stopTimers(opened);
    await damage(opened, "end_at = now() - interval '1 hour'");
    await expectMended(opened, "end_overdue");
    expect((await rowOf(opened)).status).toBe("completed");
    expect((await historyOf(opened.booking.id)).slice(-2)).toEqual(["start", "complete"]);
  });
});
