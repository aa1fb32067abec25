import { Temporal } from "temporal-polyfill";
import { chanceOf, oneOf, weighted } from "../../../seed/large/compose/chance";
import { readWords } from "../../../seed/large/read-words";
import { ROOT } from "../../instance";
import type { LoadRequest } from "../harness/load";

/** Parameters of `GET /store/listings`. */
export type SearchParameters = Record<string, string>;
export type QueryKind = "text" | "text + distance" | "text + distance + dates";

const QUERIES = 400;
const RADIUS_KM = 25;
const FIRST_DAY = 14;
const LAST_DAY = 200;

/** What somebody asks for, by number: a thing with a wish, around a town, for some nights. */
function wish(number: number): { text: SearchParameters; distance: SearchParameters; dates: SearchParameters } {
  const { places, categories } = readWordsOnce();
  const random = chanceOf("query", 1, number);
  const bookable = categories.filter(({ kind }) => kind !== "tour" && kind !== "appointment");
  const category = weighted(random, bookable, ({ share }) => share);
  const language = random.chance(0.5) ? "en" : "es";
  const words = [oneOf(random, category.nouns)[language]];
  if (random.chance(0.5)) words.push(oneOf(random, category.features)[language]);
  const place = weighted(random, places, ({ weight }) => weight);
  const from = Temporal.Now.plainDateISO("UTC").add({ days: random.int(FIRST_DAY, LAST_DAY) });
  const to = from.add({ days: random.int(2, 5) });
  return {
    text: { q: words.join(" "), language },
    distance: { near: `${place.lat},${place.lng}`, radius_km: String(RADIUS_KM) },
    dates: { from: from.toString(), to: to.toString(), guests: String(random.int(...category.guests)) },
  };
}

let words: ReturnType<typeof readWords> | undefined;

function readWordsOnce(): ReturnType<typeof readWords> {
  words ??= readWords(ROOT);
  return words;
}

/** The same few hundred different searches at every run; dates are counted from today. */
export function searches(kind: QueryKind): SearchParameters[] {
  return Array.from({ length: QUERIES }, (_, number) => {
    const { text, distance, dates } = wish(number);
    if (kind === "text") return text;
    return kind === "text + distance" ? { ...text, ...distance } : { ...text, ...distance, ...dates };
  });
}

/** Them as requests. */
export function searchRequests(kind: QueryKind): LoadRequest[] {
  return searches(kind).map((parameters) => ({
    method: "GET",
    path: `/store/listings?${new URLSearchParams(parameters)}`,
  }));
}
