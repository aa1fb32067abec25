import { z } from "zod";
import type { Language } from "../i18n/language";
import { config } from "./config";

/** Milliseconds after which help counts as away. */
const TIMEOUT_MS = 3000;

const category = z.object({
  id: z.union([z.string(), z.number()]),
  name: z.string(),
  slug: z.string(),
  description: z.string().nullish(),
});
const article = z.object({
  title: z.string(),
  slug: z.string(),
  summary: z.string().nullish(),
  category: z.union([category, z.string(), z.number()]).nullish(),
  updatedAt: z.string(),
});
const wholeArticle = article.extend({
  body_html: z
    .string()
    .nullish()
    .transform((html) => html ?? ""),
});
/** A draft may lack what a published article has. */
const draft = wholeArticle.extend({
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? ""),
  _status: z.enum(["draft", "published"]).catch("draft"),
});
const faq = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  answer_html: z.string().default(""),
  category: z.union([category, z.string(), z.number()]).nullish(),
});

export type HelpArticle = z.infer<typeof article>;
export type WholeHelpArticle = z.infer<typeof wholeArticle>;
export type HelpFaq = z.infer<typeof faq>;
export type HelpCategory = z.infer<typeof category>;

/** The help centre did not answer, or not in time. */
export class HelpAway extends Error {
  override readonly name = "HelpAway";
}

async function documents<Document extends z.ZodType>(
  collection: string,
  language: Language,
  query: Record<string, string>,
  document: Document,
  headers: Record<string, string> = {},
): Promise<z.output<Document>[]> {
  const search = new URLSearchParams({ locale: language, depth: "1", sort: "order", limit: "200", ...query });
  try {
    const response = await fetch(`${config.CMS_URL}/api/${collection}?${search}`, {
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return z.object({ docs: z.array(document) }).parse(await response.json()).docs;
  } catch (error) {
    console.error(`Help (${collection}):`, error instanceof Error ? error.message : error);
    throw new HelpAway(collection);
  }
}

const PUBLISHED = { "where[_status][equals]": "published" };

/** What a list of articles shows of each. */
const LISTED = Object.fromEntries(Object.keys(article.shape).map((field) => [`select[${field}]`, "true"]));

/** All published articles, without their text. */
export function readArticles(language: Language): Promise<HelpArticle[]> {
  return documents("articles", language, { ...PUBLISHED, ...LISTED }, article);
}

/** All published articles with their text, to be searched. */
export function readWholeArticles(language: Language): Promise<WholeHelpArticle[]> {
  return documents("articles", language, PUBLISHED, wholeArticle);
}

/** One published article, or null. */
export async function readArticle(language: Language, slug: string): Promise<WholeHelpArticle | null> {
  const found = await documents(
    "articles",
    language,
    { ...PUBLISHED, "where[slug][equals]": slug, limit: "1" },
    wholeArticle,
  );
  return found[0] ?? null;
}

/** An article as it stands, published or not, or null; `headers` carry what permits it. */
export async function readDraft(language: Language, slug: string, headers: Record<string, string>) {
  const query = { draft: "true", "where[slug][equals]": slug, limit: "1" };
  const found = await documents("articles", language, query, draft, headers);
  return found[0] ?? null;
}

/** The shelf that a document stands on, as far as it could be read with it. */
export function shelfOf({ category: shelf }: Pick<HelpArticle, "category">): HelpCategory | null {
  return typeof shelf === "object" ? (shelf ?? null) : null;
}

/** All published questions. */
export function readFaqs(language: Language): Promise<HelpFaq[]> {
  return documents("faqs", language, PUBLISHED, faq);
}

/** The shelves of the help centre, in their order. */
export function readHelpCategories(language: Language): Promise<HelpCategory[]> {
  return documents("article-categories", language, {}, category);
}

/** Whether a document stands on a shelf; depth 1 gives the shelf itself, an unreadable one only its id. */
export function isIn(document: Pick<HelpArticle, "category">, { id }: HelpCategory): boolean {
  const own = document.category;
  return (typeof own === "object" && own !== null ? own.id : own) === id;
}
