import { beforeAll, describe, expect, it } from "vitest";
import type { BookingView } from "../../modules/booking/contract";
import type { ListingCard } from "../../modules/listing/contract";
import { account, context } from "../setup/context";
import { call, type Refusal, signIn } from "./api";
import { book, complete, guest, hold, type Opened, pay, quote, readIntent } from "./checkout";
import { freeNights, stayOf } from "./free-dates";
import { historyOf, ordersOf, select } from "./shop-database";

let listing: ListingCard;

beforeAll(async () => {
  listing = await stayOf("seller");
});

describe("a booking", () => {
  it("is not there for a wrong token, another's token, another consumer or nobody", async () => {
    const opened = await hold(listing.id, await freeNights(listing.id, 1), await signIn("consumer"));
    const other = await hold(listing.id, await freeNights(listing.id, 1));
    const strangers = [
      {},
      { bookingToken: "wrong" },
      { bookingToken: other.access_token },
      await signIn("consumer2"),
      await signIn("seller"),
    ];
    for (const stranger of strangers) {
      const path = `/store/bookings/${opened.booking.id}`;
      expect((await call<Refusal>("GET", path, stranger)).body.code).toBe("row.not_found");
      expect((await call("POST", `${path}/complete`, stranger, {})).status).toBe(404);
    }
    expect(
      (await call("GET", `/store/bookings/${opened.booking.id}`, { bookingToken: opened.access_token })).status,
    ).toBe(200);
    expect(await historyOf(opened.booking.id)).toEqual(["hold"]);
  });

  it("is not there for another seller, and for its own only once it is paid", async () => {
    const seller = await signIn("seller");
    const other = await signIn("seller2");
    const opened = await hold(listing.id, await freeNights(listing.id, 1));
    const path = `/seller/bookings/${opened.booking.id}`;
    expect((await call("GET", path, seller)).status).toBe(404);
    await pay(opened, "pm_card_visa");
    await complete(opened);
    expect((await call("GET", path, seller)).status).toBe(200);
    expect((await call("GET", path, other)).status).toBe(404);
    expect((await call("POST", `${path}/confirm`, other, {})).status).toBe(404);
    const listed = await call<{ bookings: BookingView[] }>("GET", "/seller/bookings?limit=100", other);
    expect(listed.body.bookings.map((booking) => booking.id)).not.toContain(opened.booking.id);
    expect((await readIntent(opened)).status).toBe("requires_capture");
  });

  it("made as a guest with an account holder's address does not join the account", async () => {
    const contact = { name: "Somebody Else", email: account("consumer2").email };
    const opened = (await book<Opened>((await quote(listing.id, await freeNights(listing.id, 1))).id, {}, contact))
      .body;
    await pay(opened, "pm_card_visa");
    await complete(opened);
    const mine = await call<{ bookings: BookingView[] }>("GET", "/store/bookings?limit=100", await signIn("consumer2"));
    expect(mine.body.bookings.map((booking) => booking.id)).not.toContain(opened.booking.id);
    expect((await ordersOf(opened.booking.id))[0]?.customer_id).toBeNull();
  });
});

describe("the amount", () => {
  it("cannot be said by the browser: not with the booking, not at Stripe with what the browser has", async () => {
    const stay = await freeNights(listing.id, 2);
    const { id } = await quote(listing.id, stay);
    for (const more of [{ total: 1 }, { amount: 1 }, { lines: [] }, { data: { amount: 1 } }]) {
      const refused = await call<Refusal>("POST", "/store/bookings", {}, { quote_id: id, contact: guest(), ...more });
      expect([refused.status, refused.body.code]).toEqual([400, "request.invalid"]);
    }
    const opened = (await book<Opened>(id)).body;
    const { client_secret, publishable_key } = opened.payment;
    const intentId = client_secret.slice(0, client_secret.indexOf("_secret_"));
    const tampered = await fetch(`${context.stripeUrl}/v1/payment_intents/${intentId}`, {
      method: "POST",
      headers: { authorization: `Bearer ${publishable_key}` },
      body: new URLSearchParams({ client_secret, amount: "1" }),
    });
    expect(tampered.ok).toBe(false);
    const [row] = await select<{ due_minor: string }>("SELECT due_minor::text FROM booking WHERE id = $1", [
      opened.booking.id,
    ]);
    expect(String((await readIntent(opened)).amount)).toBe(row?.due_minor);
  });

  it("is the quote's, and a quote that was made up is not known", async () => {
    expect((await book<Refusal>("quo_AAAAAAAAAAAAAAAAAAAAAAAA")).body.code).toBe("quote.not_found");
    const stored = await select<{ id_hash: string }>("SELECT id_hash FROM quote LIMIT 1");
    expect((await book<Refusal>(String(stored[0]?.id_hash))).body.code).toBe("quote.not_found");
  });
});

describe("a quote", () => {
  it("is refused for dates and guests that cannot be booked", async () => {
    const ask = (body: Record<string, unknown>) =>
      call<Refusal>("POST", `/store/listings/${listing.id}/quotes`, {}, body);
    const stay = await freeNights(listing.id, 1);
    expect((await ask({ ...stay, guests: 499 })).body.code).toBe("availability.too_many_guests");
    expect((await ask({ from: "2020-01-01", to: "2020-01-03", guests: 1 })).body.code).toBe("availability.in_past");
    expect((await ask({ from: stay.to, to: stay.from, guests: 1 })).body.code).toBe("availability.dates_invalid");
    expect((await ask({ from: stay.from, to: stay.from, guests: 1 })).body.code).toBe("availability.dates_invalid");
    expect((await ask({ from: "2027-02-30", to: "2027-03-02", guests: 1 })).status).toBe(400);
  });

  it("is not made for kinds that cannot be booked yet, nor for a listing that is not there", async () => {
    const tours = await call<{ listings: ListingCard[] }>("GET", "/store/listings?kind=tour&limit=1");
    const ask = (id: string) =>
      call<Refusal>("POST", `/store/listings/${id}/quotes`, {}, { from: "2027-05-01", to: "2027-05-02", guests: 1 });
    expect((await ask(String(tours.body.listings[0]?.id))).body.code).toBe("listing.kind_not_bookable");
    expect((await ask("lst_nothing")).status).toBe(404);
  });
});

describe("live unpaid holds", () => {
  it("are limited per e-mail address, and one that is paid counts no more", async () => {
    const contact = guest();
    const limit = Number(context.environment.HOLDS_PER_EMAIL ?? 5);
    const bookOne = async () =>
      book<Opened & Refusal>((await quote(listing.id, await freeNights(listing.id, 1))).id, {}, contact);
    const held: Opened[] = [];
    for (let count = 0; count < limit; count += 1) held.push((await bookOne()).body);
    expect(await bookOne()).toMatchObject({
      status: 429,
      body: { code: "availability.too_many_holds", details: { limit } },
    });
    const [first] = held;
    if (!first) throw new Error("nothing is held");
    await pay(first, "pm_card_visa");
    await complete(first);
    expect((await bookOne()).status).toBe(201);
  });
});
