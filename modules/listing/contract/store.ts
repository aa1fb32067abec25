import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, id, language, listOf, paging, text } from "../../../src/shared/route";
import { listingCard, listingKind, listingPage } from "./shapes";

/** The order of a list. By price means the listings of one currency. */
export const storeSort = z.enum(["newest", "price_low", "price_high"]);
export type StoreSort = z.infer<typeof storeSort>;

const price = z.coerce.number().min(0).max(10_000_000);

export const storeListListings = defineRoute({
  method: "GET",
  path: "/store/listings",
  who: "anyone",
  summary: "Active listings; filters and orders by price keep those of one currency, the marketplace's unless said",
  query: z
    .object({
      ...paging,
      /** Words that all occur in title, summary, place, category or business. */
      q: text(0, 120).optional(),
      kind: listingKind.optional(),
      category: z.string().max(120).optional(),
      seller_id: id.optional(),
      /** Room for so many. */
      guests: z.coerce.number().int().min(1).max(500).optional(),
      currency: z.enum(CURRENCIES).optional(),
      /** Of one night, day, session or person, in major units. */
      min_price: price.optional(),
      max_price: price.optional(),
      sort: storeSort.default("newest"),
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
