import { z } from "zod";
import { CURRENCIES, type Currency } from "../../src/shared/money";
import { defineRoute, id, language, listOf, paging, text } from "../../src/shared/route";

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
/** A text in the languages it was written in; English is always there. */
export const localised = z.object({ en: z.string(), es: z.string().optional() });

const amount = z.object({ amount: z.number(), currency: z.enum(CURRENCIES), per: priceUnit });
const labelled = z.object({ label: z.string(), value: z.string() });
const sellerCard = z.object({ id, name: z.string(), verified: z.boolean() });
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

export const listingPage = listingCard.extend({
  description: z.string(),
  images: z.array(image),
  time_zone: z.string(),
  booking_mode: bookingMode,
  cancellation_policy: cancellationPolicy,
  check_in_time: z.string(),
  check_out_time: z.string(),
  /** Once a stay, in the listing's currency. */
  cleaning_fee: z.number(),
  house_rules: z.array(z.string()),
  facts: z.array(labelled),
  amenities: z.array(labelled),
});
export type ListingPage = z.infer<typeof listingPage>;

/** What a seller sees and edits of a listing. */
export const sellerListing = z.object({
  id,
  product_id: z.string(),
  handle: z.string(),
  title: localised,
  summary: localised,
  description: localised,
  kind: listingKind,
  status: listingStatus,
  category_id: z.string().nullable(),
  place_name: z.string(),
  address_line: z.string().nullable(),
  lat: z.number(),
  lng: z.number(),
  time_zone: z.string(),
  currency: z.enum(CURRENCIES),
  base_price: z.number(),
  cleaning_fee: z.number(),
  per: priceUnit,
  booking_mode: bookingMode,
  max_guests: z.number().int(),
  check_in_time: z.string(),
  check_out_time: z.string(),
  cancellation_policy: cancellationPolicy,
  images: z.array(image),
  created_at: z.string(),
  updated_at: z.string(),
});
export type SellerListing = z.infer<typeof sellerListing>;

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 15:00");
const timeZone = z.string().max(64).refine(isTimeZone, "must be an IANA time zone such as Europe/Madrid");
const localisedText = (minimum: number, maximum: number) =>
  z.object({ en: text(minimum, maximum), es: text(0, maximum).optional() }).strict();

function isTimeZone(name: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0 && name.includes("/")
    );
  } catch {
    return false;
  }
}

const editable = {
  title: localisedText(3, 120),
  summary: localisedText(0, 200),
  description: localisedText(0, 5000),
  category_id: id.nullable(),
  place_name: text(1, 120),
  address_line: text(0, 200).nullable(),
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  time_zone: timeZone,
  base_price: z.number().positive().max(10_000_000),
  cleaning_fee: z.number().min(0).max(10_000_000),
  booking_mode: bookingMode,
  max_guests: z.number().int().min(1).max(500),
  check_in_time: wallTime,
  check_out_time: wallTime,
  cancellation_policy: cancellationPolicy,
};

const newListing = z
  .object({
    ...editable,
    summary: editable.summary.default({ en: "" }),
    description: editable.description.default({ en: "" }),
    category_id: editable.category_id.default(null),
    address_line: editable.address_line.default(null),
    cleaning_fee: editable.cleaning_fee.default(0),
    booking_mode: bookingMode.default("request"),
    max_guests: editable.max_guests.default(2),
    check_in_time: wallTime.default("15:00"),
    check_out_time: wallTime.default("11:00"),
    cancellation_policy: cancellationPolicy.default("moderate"),
    kind: listingKind,
    currency: z.enum(CURRENCIES),
    status: z.enum(["draft", "active"]).default("draft"),
  })
  .strict();
export type NewListing = z.infer<typeof newListing>;

const listingChange = z
  .object({ ...editable, status: listingStatus })
  .partial()
  .strict();
export type ListingChange = z.infer<typeof listingChange>;

const sellerList = z.object({ ...paging, q: text(0, 120).optional(), status: listingStatus.optional() }).strict();

