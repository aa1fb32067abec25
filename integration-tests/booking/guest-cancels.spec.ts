import { describe, expect, it } from "vitest";
import type { BookingDetail, BookingView, CancellationView, RefundView } from "../../modules/booking/contract";
import { waitForMail } from "../setup/mail";
import { call, type Refusal, signIn } from "./api";
import { book, complete, guest, type Opened, pay, quote, readIntent } from "./checkout";
import { freshListing, stayFrom } from "./fresh-listing";
import { historyOf, occupancyOf, orderOf, ordersOf } from "./shop-database";

type Cancelled = { booking: BookingDetail; refund: RefundView };

async function paid(listingId: string, stay: { from: string; to: string }, contact = guest()): Promise<Opened> {
  const { body } = await book((await quote(listingId, stay)).id, {}, contact);
  await pay(body, "pm_card_visa");
  expect((await complete(body)).status).toBe(200);
  return body;
}

const preview = ({ booking, access_token }: Opened) =>
  call<{ cancellation: CancellationView }>("GET", `/store/bookings/${booking.id}/cancellation`, {
    bookingToken: access_token,
  });

const cancel = <Body = Cancelled>({ booking, access_token }: Opened, reason = "") =>
  call<Body>("POST", `/store/bookings/${booking.id}/cancel`, { bookingToken: access_token }, { reason });

/** A fee of 6 % on 200 and 30. */
const LINES = { nights: 200, cleaning: 30, service: 13.8 };

describe("a guest who cancels", () => {
  it("long before gets everything back, by the policy and as it was shown before", async () => {
    const listing = await freshListing({ booking_mode: "instant", cancellation_policy: "strict", cleaning_fee: 30 });
    const contact = guest();
    const opened = await paid(listing.id, stayFrom(60), contact);
    expect(opened.booking.lines.map(({ amount }) => amount)).toEqual([LINES.nights, LINES.cleaning, LINES.service]);
    const shown = (await preview(opened)).body.cancellation;
    expect(shown).toMatchObject({ allowed: true, policy: "strict", kept: 0, refund: { amount: opened.booking.total } });
    expect(shown.deadlines.map(({ refund_percent }) => refund_percent)).toEqual([100, 50]);

    const { status, body } = await cancel(opened, "My plans have changed.");
    expect(status).toBe(200);
    expect(body.booking).toMatchObject({
      status: "cancelled",
      payment_status: "refunded",
      ended_by: "consumer",
      end_reason: "My plans have changed.",
    });
    expect(body.refund).toMatchObject({ amount: opened.booking.total, status: "succeeded" });
    expect(await occupancyOf(opened.booking.id)).toEqual(["released"]);
    expect(await orderOf(opened.booking.id)).toMatchObject({ status: "canceled" });
    expect((await waitForMail(contact.email, /cancel/i)).text).toContain("243.80");
    await waitForMail("lucia@berth.example", /cancel/i);

    const again = await cancel(opened, "Once more");
    expect(again.body.refund).toEqual(body.refund);
    expect(await historyOf(opened.booking.id)).toEqual(["hold", "accept_payment", "confirm_instantly", "cancel"]);
    expect((await paid(listing.id, stayFrom(60))).booking.id).not.toBe(opened.booking.id);
  });

  it("between the deadlines gets half of the nights and all of the cleaning, once, however often they ask", async () => {
    const listing = await freshListing({ booking_mode: "instant", cancellation_policy: "strict", cleaning_fee: 30 });
    const opened = await paid(listing.id, stayFrom(10));
    const back = LINES.nights / 2 + LINES.cleaning + LINES.service / 2;
    expect((await preview(opened)).body.cancellation).toMatchObject({
      refund: { amount: back },
      kept: expect.closeTo(LINES.nights / 2 + LINES.service / 2, 6),
    });
    const answers = await Promise.all([1, 2, 3, 4].map(() => cancel(opened)));
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body.refund).toMatchObject({ amount: back, status: "succeeded" });
    }
    expect(answers[0]?.body.refund.lines.map(({ amount }) => amount)).toEqual([100, 30, 6.9]);
    const [order] = await ordersOf(opened.booking.id);
    expect(Number(order?.transactions)).toBeCloseTo(opened.booking.total - back, 6);
    expect(Number(order?.total)).toBeCloseTo(opened.booking.total, 6);
    const { body } = await call<{ booking: BookingView }>("GET", `/store/bookings/${opened.booking.id}`, {
      bookingToken: opened.access_token,
    });
    expect(body.booking).toMatchObject({ payment_status: "partly_refunded", refunded: back });
  });

  it("takes a request back, and was never charged", async () => {
    const listing = await freshListing({ booking_mode: "request" });
    const opened = await paid(listing.id, stayFrom(20));
    expect((await preview(opened)).body.cancellation).toMatchObject({ allowed: true, kept: 0, refund: { amount: 0 } });
    const { body } = await cancel(opened);
    expect(body).toMatchObject({
      booking: { status: "cancelled", payment_status: "unpaid" },
      refund: { amount: 0, status: "none" },
    });
    expect(await readIntent(opened)).toMatchObject({ status: "canceled", amount_received: 0 });
    expect((await historyOf(opened.booking.id)).at(-1)).toBe("withdraw");
  });

  it("cannot cancel what was never paid, nor what somebody else booked", async () => {
    const listing = await freshListing();
    const { body: held } = await book((await quote(listing.id, stayFrom(20))).id);
    const refused = await cancel<Refusal>(held);
    expect([refused.status, refused.body.code]).toEqual([409, "booking.transition_refused"]);
    const opened = await paid(listing.id, stayFrom(30));
    const stranger = await call("POST", `/store/bookings/${opened.booking.id}/cancel`, await signIn("consumer"), {});
    expect(stranger.status).toBe(404);
  });
});

