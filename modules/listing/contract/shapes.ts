import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { id, plainDate } from "../../../src/shared/route";
import { deposit } from "../domain/deposit";

export const listingKind = z.enum(["stay", "space", "rental", "appointment", "tour"]);
export type ListingKind = z.infer<typeof listingKind>;
export const listingStatus = z.enum(["draft", "active", "paused", "archived"]);
export const bookingMode = z.enum(["instant", "request"]);
export const cancellationPolicy = z.enum(["flexible", "moderate", "strict"]);
export type CancellationPolicy = z.infer<typeof cancellationPolicy>;
/** What one unit of a price is for. */
export const priceUnit = z.enum(["night", "day", "slot", "person"]);

/** The unit that a kind is priced by. */
export const PER_KIND: Record<ListingKind, z.infer<typeof priceUnit>> = {
  stay: "night",
  space: "day",
  rental: "day",
  appointment: "slot",
  tour: "person",
};

/** Kinds that can be booked by night or day; the others say "soon". */
export const BOOKABLE_KINDS: readonly ListingKind[] = ["stay", "space", "rental"];

export const image = z.object({ url: z.string(), width: z.number(), height: z.number(), alt: z.string() });
/** A picture of a listing's page, with the smaller copy of it where there is one. */
const pageImage = image.extend({
  small: image.omit({ alt: true }).nullable(),
});
/** A text in the languages it was written in; English is always there. */
export const localised = z.object({ en: z.string(), es: z.string().optional() });

const amount = z.object({ amount: z.number(), currency: z.enum(CURRENCIES), per: priceUnit });
const labelled = z.object({ label: z.string(), value: z.string() });
export const sellerCard = z.object({ id, name: z.string(), verified: z.boolean() });
const location = z.object({ name: z.string(), lat: z.number(), lng: z.number() });

/** A card in a list: coordinates are rounded to about 300 m. */
export const listingCard = z.object({
  id,
  handle: z.string(),
  title: z.string(),
  summary: z.string(),
  kind: listingKind,
  bookable: z.boolean(),
  category: z.object({ handle: z.string(), name: z.string() }).nullable(),
  seller: sellerCard,
  location,
  price_from: amount,
  max_guests: z.number().int(),
  rating: z.number().nullable(),
  review_count: z.number().int(),
  image: image.nullable(),
});
export type ListingCard = z.infer<typeof listingCard>;

/** Who looks after a listing, as its page shows them; `since` is the day they joined. */
const pageSeller = sellerCard.extend({
  city: z.string().nullable(),
  country_code: z.string().nullable(),
  about: z.string().nullable(),
  since: plainDate,
  /** Active listings, this one among them. */
  listing_count: z.number().int(),
});

export const listingPage = listingCard.extend({
  seller: pageSeller,
  description: z.string(),
  images: z.array(pageImage),
  time_zone: z.string(),
  booking_mode: bookingMode,
  cancellation_policy: cancellationPolicy,
  check_in_time: z.string(),
  check_out_time: z.string(),
  /** Once a stay, in the listing's currency. */
  cleaning_fee: z.number(),
  /** What is paid when booking, and when the rest is due; null when all is paid at once. */
  deposit: deposit.nullable(),
  house_rules: z.array(z.string()),
  facts: z.array(labelled),
  amenities: z.array(labelled),
});
export type ListingPage = z.infer<typeof listingPage>;
