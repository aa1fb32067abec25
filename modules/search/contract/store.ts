import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, id, language, listOf, paging, plainDate, text } from "../../../src/shared/route";
import { listingCard, listingKind } from "../../listing/contract";

/** The order of a list. By price means the listings of one currency; `price` is `price_low`. */
export const storeSort = z.enum([
  ...(["relevance", "distance", "price", "price_low", "price_high", "rating", "newest", "oldest"] as const),
]);
export type StoreSort = z.infer<typeof storeSort>;

const price = z.coerce.number().min(0).max(10_000_000);
const money = z.object({ amount: z.number(), currency: z.enum(CURRENCIES) });

/** What may be asked. */
export const searchQuery = z
  .object({
    ...paging,
    /** Words that occur, as themselves or as what means the same, in what is read of a listing; of many, most. */
    q: text(0, 120).optional(),
    kind: listingKind.optional(),
    /** Handle of a category of either level. */
    category: z.string().max(120).optional(),
    seller_id: id.optional(),
    /** `lat,lng`; within 50 km unless `radius_km` says otherwise. */
    near: z.string().max(60).optional(),
    radius_km: z.coerce.number().positive().max(20_000).optional(),
    /** `west,south,east,north`. */
    bbox: z.string().max(120).optional(),
    /** Free on every night or day from `from` up to `to`, which is exclusive. */
    from: plainDate.optional(),
    to: plainDate.optional(),
    /** Room for so many. */
    guests: z.coerce.number().int().min(1).max(500).optional(),
    currency: z.enum(CURRENCIES).optional(),
    /** In major units: of the whole stay when there are dates, else of one night, day, session or person. */
    min_price: price.optional(),
    max_price: price.optional(),
    /** By relevance when there are words, by distance when there is a place, else newest first. */
    sort: storeSort.optional(),
    /** `next_cursor` of the page before. */
    cursor: z.string().max(400).optional(),
    language: language.default("en"),
  })
  .strict();
export type SearchQuery = z.infer<typeof searchQuery>;

/** A card of the list. With dates it has the price of the stay, the same that a quote says. */
export const foundListing = listingCard.extend({
  total: money.optional(),
  /** From `near` to the public place. */
  distance_km: z.number().optional(),
});
export type FoundListing = z.infer<typeof foundListing>;

const facet = z.object({
  key: z.string(),
  values: z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() })),
});

/** Dates near the wanted ones on which something is free; the total is the lowest of them. */
export const otherDates = z.object({
  from: plainDate,
  to: plainDate,
  total: z.number(),
  currency: z.enum(CURRENCIES),
  listing_id: id,
});
export type OtherDates = z.infer<typeof otherDates>;

/** What would be found further away. */
export const widerArea = z.object({ near: z.string(), radius_km: z.number(), count: z.number().int() });
export type WiderArea = z.infer<typeof widerArea>;

export const storeListListings = defineRoute({
  method: "GET",
  path: "/store/listings",
  who: "anyone",
  summary:
    "Active listings by words, place, dates and price; when there are none, the nearest free dates and a wider area",
  query: searchQuery,
  response: listOf("listings", foundListing).extend({
    next_cursor: z.string().nullable(),
    facets: z.array(facet),
    alternatives: z.array(otherDates),
    wider_area: widerArea.nullable(),
    /** The alternatives in words. */
    suggestions: z.array(z.string()),
  }),
});

export const storeSuggest = defineRoute({
  method: "GET",
  path: "/store/suggest",
  who: "anyone",
  summary: "Places, categories and listings that begin like what somebody types, or look like it",
  query: z.object({ q: text(0, 120), language: language.default("en") }).strict(),
  response: z.object({
    places: z.array(z.object({ name: z.string(), lat: z.number(), lng: z.number(), count: z.number().int() })),
    categories: z.array(z.object({ handle: z.string(), name: z.string(), count: z.number().int() })),
    listings: z.array(
      z.object({ id, handle: z.string(), title: z.string(), kind: listingKind, place_name: z.string() }),
    ),
  }),
});
