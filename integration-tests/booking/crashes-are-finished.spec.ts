import { beforeAll, describe, expect, it } from "vitest";
import type { BookingView } from "../../modules/booking/contract";
import type { ListingCard } from "../../modules/listing/contract";
import { confirmAs, paidBooking } from "./answered";
import { type Caller, call, signIn } from "./api";
import { complete, type Opened, readIntent } from "./checkout";
import { freeNights, stayOf } from "./free-dates";
import { ordersOf, select } from "./shop-database";

let listing: ListingCard;
let seller: Caller;

beforeAll(async () => {
  listing = await stayOf("seller");
  seller = await signIn("seller");
});

const requested = async () => paidBooking(listing.id, await freeNights(listing.id, 1));

const confirm = (opened: Opened) => confirmAs(seller, opened);

describe("what a crash has left behind", () => {
  it("after the order, before the booking knew of it, is finished with the same order", async () => {
    const opened = await requested();
    const before = await ordersOf(opened.booking.id);
    await select("UPDATE booking SET status = 'confirming', order_id = NULL WHERE id = $1", [opened.booking.id]);
    expect((await complete(opened)).body.booking.status).toBe("requested");
    expect(await ordersOf(opened.booking.id)).toEqual(before);
  });

  it("after the money stood, before the order, is finished with an order", async () => {
    const opened = await requested();
    const { id } = opened.booking;
    await select("UPDATE booking SET status = 'confirming', order_id = NULL WHERE id = $1", [id]);
    const [order] = await ordersOf(id);
    await select("DELETE FROM order_payment_collection WHERE order_id = $1", [order?.id]);
    await select('DELETE FROM "order" WHERE id = $1', [order?.id]);
    expect(await ordersOf(id)).toEqual([]);
    const shown = await call<{ booking: BookingView }>("GET", `/store/bookings/${id}`, {
      bookingToken: opened.access_token,
    });
    expect(shown.body.booking.status).toBe("held");
    expect((await complete(opened)).body.booking.status).toBe("requested");
    expect(await ordersOf(id)).toMatchObject([{ collected: "authorized" }]);
  });

  it("after a capture was written down, before Stripe was asked, is captured by the seller's next yes", async () => {
    const opened = await requested();
    await select(
      `INSERT INTO capture (id, amount, raw_amount, payment_id)
       SELECT 'capt_' || payment.id, payment.amount, payment.raw_amount, payment.id
         FROM payment JOIN booking ON booking.payment_id = payment.id WHERE booking.id = $1`,
      [opened.booking.id],
    );
    expect((await confirm(opened)).body.booking).toMatchObject({ status: "confirmed", payment_status: "paid" });
    expect((await readIntent(opened)).status).toBe("succeeded");
    expect(Number((await ordersOf(opened.booking.id))[0]?.transactions)).toBe(opened.booking.total);
  });

  it("after the capture, before the booking was confirmed, is confirmed without a second capture", async () => {
    const opened = await requested();
    await confirm(opened);
    await select("UPDATE booking SET status = 'requested', payment_status = 'authorised' WHERE id = $1", [
      opened.booking.id,
    ]);
    await select("DELETE FROM order_transaction WHERE order_id = (SELECT order_id FROM booking WHERE id = $1)", [
      opened.booking.id,
    ]);
    expect((await confirm(opened)).body.booking).toMatchObject({ status: "confirmed", payment_status: "paid" });
    expect(Number((await ordersOf(opened.booking.id))[0]?.transactions)).toBe(opened.booking.total);
    const captures = await select(
      "SELECT 1 FROM capture JOIN booking ON booking.payment_id = capture.payment_id WHERE booking.id = $1",
      [opened.booking.id],
    );
    expect(captures).toHaveLength(1);
  });
});