describe("a guest's contact and requests", () => {
  const change = <Body = { booking: BookingDetail }>(opened: Opened, body: unknown) =>
    call<Body>("PATCH", `/store/bookings/${opened.booking.id}`, { bookingToken: opened.access_token }, body);

  it("can be changed until the booking has ended", async () => {
    const listing = await freshListing({ booking_mode: "instant" });
    const opened = await paid(listing.id, stayFrom(20));
    const changed = await change(opened, {
      contact: { name: "Ana Nueva", phone: "+34 600 111 222" },
      special_requests: "A cot, please.",
    });
    expect(changed.body.booking).toMatchObject({
      contact: { name: "Ana Nueva", email: opened.booking.contact.email, phone: "+34 600 111 222" },
      special_requests: "A cot, please.",
    });
    expect((await change(opened, { special_requests: null })).body.booking.special_requests).toBeNull();
    expect((await change(opened, { contact: { name: "" } })).status).toBe(400);
    expect((await change(opened, { status: "confirmed" })).status).toBe(400);
    await cancel(opened);
    const late = await change<Refusal>(opened, { special_requests: "Too late" });
    expect([late.status, late.body.code]).toEqual([409, "booking.transition_refused"]);
  });
});

describe("a consumer's own bookings", () => {
  it("are listed by when they are, and counted", async () => {
    const consumer = await signIn("consumer2");
    const numbers = async () =>
      (await call<{ statistics: Record<string, unknown> }>("GET", "/store/bookings/statistics", consumer)).body
        .statistics;
    const before = await numbers();
    const listing = await freshListing({ booking_mode: "instant" });
    const { body: opened } = await book((await quote(listing.id, stayFrom(12))).id, consumer);
    await pay(opened, "pm_card_visa");
    await complete(opened);
    const ids = async (query: string) =>
      (
        await call<{ bookings: BookingView[] }>("GET", `/store/bookings?limit=100&${query}`, consumer)
      ).body.bookings.map(({ id }) => id);
    expect(await ids("when=upcoming")).toContain(opened.booking.id);
    expect(await ids("when=past")).not.toContain(opened.booking.id);
    expect(await ids("status=confirmed")).toContain(opened.booking.id);
    expect(await ids("status=requested")).not.toContain(opened.booking.id);
    expect((await numbers()).upcoming).toBe(Number(before.upcoming) + 1);
    await cancel(opened);
    expect(await ids("when=past")).toContain(opened.booking.id);
    expect(await numbers()).toMatchObject({ upcoming: before.upcoming, ended: Number(before.ended) + 1 });
  });
});

describe("whether dates can be booked", () => {
  type Checked = { available: boolean; reason?: string; alternatives: { from: string; to: string; total: number }[] };
  const check = async (listingId: string, stay: { from: string; to: string; guests: number }) =>
    (await call<Checked>("POST", `/store/listings/${listingId}/check`, {}, stay)).body;

  it("is answered with the reason and what is free nearby", async () => {
    const listing = await freshListing({ booking_mode: "instant" });
    const stay = stayFrom(20);
    expect(await check(listing.id, { ...stay, guests: 1 })).toEqual({ available: true, alternatives: [] });
    await paid(listing.id, stay);
    const taken = await check(listing.id, { ...stay, guests: 1 });
    expect(taken).toMatchObject({ available: false, reason: "availability.taken" });
    expect(taken.alternatives).toHaveLength(3);
    expect(await check(listing.id, { ...stay, guests: 400 })).toMatchObject({
      available: false,
      reason: "availability.too_many_guests",
    });
    expect(await check(listing.id, { from: "2020-01-01", to: "2020-01-03", guests: 1 })).toMatchObject({
      available: false,
      reason: "availability.in_past",
    });
    const tour = await freshListing({ kind: "tour" });
    expect(await check(tour.id, { ...stay, guests: 1 })).toMatchObject({
      available: false,
      reason: "listing.kind_not_bookable",
    });
    expect((await call("POST", "/store/listings/no-such-listing/check", {}, { ...stay, guests: 1 })).status).toBe(404);
  });
});
