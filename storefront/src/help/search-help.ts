import { foldWords } from "./fold-words";

/** Something of the help centre as it is searched. `html` is its text. */
type Searched = { title: string; summary?: string; html: string };

/** How much a word counts that is found there. */
const IN_TITLE = 8;
const IN_SUMMARY = 3;
const IN_TEXT = 1;
/** Endings of plurals are left out of longer words, in both languages. */
const PLURAL = /(?<=\p{L}{4})e?s$/u;

/** Tags are a border between words; entities are letters that nobody looks for. */
const textOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/&[#\w]+;/g, " ");

const wordsOf = (query: string) => [
  ...new Set(
    foldWords(query)
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => word.replace(PLURAL, "")),
  ),
];

function weigh({ title, summary, html }: Searched, words: readonly string[]): number {
  const places = [
    [foldWords(title), IN_TITLE],
    [foldWords(summary ?? ""), IN_SUMMARY],
    [foldWords(textOf(html)), IN_TEXT],
  ] as const;
  const weights = words.map((word) =>
    places.reduce((sum, [text, weight]) => sum + (text.includes(word) ? weight : 0), 0),
  );
  return weights.includes(0) ? 0 : weights.reduce((sum, one) => sum + one, 0);
}

/**
 * The documents in which every word of the query stands, those with the words in their title first; accents, case and
 * plurals do not matter. `read` says what of a document is searched. None for a query without a word.
 */
export function searchHelp<Document>(
  documents: readonly Document[],
  query: string,
  read: (document: Document) => Searched,
): Document[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return documents
    .map((document) => ({ document, weight: weigh(read(document), words) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ document }) => document);
}
