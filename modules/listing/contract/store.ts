import { z } from "zod";
import { defineRoute, language } from "../../../src/shared/route";
import { listingPage } from "./shapes";

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
