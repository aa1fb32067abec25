import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import {
  amenitySchema,
  articleCategorySchema,
  articleSchema,
  billingDetailsSchema,
  bookingWordsSchema,
  categorySchema,
  commissionRuleSchema,
  faqSchema,
  guestSchema,
  listingSchema,
  sellerSchema,
  taxRuleSchema,
} from "./schema";

function readFile<T extends z.ZodType>(folder: string, name: string, schema: T): z.infer<T> {
  const file = path.join(folder, `${name}.json`);
  const result = schema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!result.success) {
    throw new Error(`${file} does not fit its schema:\n${z.prettifyError(result.error)}`);
  }
  return result.data;
}

function readList<T extends z.ZodType>(folder: string, name: string, item: T): z.infer<T>[] {
  return readFile(folder, name, z.array(item).min(1));
}

/**
 * Reads and checks the whole seed.
 *
 * @param folder Where the JSON files are. The caller names it, because a built server's `__dirname` is not the source's.
 * @throws Error with the file's name and the path of each field that does not fit.
 */
export function readSeedData(folder: string) {
  return {
    sellers: readList(folder, "sellers", sellerSchema),
    categories: readList(folder, "categories", categorySchema),
    amenities: readList(folder, "amenities", amenitySchema),
    listings: readList(folder, "listings", listingSchema),
    commissionRules: readList(folder, "commission-rules", commissionRuleSchema),
    taxRules: readList(folder, "tax-rules", taxRuleSchema),
    billingDetails: readList(folder, "billing-details", billingDetailsSchema),
    guests: readList(folder, "guests", guestSchema),
    bookingWords: readFile(folder, "booking-words", bookingWordsSchema),
    articleCategories: readList(folder, "article-categories", articleCategorySchema),
    articles: readList(folder, "articles", articleSchema),
    faqs: readList(folder, "faqs", faqSchema),
  };
}

export type SeedData = ReturnType<typeof readSeedData>;
