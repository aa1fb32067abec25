import { randomInt } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { ListingCard, ListingPage } from "../../modules/listing/contract";
import { call, signIn } from "./api";
import { FRESH_TITLE } from "./fresh-listing";

const isSeeded = ({ title }: ListingCard) => !title.startsWith(FRESH_TITLE);

async function isOnRequest({ id }: ListingCard): Promise<boolean> {
  const { body } = await call<{ listing: ListingPage }>("GET", `/store/listings/${id}`);
  return body.listing.booking_mode === "request";
}

/** A listing of the seed that can be booked by the night, when its demo seller says yes. */
export async function stayOf(sellerName: string): Promise<ListingCard> {
  const me = await call<{ me: { seller: { id: string } } }>("GET", "/seller/me", await signIn(sellerName));
  const seller = me.body.me.seller.id;
  const { body } = await call<{ listings: ListingCard[] }>("GET", `/store/listings?seller_id=${seller}&limit=100`);
  for (const listing of body.listings.filter(isSeeded)) {
    if (listing.kind === "stay" && (await isOnRequest(listing))) return listing;
  }
  throw new Error(`${sellerName} has no stay on request`);
}

type Day = { date: string; available: boolean; reason?: string; price: number };

/** The days of a listing's calendar; `to` is exclusive. */
export async function calendar(listingId: string, from: string, to: string): Promise<Day[]> {
  const { status, body } = await call<{ days: Day[] }>(
    "GET",
    `/store/listings/${listingId}/calendar?from=${from}&to=${to}`,
  );
  if (status !== 200) throw new Error(`the calendar answered ${status} ${JSON.stringify(body)}`);
  return body.days;
}

/** So many free nights somewhere in the coming year and a half, far from what other suites have booked. */
export async function freeNights(listingId: string, nights: number): Promise<{ from: string; to: string }> {
  const start = Temporal.Now.plainDateISO("UTC").add({ days: 30 + randomInt(400) });
  const days = await calendar(listingId, start.toString(), start.add({ days: 120 }).toString());
  for (let index = 0; index + nights < days.length; index += 1) {
    const wanted = days.slice(index, index + nights);
    const [first] = wanted;
    const end = days[index + nights];
    if (first && end && wanted.every((day) => day.available)) return { from: first.date, to: end.date };
  }
  throw new Error(`no ${nights} free nights in 120 days`);
}
