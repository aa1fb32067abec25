import type { BookingView } from "../../modules/booking/contract";
import type { ListingCard, ListingKind } from "../../modules/listing/contract";
import type { Stay } from "../../storefront/src/paths";
import { askApi, tokenOf } from "./ask-api";
import type { Site } from "./site";

/** What stands in for the brackets of a page's address. */
export type Sample = {
  /** A listing of each kind, by its handle. */
  listings: Record<ListingKind, string>;
  /** Free nights somewhere. */
  stay: Stay;
  /** Other nights there, free until the consumer's checkout holds them. */
  stayToHold: Stay;
  /** The demo consumer's bookings, by id. */
  bookings: Record<BookingName, string>;
  /** A published article, by its slug. */
  article: string;
  /** The demo consumer's booking that waits to be paid; its page needs the cookies it was made with. */
  held: string;
};

const BOOKING_STATUSES = {
  upcoming: "confirmed",
  past: "completed",
  cancelled: "cancelled",
} as const satisfies Record<string, BookingView["status"]>;
type BookingName = keyof typeof BOOKING_STATUSES;

export const KINDS = ["stay", "space", "rental", "appointment", "tour"] as const satisfies readonly ListingKind[];

/** Days ahead in which free nights are looked for: far from what the seed and other tests book. */
const LOOK_DAYS = { from: 70, to: 130 } as const;
const NIGHTS = 3;
const DAY_MS = 86_400_000;

async function listingOf(site: Site, kind: ListingKind): Promise<ListingCard> {
  const { listings } = await askApi<{ listings: ListingCard[] }>(site, `/store/listings?kind=${kind}&limit=100`);
  // What tests have listed meanwhile has no pictures: a page is looked at as visitors mostly see it.
  const listing = listings.find(({ image }) => image !== null) ?? listings[0];
  if (!listing) throw new Error(`the demo has no listing of the kind ${kind}`);
  return listing;
}

type Day = { date: string; available: boolean };

/**
 * The first two times that enough nights in a row are free; the calendar is the database's word, whatever the seed and
 * other tests booked.
 */
async function freeStays(site: Site, { id, handle }: ListingCard, today: Date): Promise<[Stay, Stay]> {
  const day = (ahead: number) => new Date(today.getTime() + ahead * DAY_MS).toISOString().slice(0, 10);
  const range = `from=${day(LOOK_DAYS.from)}&to=${day(LOOK_DAYS.to)}`;
  const { days } = await askApi<{ days: Day[] }>(site, `/store/listings/${id}/calendar?${range}`);
  const stays: Stay[] = [];
  for (let index = 0; index + NIGHTS < days.length && stays.length < 2; index += 1) {
    const [first, end] = [days[index], days[index + NIGHTS]];
    if (!first || !end || !days.slice(index, index + NIGHTS).every(({ available }) => available)) continue;
    stays.push({ listing: handle, from: first.date, to: end.date, guests: 1 });
    index += NIGHTS - 1;
  }
  const [one, other] = stays;
  if (!one || !other) throw new Error(`${handle} is not twice free for ${NIGHTS} nights in two months`);
  return [one, other];
}

async function bookingsOf(site: Site): Promise<Record<BookingName, string>> {
  const token = await tokenOf(site, "consumer");
  const list = (when: string) =>
    askApi<{ bookings: BookingView[] }>(site, `/store/bookings?when=${when}&limit=100`, { token });
  const lists = await Promise.all([list("upcoming"), list("past")]);
  const all = lists.flatMap(({ bookings }) => bookings);
  const found = Object.entries(BOOKING_STATUSES).map(([name, status]) => {
    const booking = all.find((candidate) => candidate.status === status);
    if (!booking) throw new Error(`the demo's consumer has no ${status} booking`);
    return [name, booking.id] as const;
  });
  return Object.fromEntries(found) as Record<BookingName, string>;
}

async function articleOf({ cmsUrl }: Site): Promise<string> {
  if (!cmsUrl) throw new Error("Payload does not run, so there is no article to look at");
  const response = await fetch(`${cmsUrl}/api/articles?limit=1&depth=0&sort=slug`);
  const [article] = ((await response.json()) as { docs: { slug: string }[] }).docs;
  if (!article) throw new Error("the help centre has no article");
  return article.slug;
}

/** Looks up something for every bracket; `today` is the shop's day. */
export async function readSample(site: Site, today = new Date()): Promise<Omit<Sample, "held">> {
  const cards = await Promise.all(KINDS.map((kind) => listingOf(site, kind)));
  const listings = Object.fromEntries(KINDS.map((kind, index) => [kind, cards[index]?.handle])) as Sample["listings"];
  const [stay] = cards;
  if (!stay) throw new Error("the demo has no stay");
  const [[free, toHold], bookings, article] = await Promise.all([
    freeStays(site, stay, today),
    bookingsOf(site),
    articleOf(site),
  ]);
  return { listings, stay: free, stayToHold: toHold, bookings, article };
}
