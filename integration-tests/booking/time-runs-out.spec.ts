import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { BookingView } from "../../modules/booking/contract";
import type { ListingCard } from "../../modules/listing/contract";
import { waitForMail } from "../setup/mail";
import { call, type Refusal } from "./api";
import { book, complete, guest, hold, type Opened, pay, quote, readIntent } from "./checkout";
import { freeNights, stayOf } from "./free-dates";
import { historyOf, occupancyOf, ordersOf, select } from "./shop-database";

let listing: ListingCard;

beforeAll(async () => {
  listing = await stayOf("seller");
});

/** Lets a booking's hold be over since a second, as if a quarter of an hour had gone by. */
async function endHold({ booking }: Opened): Promise<void> {
  await select("UPDATE booking SET hold_expires_at = now() - interval '1 second' WHERE id = $1", [booking.id]);
  await select("UPDATE occupancy SET expires_at = now() - interval '1 second' WHERE booking_id = $1", [booking.id]);
}

describe("a hold that is over", () => {
  it("and was paid before it was over becomes a booking, although nobody was told in time", async () => {
    const opened = await hold(listing.id, await freeNights(listing.id, 1));
    await pay(opened, "pm_card_visa");
    await endHold(opened);
    expect((await complete(opened)).body.booking).toMatchObject({ status: "requested", payment_status: "authorised" });
    expect(await occupancyOf(opened.booking.id)).toEqual(["live"]);
  });

  it("and is paid a second late becomes a booking while its dates are free", async () => {
    const opened = await hold(listing.id, await freeNights(listing.id, 1));
    await endHold(opened);
    await pay(opened, "pm_card_visa");
    expect((await complete(opened)).body.booking).toMatchObject({ status: "requested", payment_status: "authorised" });
    expect(await occupancyOf(opened.booking.id)).toEqual(["live"]);
    expect(await ordersOf(opened.booking.id)).toHaveLength(1);
  });

  it("and was never paid cannot be completed, nor paid any more", async () => {
    const opened = await hold(listing.id, await freeNights(listing.id, 1));
    await endHold(opened);
    const late = await complete<Refusal>(opened);
    expect([late.status, late.body.code]).toEqual([410, "booking.hold_expired"]);
    expect(await readIntent(opened)).toMatchObject({ status: "canceled", amount_received: 0 });
    expect(await occupancyOf(opened.booking.id)).toEqual(["released"]);
    expect(await ordersOf(opened.booking.id)).toEqual([]);
    expect((await pay(opened, "pm_card_visa")).error?.code).toBe("payment_intent_unexpected_state");
    expect((await complete<Refusal>(opened)).status).toBe(410);
    expect(await historyOf(opened.booking.id)).toEqual(["hold", "expire_hold"]);
  });

  it("and is paid when somebody else has its dates gives the money back, and says so", async () => {
    const stay = await freeNights(listing.id, 1);
    const contact = guest();
    const { body: first } = await book((await quote(listing.id, stay)).id, {}, contact);
    await endHold(first);
    const second = await hold(listing.id, stay);
    await pay(first, "pm_card_visa");
    expect((await complete<Refusal>(first)).status).toBe(410);
    expect(await readIntent(first)).toMatchObject({ status: "canceled", amount_received: 0 });
    expect((await waitForMail(contact.email, /./)).text).toContain(first.booking.reference);
    const told = await select<{ key: string }>("SELECT key FROM outbox WHERE topic = 'notify.mail' AND key LIKE $1", [
      `payment-too-late-seller:${first.booking.id}:%`,
    ]);
    expect(told.length).toBeGreaterThan(0);
    await pay(second, "pm_card_visa");
    expect((await complete(second)).body.booking.status).toBe("requested");
    expect(await ordersOf(first.booking.id)).toEqual([]);
  });

  it("ends by itself, with its intent", async () => {
    const opened = await hold(listing.id, await freeNights(listing.id, 1));
    await endHold(opened);
    await select("UPDATE timer SET due_at = now(), run_at = now() WHERE name = 'booking.hold-expires' AND key = $1", [
      opened.booking.id,
    ]);
    const expired = () => historyOf(opened.booking.id).then((history) => history.includes("expire_hold"));
    for (const deadline = Date.now() + 30_000; Date.now() < deadline && !(await expired()); ) await pause(250);
    expect(await historyOf(opened.booking.id)).toEqual(["hold", "expire_hold"]);
    expect((await readIntent(opened)).status).toBe("canceled");
    const path = `/store/bookings/${opened.booking.id}`;
    const { body } = await call<{ booking: BookingView }>("GET", path, { bookingToken: opened.access_token });
    expect(body.booking).toMatchObject({ status: "expired", hold_expires_at: null });
  });
});
