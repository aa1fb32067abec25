import { beforeAll, describe, expect, it } from "vitest";
import type { BookingDetail, RefundView } from "../../modules/booking/contract";
import { waitForMail } from "../setup/mail";
import { call, type Refusal } from "./api";
import { book, complete, guest, type Opened, pay, quote, readIntent } from "./checkout";
import { type FreshListing, freshListing, stayFrom } from "./fresh-listing";
import { historyOf, occupancyOf, orderOf, ordersOf } from "./shop-database";

type Answered = { booking: BookingDetail; refund?: RefundView };

let onRequest: FreshListing;
let instant: FreshListing;
let day = 40;

beforeAll(async () => {
  onRequest = await freshListing({ booking_mode: "request", cleaning_fee: 25 });
  instant = await freshListing({ booking_mode: "instant", cleaning_fee: 25 });
});

type Paid = Opened & { email: string };

/** A booking of a guest whose card has been charged or authorised. */
async function paid(listing: FreshListing): Promise<Paid> {
  day += 3;
  const contact = guest();
  const { status, body } = await book((await quote(listing.id, stayFrom(day))).id, {}, contact);
  expect(status).toBe(201);
  await pay(body, "pm_card_visa");
  expect((await complete(body)).status).toBe(200);
  return { ...body, email: contact.email };
}

const seller = <Body = Answered>(opened: Opened, what: string, body: Record<string, unknown> = {}) =>
  call<Body>("POST", `/seller/bookings/${opened.booking.id}/${what}`, onRequest.seller, body);

describe("a seller", () => {
  it("declines with a reason: the guest reads it, nothing was charged, the dates are free", async () => {
    const opened = await paid(onRequest);
    const silent = await seller<Refusal>(opened, "decline", { reason: "" });
    expect([silent.status, silent.body.code]).toEqual([400, "request.invalid"]);
    const { status, body } = await seller(opened, "decline", { reason: "We are painting the house." });
    expect(status).toBe(200);
    expect(body.booking).toMatchObject({
      status: "declined",
      payment_status: "unpaid",
      ended_by: "seller",
      end_reason: "We are painting the house.",
      refunded: 0,
    });
    expect(body.booking.history.at(-1)).toMatchObject({ name: "decline", actor: "seller", status: "declined" });
    expect(await readIntent(opened)).toMatchObject({ status: "canceled", amount_received: 0 });
    expect(await occupancyOf(opened.booking.id)).toEqual(["released"]);
    expect(await orderOf(opened.booking.id)).toMatchObject({ status: "canceled" });
    expect((await waitForMail(opened.email, /declin|not possible|cannot/i)).text).toContain("painting the house");
    expect((await seller(opened, "decline", { reason: "Once more." })).body.booking.end_reason).toBe(
      "We are painting the house.",
    );
    const late = await seller<Refusal>(opened, "confirm");
    expect([late.status, late.body.code]).toEqual([409, "booking.transition_refused"]);
  });

  it("is told of an instant booking, cancels it, and the guest gets everything back", async () => {
    const opened = await paid(instant);
    const { body: before } = await call<Answered>("GET", `/seller/bookings/${opened.booking.id}`, instant.seller);
    expect(before.booking).toMatchObject({ status: "confirmed", payment_status: "paid", booking_mode: "instant" });
    expect(before.booking.history.map(({ name }) => name)).toEqual(["hold", "accept_payment", "confirm_instantly"]);
    await waitForMail("lucia@berth.example", /./);
    const { status, body } = await seller(opened, "cancel", { reason: "The boiler broke." });
    expect(status).toBe(200);
    expect(body.booking).toMatchObject({
      status: "cancelled",
      payment_status: "refunded",
      ended_by: "seller",
      refunded: opened.booking.total,
    });
    expect(body.refund).toMatchObject({ amount: opened.booking.total, status: "succeeded" });
    expect(body.refund?.lines.map(({ amount }) => amount)).toEqual(opened.booking.lines.map(({ amount }) => amount));
    expect(await orderOf(opened.booking.id)).toMatchObject({ status: "canceled" });
    expect(Number((await ordersOf(opened.booking.id))[0]?.transactions)).toBe(0);
    expect((await waitForMail(opened.email, /cancel/i)).text).toContain("The boiler broke.");
    expect((await seller(opened, "cancel", { reason: "Once more." })).body.refund?.amount).toBe(opened.booking.total);
  });

  it("sees a booking's lines in the language asked for", async () => {
    const opened = await paid(onRequest);
    const { body } = await call<Answered>("GET", `/seller/bookings/${opened.booking.id}?language=es`, onRequest.seller);
    expect(body.booking.lines[0]?.label).toMatch(/^2 noches × /);
  });

  it("does nothing to a booking that the table does not allow", async () => {
    const requested = await paid(onRequest);
    for (const [what, body] of [
      ["cancel", { reason: "No reason at all" }],
      ["complete", {}],
    ] as const) {
      const refused = await seller<Refusal>(requested, what, body);
      expect([refused.status, refused.body.code], what).toEqual([409, "booking.transition_refused"]);
    }
    expect(await historyOf(requested.booking.id)).toEqual(["hold", "accept_payment", "request"]);
  });
});
