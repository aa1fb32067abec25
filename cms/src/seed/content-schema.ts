import { z } from "zod";

const both = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** `seed/data/article-categories.json`. */
export const categoriesSchema = z.array(
  z.object({ slug, name: both, description: both.optional(), order: z.number().optional() }),
);

/** `seed/data/articles.json`; bodies are markdown. */
export const articlesSchema = z.array(z.object({ slug, category: slug, title: both, summary: both, body: both }));

/** `seed/data/faqs.json`; answers are markdown. */
export const faqsSchema = z.array(z.object({ question: both, answer: both, category: slug }));

/** The whole help centre as it is seeded. */
export interface HelpCentreSeed {
  categories: z.infer<typeof categoriesSchema>;
  articles: z.infer<typeof articlesSchema>;
  faqs: z.infer<typeof faqsSchema>;
}