export const storeListListings = defineRoute({
  method: "GET",
  path: "/store/listings",
  who: "anyone",
  summary: "Active listings, newest first",
  query: z
    .object({
      ...paging,
      q: text(0, 120).optional(),
      kind: listingKind.optional(),
      category: z.string().max(120).optional(),
      seller_id: id.optional(),
      language: language.default("en"),
    })
    .strict(),
  response: listOf("listings", listingCard),
});

export const storeReadListing = defineRoute({
  method: "GET",
  path: "/store/listings/:id",
  who: "anyone",
  summary: "One active listing, by id or handle",
  query: z.object({ language: language.default("en") }).strict(),
  response: z.object({ listing: listingPage }),
});

export const storeListCategories = defineRoute({
  method: "GET",
  path: "/store/listing-categories",
  who: "anyone",
  summary: "The two levels of categories with the number of active listings in each",
  query: z.object({ language: language.default("en") }).strict(),
  response: z.object({
    categories: z.array(
      z.object({
        id: z.string(),
        handle: z.string(),
        name: z.string(),
        count: z.number().int(),
        children: z.array(z.object({ id: z.string(), handle: z.string(), name: z.string(), count: z.number().int() })),
      }),
    ),
  }),
});

export const sellerListListings = defineRoute({
  method: "GET",
  path: "/seller/listings",
  who: "staff",
  summary: "The seller's own listings in every status",
  query: sellerList,
  response: listOf("listings", sellerListing),
});

export const sellerCreateListing = defineRoute({
  method: "POST",
  path: "/seller/listings",
  who: "manager",
  summary: "A new listing: Medusa product, its one variant's price and Berth's details at once",
  body: newListing,
  response: z.object({ listing: sellerListing }),
  status: 201,
});

export const sellerReadListing = defineRoute({
  method: "GET",
  path: "/seller/listings/:id",
  who: "staff",
  summary: "One of the seller's own listings",
  response: z.object({ listing: sellerListing }),
});

export const sellerUpdateListing = defineRoute({
  method: "PATCH",
  path: "/seller/listings/:id",
  who: "manager",
  summary: "Changes a listing; kind and currency stay as they were made",
  body: listingChange,
  response: z.object({ listing: sellerListing }),
});

export const sellerDeleteListing = defineRoute({
  method: "DELETE",
  path: "/seller/listings/:id",
  who: "manager",
  summary: "Archives a listing; its bookings stay, and while one is not over 409 `listing.has_bookings`",
  response: z.object({ id, deleted: z.literal(true) }),
});

export const sellerListCategories = defineRoute({
  method: "GET",
  path: "/seller/listing-categories",
  who: "staff",
  summary: "The categories a listing can be put in",
  query: z.object({ language: language.default("en") }).strict(),
  response: storeListCategories.response,
});

export const adminListListings = defineRoute({
  method: "GET",
  path: "/admin/listings",
  who: "operator",
  summary: "Listings of all sellers",
  query: sellerList.extend({ seller_id: id.optional() }),
  response: listOf("listings", sellerListing.extend({ seller: sellerCard })),
});

export const routes = [
  storeListListings,
  storeReadListing,
  storeListCategories,
  sellerListListings,
  sellerCreateListing,
  sellerReadListing,
  sellerUpdateListing,
  sellerDeleteListing,
  sellerListCategories,
  adminListListings,
];

/** What a quote and a booking need to know of a listing; read by `ListingService.readForBooking`. */
export type BookableListing = {
  id: string;
  handle: string;
  seller_id: string;
  seller_name: string;
  product_id: string;
  variant_id: string;
  title: { en: string; es?: string };
  kind: ListingKind;
  status: z.infer<typeof listingStatus>;
  currency: Currency;
  /** Price of one night or day in minor units. */
  base_price_minor: bigint;
  /** Once a stay, in minor units. */
  cleaning_fee_minor: bigint;
  max_guests: number;
  time_zone: string;
  place_name: string;
  check_in_time: string;
  check_out_time: string;
  booking_mode: z.infer<typeof bookingMode>;
  cancellation_policy: CancellationPolicy;
  image: z.infer<typeof image> | null;
};

export { registerArchiveVeto } from "./archive-veto";
export { productOf } from "./domain/product-of-listing";
