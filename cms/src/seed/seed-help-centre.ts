import { convertMarkdownToLexical, editorConfigFactory } from "@payloadcms/richtext-lexical";
import type { Payload } from "payload";
import type { Article } from "../payload-types.ts";
import { editor } from "../rich-text/editor.ts";
import type { HelpCentreSeed } from "./content-schema.ts";
import { PICTURE_ARTICLE, seedPicture, withPicture } from "./seed-picture.ts";

type RichText = Article["body"];

/** Numbers of a list are ten apart, so a person can put something between two of them. */
const orderAt = (index: number): number => (index + 1) * 10;

/** Turns markdown into rich text with what our editor knows: headings, lists, bold, links. */
async function richTextFrom(payload: Payload): Promise<(markdown: string) => RichText> {
  const editorConfig = await editorConfigFactory.fromEditor({ config: payload.config, editor });
  return (markdown) => convertMarkdownToLexical({ editorConfig, markdown }) as RichText;
}

/**
 * Fills an empty help centre, published, in both languages, all or nothing. One that already
 * holds a category, article or question belongs to its editors and is left alone: what they
 * changed or removed does not come back. Returns whether it was filled.
 */
export async function seedHelpCentre(payload: Payload, seed: HelpCentreSeed): Promise<boolean> {
  for (const collection of ["article-categories", "articles", "faqs"] as const) {
    const { totalDocs } = await payload.count({ collection });
    if (totalDocs > 0) return false;
  }
  const transactionID = (await payload.db.beginTransaction()) ?? undefined;
  if (transactionID === undefined) throw new Error("The database gave no transaction.");
  try {
    await fill(payload, seed, () => ({ transactionID }));
    await payload.db.commitTransaction(transactionID);
    return true;
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID);
    throw error;
  }
}

/** `request` makes a new partial request for every call: Payload writes the locale on it. */
async function fill(
  payload: Payload,
  seed: HelpCentreSeed,
  request: () => { transactionID: number | string },
): Promise<void> {
  const richText = await richTextFrom(payload);
  const categoryIds = new Map<string, number>();

  for (const [index, { slug, name, description, order }] of seed.categories.entries()) {
    const { id } = await payload.create({
      collection: "article-categories",
      locale: "en",
      data: { slug, name: name.en, description: description?.en, order: order ?? orderAt(index) },
      req: request(),
    });
    await payload.update({
      collection: "article-categories",
      id,
      locale: "es",
      data: { name: name.es, description: description?.es },
      req: request(),
    });
    categoryIds.set(slug, id);
  }
  const categoryId = (slug: string): number => {
    const id = categoryIds.get(slug);
    if (id === undefined) throw new Error(`There is no category ${slug}.`);
    return id;
  };

  const picture = await seedPicture(payload, request);
  const bodyOf = (slug: string, markdown: string): RichText => {
    const body = richText(markdown);
    return slug === PICTURE_ARTICLE ? withPicture(body, picture) : body;
  };
  for (const [index, { slug, category, title, summary, body }] of seed.articles.entries()) {
    const { id } = await payload.create({
      collection: "articles",
      locale: "en",
      data: {
        slug,
        category: categoryId(category),
        title: title.en,
        summary: summary.en,
        body: bodyOf(slug, body.en),
        order: orderAt(index),
        _status: "published",
      },
      req: request(),
    });
    await payload.update({
      collection: "articles",
      id,
      locale: "es",
      data: {
        title: title.es,
        summary: summary.es,
        body: bodyOf(slug, body.es),
        _status: "published",
      },
      req: request(),
    });
  }

  for (const [index, { question, answer, category }] of seed.faqs.entries()) {
    const { id } = await payload.create({
      collection: "faqs",
      locale: "en",
      data: {
        question: question.en,
        answer: richText(answer.en),
        category: categoryId(category),
        order: orderAt(index),
        _status: "published",
      },
      req: request(),
    });
    await payload.update({
      collection: "faqs",
      id,
      locale: "es",
      data: { question: question.es, answer: richText(answer.es), _status: "published" },
      req: request(),
    });
  }
}
