import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { BookingView } from "../../modules/booking/contract";
import type { ListingCard } from "../../modules/listing/contract";
import { account, context } from "../setup/context";
import { type Caller, call, signIn } from "./api";
import { complete, hold, pay, quote, readIntent } from "./checkout";
import { calendar, freeNights, stayOf } from "./free-dates";
import { historyOf, occupancyOf, ordersOf } from "./shop-database";

type Mail = { subject: string; to: { address: string }[]; text: string };

let listing: ListingCard;
let seller: Caller;
let consumer: Caller;

beforeAll(async () => {
  listing = await stayOf("seller");
  seller = await signIn("seller");
  consumer = await signIn("consumer");
});

async function mailWith(address: string, words: string): Promise<Mail> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(250)) {
    const mails = (await (await fetch(`${context.mailUrl}/api/email`)).json()) as Mail[];
    const found = mails.find((mail) => mail.to.some((to) => to.address === address) && mail.text.includes(words));
    if (found) return found;
  }
  throw new Error(`no mail to ${address} with "${words}"`);
}

describe("a consumer who books two nights on request", () => {
  it("gets them held, authorised, ordered, and after the seller's yes paid", async () => {
    const stay = await freeNights(listing.id, 2);
    const priced = await quote(listing.id, stay, 2);
    expect(priced.currency).toBe(listing.price_from.currency);
    expect(priced.lines[0]?.amount).toBeCloseTo(2 * listing.price_from.amount, 6);
    expect(priced.total).toBeCloseTo(
      priced.lines.reduce((sum, line) => sum + line.amount, 0),
      6,
    );
    expect(priced.lines[0]?.label).toMatch(/^2 nights × /);

    const opened = await hold(listing.id, stay, consumer);
    expect(opened.booking).toMatchObject({ status: "held", payment_status: "unpaid", ...stay, total: priced.total });
    expect(opened.booking.reference).toMatch(/^BK-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const days = await calendar(listing.id, stay.from, stay.to);
    expect(days.map((day) => day.reason)).toEqual(["taken", "taken"]);
    expect(await readIntent(opened)).toMatchObject({
      status: "requires_payment_method",
      capture_method: "manual",
      currency: priced.currency,
      metadata: { booking_id: opened.booking.id },
    });

    expect((await pay(opened, "pm_card_visa")).status).toBe("requires_capture");
    const requested = await complete(opened);
    expect(requested.status).toBe(200);
    expect(requested.body.booking).toMatchObject({
      status: "requested",
      payment_status: "authorised",
      hold_expires_at: null,
    });
    expect(await occupancyOf(opened.booking.id)).toEqual(["live"]);
    expect(await ordersOf(opened.booking.id)).toMatchObject([{ collected: "authorized", transactions: "0" }]);

    const mine = await call<{ bookings: BookingView[] }>("GET", "/store/bookings", consumer);
    expect(mine.body.bookings[0]).toMatchObject({ id: opened.booking.id, status: "requested" });

    const waiting = await call<{ bookings: BookingView[] }>(
      "GET",
      `/seller/bookings?status=requested&q=${opened.booking.reference.toLowerCase()}`,
      seller,
    );
    expect(waiting.body.bookings.map((booking) => booking.id)).toEqual([opened.booking.id]);
    const confirmed = await call<{ booking: BookingView }>(
      "POST",
      `/seller/bookings/${opened.booking.id}/confirm`,
      seller,
      {},
    );
    expect(confirmed.status).toBe(200);
    expect(confirmed.body.booking).toMatchObject({ status: "confirmed", payment_status: "paid" });

    const intent = await readIntent(opened);
    expect(intent).toMatchObject({ status: "succeeded", amount_received: intent.amount });
    const [order, ...others] = await ordersOf(opened.booking.id);
    expect(others).toEqual([]);
    expect(order).toMatchObject({ collected: "completed" });
    expect(Number(order?.transactions)).toBe(priced.total);
    expect(Number(order?.total)).toBe(priced.total);
    expect(order?.customer_id).toMatch(/^cus_/);
    expect(await historyOf(opened.booking.id)).toEqual(["hold", "accept_payment", "request", "confirm"]);
  });

  it("and the seller are told by mail, and the mail's link opens the booking", async () => {
    const stay = await freeNights(listing.id, 1);
    const opened = await hold(listing.id, stay);
    await pay(opened, "pm_card_visa");
    expect((await complete(opened)).status).toBe(200);
    const { reference, contact, id } = opened.booking;
    await mailWith(account("seller").email, reference);
    const mail = await mailWith(contact.email, reference);
    const token = /[?&]token=([\w-]+)/.exec(mail.text)?.[1];
    expect((await call("GET", `/store/bookings/${id}`, { bookingToken: String(token) })).status).toBe(200);
    await call("POST", `/seller/bookings/${id}/confirm`, seller, {});
    await mailWith(contact.email, "confirmed");
  });
});

describe("repeating", () => {
  it("the completion five times at once makes one order and gives one answer", async () => {
    const opened = await hold(listing.id, await freeNights(listing.id, 1));
    await pay(opened, "pm_card_visa");
    const answers = await Promise.all(Array.from({ length: 5 }, () => complete(opened)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await ordersOf(opened.booking.id)).toHaveLength(1);
    expect(await historyOf(opened.booking.id)).toEqual(["hold", "accept_payment", "request"]);
    expect((await complete(opened)).body).toEqual(answers[0]?.body);
  });

  it("the seller's yes five times at once captures once", async () => {
    const opened = await hold(listing.id, await freeNights(listing.id, 1));
    await pay(opened, "pm_card_visa");
    await complete(opened);
    const path = `/seller/bookings/${opened.booking.id}/confirm`;
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => call<{ booking: BookingView }>("POST", path, seller, {})),
    );
    expect(answers.map((answer) => [answer.status, answer.body.booking?.status])).toEqual(
      Array(5).fill([200, "confirmed"]),
    );
    const [order] = await ordersOf(opened.booking.id);
    expect(Number(order?.transactions)).toBe(opened.booking.total);
    expect(await historyOf(opened.booking.id)).toEqual(["hold", "accept_payment", "request", "confirm"]);
  });
});
