import { z } from "zod";
import { CURRENCIES, type Currency } from "../../src/shared/money";
import { defineRoute, id, language, listOf, paging, text, timeZone } from "../../src/shared/route";
import { addListingImage, changeListingImages } from "./contract/pictures";
import { sellerListing } from "./contract/seller-view";
import {
  bookingMode,
  type CancellationPolicy,
  cancellationPolicy,
  type image,
  type ListingKind,
  listingKind,
  listingStatus,
  sellerCard,
} from "./contract/shapes";
import { storeListCategories, storeReadListing } from "./contract/store";
import { type Deposit, deposit } from "./domain/deposit";

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 15:00");
const localisedText = (minimum: number, maximum: number) =>
  z.object({ en: text(minimum, maximum), es: text(0, maximum).optional() }).strict();

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
  deposit: deposit.nullable(),
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
    deposit: editable.deposit.default(null),
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

/** What a seller's or an operator's list can be put in order by; `-` in front turns it round. */
const listingSort = z.enum([
  ...(["created_at", "-created_at", "updated_at", "-updated_at", "title", "-title"] as const),
]);
export type ListingSort = z.infer<typeof listingSort>;

const sellerList = z
  .object({
    ...paging,
    q: text(0, 120).optional(),
    status: listingStatus.optional(),
    kind: listingKind.optional(),
    booking_mode: bookingMode.optional(),
    sort: listingSort.default("-created_at"),
    language: language.default("en"),
  })
  .strict();

export const sellerListListings = defineRoute({
  method: "GET",
  path: "/seller/listings",
  who: "staff",
  summary: "The seller's own listings in every status; `language` is that of sorting by title",
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

export const adminReadListing = defineRoute({
  method: "GET",
  path: "/admin/listings/:id",
  who: "operator",
  summary: "One listing of any seller",
  response: z.object({ listing: sellerListing.extend({ seller: sellerCard }) }),
});

export const routes = [
  storeReadListing,
  storeListCategories,
  sellerListListings,
  sellerCreateListing,
  sellerReadListing,
  sellerUpdateListing,
  sellerDeleteListing,
  addListingImage,
  changeListingImages,
  sellerListCategories,
  adminListListings,
  adminReadListing,
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
  /** ISO 3166-1 alpha-2, upper case; null where the place is in no country. */
  country_code: string | null;
  place_name: string;
  check_in_time: string;
  check_out_time: string;
  booking_mode: z.infer<typeof bookingMode>;
  cancellation_policy: CancellationPolicy;
  deposit: Deposit | null;
  image: z.infer<typeof image> | null;
};

type Words = { en: string; es?: string };

/**
 * A listing that the public sees, with what is needed to find it and to draw its card. Its exact place is not part of
 * it: what search does not have, nobody can find out by searching. Read by `ListingService.readSearchable`; who watches
 * the source `listing` of the outbox hears of every one that may have changed.
 */
export type SearchableListing = {
  id: string;
  handle: string;
  kind: ListingKind;
  seller_id: string;
  seller_name: string;
  title: Words;
  summary: Words;
  description: Words;
  amenities: Words[];
  place_name: string;
  /** On the grid of about 300 m. */
  public_lat: number;
  public_lng: number;
  time_zone: string;
  currency: Currency;
  max_guests: number;
  base_price_minor: bigint;
  cleaning_fee_minor: bigint;
  /** From the top one down to the listing's own. */
  categories: { handle: string; name: Words }[];
  /** The first picture as cards show it; its address may be relative to the API. */
  image: { url: string; width: number; height: number; alt: Words } | null;
  /** An instant with all its digits. */
  created_at: string;
};

export { registerArchiveVeto } from "./archive-veto";
export * from "./contract/pictures";
export * from "./contract/seller-view";
export * from "./contract/shapes";
export * from "./contract/store";
export type { Deposit } from "./domain/deposit";
export { productOf } from "./domain/product-of-listing";
export { roundCoordinate } from "./domain/round-coordinate";
