import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { articlesSchema, categoriesSchema, faqsSchema, type HelpCentreSeed } from "./content-schema.ts";

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw new Error(`${path}: ${first?.path.join(".") ?? ""} ${first?.message ?? "is not valid"}`);
}

/** Reads and checks the seed's files; an article or question without its category is an error. */
export async function readHelpCentre(dataDir: string): Promise<HelpCentreSeed> {
  const seed = {
    categories: await readJson(join(dataDir, "article-categories.json"), categoriesSchema),
    articles: await readJson(join(dataDir, "articles.json"), articlesSchema),
    faqs: await readJson(join(dataDir, "faqs.json"), faqsSchema),
  };
  const known = new Set(seed.categories.map(({ slug }) => slug));
  for (const { category } of [...seed.articles, ...seed.faqs]) {
    if (!known.has(category)) throw new Error(`${dataDir}: there is no category ${category}`);
  }
  return seed;
}
