import { expect, it } from "vitest";
import type { BookingView, SellerStart } from "../../modules/booking/contract";
import { makeSeller } from "../setup/people";
import { type Caller, call } from "./api";
import { complete, hold, pay } from "./checkout";
import { freshListing, stayFrom } from "./fresh-listing";
import { select } from "./shop-database";

/** The day before, the day and the day after at noon in Seville all lie on one another's other side of midnight. */
const ZONES = { ahead: "Pacific/Kiritimati", behind: "Pacific/Niue" } as const;

async function freshSeller(): Promise<Caller> {
  const { headers } = await makeSeller();
  return { bearer: (headers.authorization ?? "").replace("Bearer ", "") };
}

async function startOf(seller: Caller): Promise<SellerStart> {
  const { status, body } = await call<{ start: SellerStart }>("GET", "/seller/start", seller);
  expect(status).toBe(200);
  return body.start;
}

async function book(listingId: string, daysAhead: number): Promise<BookingView> {
  const opened = await hold(listingId, stayFrom(daysAhead));
  await pay(opened, "pm_card_visa");
  return (await complete(opened)).body.booking;
}

const referencesOf = (bookings: BookingView[]) => bookings.map(({ reference }) => reference);

it("a new seller's first page is empty, and tells every step that lies ahead", async () => {
  expect(await startOf(await freshSeller())).toEqual({
    ...{ arrivals: [], departures: [], requests: [], requests_count: 0 },
    bookings: { upcoming: 0, in_progress: 0, lately: 0, lately_totals: [] },
    listings: { total: 0, active: 0, draft: 0, paused: 0, without_pictures: 0, without_spanish: 0, blocks: 0 },
  });
});

it("requests come by their deadline, a confirmed one counts as upcoming and with what its guest paid", async () => {
  const seller = await freshSeller();
  const { id } = await freshListing({}, seller);
  const late = await book(id, 40);
  const soon = await book(id, 50);
  await select("UPDATE booking SET request_expires_at = request_expires_at - interval '2 days' WHERE id = $1", [
    soon.id,
  ]);
  const before = await startOf(seller);
  expect(referencesOf(before.requests)).toEqual([soon.reference, late.reference]);
  expect(before).toMatchObject({ requests_count: 2, bookings: { upcoming: 0, lately: 0 } });
  expect(before.listings).toMatchObject({ total: 1, active: 1, without_pictures: 1, without_spanish: 1 });

  expect((await call("POST", `/seller/bookings/${soon.id}/confirm`, seller, {})).status).toBe(200);
  const after = await startOf(seller);
  expect(referencesOf(after.requests)).toEqual([late.reference]);
  expect(after.bookings).toEqual({
    ...{ upcoming: 1, in_progress: 0, lately: 1 },
    lately_totals: [{ currency: "eur", total: soon.total }],
  });
});

it("who comes and who leaves today goes by the clock where the listing is", async () => {
  const seller = await freshSeller();
  const { id } = await freshListing({ booking_mode: "instant" }, seller);
  const [one, other] = [await book(id, 40), await book(id, 50)];
  // One instant, on two dates: in one zone a day after the other's. Exactly one of the two is today in each.
  const place = (booking: BookingView, column: string, zone: string, day: string) =>
    select(
      `UPDATE booking SET ${column} = ((((now() AT TIME ZONE $2)::date ${day})::timestamp + interval '12 hours') AT TIME ZONE $2),
              listing_snapshot = jsonb_set(listing_snapshot, '{time_zone}', to_jsonb($2::text)) WHERE id = $1`,
      [booking.id, zone],
    );
  await place(one, "start_at", ZONES.ahead, "+ 0");
  await place(other, "start_at", ZONES.behind, "+ 1");
  expect(referencesOf((await startOf(seller)).arrivals)).toEqual([one.reference]);
  await place(one, "start_at", ZONES.ahead, "- 1");
  await place(one, "end_at", ZONES.ahead, "+ 0");
  await place(other, "start_at", ZONES.behind, "+ 0");
  const { arrivals, departures } = await startOf(seller);
  expect(referencesOf(arrivals)).toEqual([other.reference]);
  expect(referencesOf(departures)).toEqual([one.reference]);
});
