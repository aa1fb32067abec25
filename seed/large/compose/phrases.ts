import type { SeedText } from "../../schema";
import type { Adjective, Noun } from "../schema";

/** What a sentence's placeholders stand for. */
export type Subject = { noun: Noun; adjective: Adjective; feature: SeedText; where: SeedText; town: string };

const SPANISH_ARTICLES = {
  m: { a: "un", the: "el", this: "este" },
  f: { a: "una", the: "la", this: "esta" },
} as const;

/** The English article by the sound that follows, as far as spelling tells it. */
const englishArticle = (next: string): string => (/^([aeio]|u(?!n[i]|s[ei]))/i.test(next) ? "an" : "a");

/** With a capital letter at the start; names keep theirs. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("es") + text.slice(1);
}

function fillIn(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`"${template}" names {${name}}, which nothing stands for`);
    return value;
  });
}

/** A sentence of the word lists about one subject, in both languages. */
export function say(sentence: SeedText, { noun, feature, where, town }: Subject): SeedText {
  const english = {
    ...{ noun: noun.en, feature: feature.en, where: where.en, town },
    ...{ a: englishArticle(noun.en), A: capitalise(englishArticle(noun.en)) },
    ...{ the: "the", The: "The", this: "this", This: "This" },
  };
  const articles = SPANISH_ARTICLES[noun.gender];
  const spanish = {
    ...{ noun: noun.es, feature: feature.es, where: where.es, town },
    ...articles,
    ...{ A: capitalise(articles.a), The: capitalise(articles.the), This: capitalise(articles.this) },
  };
  return { en: capitalise(fillIn(sentence.en, english)), es: capitalise(fillIn(sentence.es, spanish)) };
}

/** Ways to put a title together: what it has beside its noun. */
const TITLES = [
  ["adjective", "feature"],
  ["adjective", "where"],
  ["feature", "where"],
  ["adjective", "town"],
  ["feature", "town"],
] as const;

export const TITLE_WAYS = TITLES.length;

/** A title in one of the ways, by number: "Quiet loft by the harbour", "Loft tranquilo junto al puerto". */
export function titleOf({ noun, adjective, feature, where, town }: Subject, way: number): SeedText {
  const parts = TITLES[way] ?? TITLES[0];
  const has = (part: string) => (parts as readonly string[]).includes(part);
  const tails = (language: "en" | "es") => [
    ...(has("feature") ? [feature[language]] : []),
    ...(has("where") ? [where[language]] : []),
    ...(has("town") ? [`${language === "en" ? "in" : "en"} ${town}`] : []),
  ];
  const spanishAdjective = adjective[noun.gender];
  return {
    en: capitalise([...(has("adjective") ? [adjective.en] : []), noun.en, ...tails("en")].join(" ")),
    es: capitalise([noun.es, ...(has("adjective") ? [spanishAdjective] : []), ...tails("es")].join(" ")),
  };
}
