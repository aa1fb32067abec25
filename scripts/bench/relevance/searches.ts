import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** A search as somebody types it, with the parameters of `GET /store/listings`, and the handles that are right. */
const searchSchema = z.strictObject({
  kind: z.string().min(1),
  query: z.record(z.string(), z.union([z.string(), z.number()])).and(z.object({ q: z.string() })),
  right: z.record(z.string(), z.int().min(1).max(3)),
});
export type LabelledSearch = z.infer<typeof searchSchema>;

/**
 * The searches that relevance is measured with. They were written, and what is right for them was chosen, from the
 * texts of the seed's listings alone, before any answer was looked at; those for which nothing is right have no grades.
 */
export function labelledSearches(): LabelledSearch[] {
  const file = path.join(__dirname, "searches.json");
  return z.array(searchSchema).parse(JSON.parse(readFileSync(file, "utf8")));
}
