import type { Language } from "../../../src/shared/route";
import type { Commission } from "./commission";
import type { Choice, Choosable, Criterion, Loss } from "./resolve";
import type { Mismatch } from "./target";

type Words = {
  none: (what: string) => string;
  won: (what: string, rule: string) => string;
  bearer: string;
  mismatch: Record<Mismatch, string>;
  criterion: Record<Criterion, string>;
};

const WORDS: Record<Language, Words> = {
  en: {
    none: (what) => `No rule for ${what} is for this booking.`,
    won: (what, rule) => `Rule ${rule} sets ${what}.`,
    bearer: "who bears the processing fee",
    mismatch: {
      not_yet_valid: "does not hold yet on the day of the booking",
      no_longer_valid: "no longer holds on the day of the booking",
      other_seller: "is for another seller",
      other_tier: "is for another tier",
      other_category: "is for another category",
      other_kind: "is for another kind of listing",
    },
    criterion: {
      seller: "is not made for this seller",
      tier: "is not made for the seller's tier",
      category: "is for no category, or for one further up",
      kind: "is not made for this kind of listing",
      shorter_period: "is as specific, and holds for a longer time",
      later_start: "is as specific, and began to hold earlier",
      made_later: "is as specific, and was made earlier",
      id: "is alike in all that counts; the smaller id decides",
    },
  },
  es: {
    none: (what) => `Ninguna regla de ${what} se aplica a esta reserva.`,
    won: (what, rule) => `La regla ${rule} fija ${what}.`,
    bearer: "quién asume el coste del cobro",
    mismatch: {
      not_yet_valid: "aún no está vigente el día de la reserva",
      no_longer_valid: "ya no está vigente el día de la reserva",
      other_seller: "es para otro vendedor",
      other_tier: "es para otro nivel",
      other_category: "es para otra categoría",
      other_kind: "es para otro tipo de anuncio",
    },
    criterion: {
      seller: "no está hecha para este vendedor",
      tier: "no está hecha para el nivel del vendedor",
      category: "no es para ninguna categoría, o es para una superior",
      kind: "no está hecha para este tipo de anuncio",
      shorter_period: "es igual de específica y vale durante más tiempo",
      later_start: "es igual de específica y empezó a valer antes",
      made_later: "es igual de específica y se creó antes",
      id: "es igual en todo lo que cuenta; decide el identificador menor",
    },
  },
};

function lossWords(loss: Loss, words: Words): string {
  const why = loss.reason === "less_specific" ? words.criterion[loss.decided_by] : words.mismatch[loss.reason];
  return `${loss.rule_id}: ${why}.`;
}

function choiceWords<Rule extends Choosable>(what: string, choice: Choice<Rule>, words: Words): string[] {
  const first = choice.rule === null ? words.none(what) : words.won(what, choice.rule.id);
  return [first, ...choice.losses.map((loss) => lossWords(loss, words))];
}

/** Why a booking pays what it pays, sentence by sentence: for each fee the rule that holds, then why each other does not. */
export function explain({ choices, bearer_choice }: Commission, language: Language): string[] {
  const words = WORDS[language];
  return [
    ...choices.flatMap(({ code, choice }) => choiceWords(`"${code}"`, choice, words)),
    ...choiceWords(words.bearer, bearer_choice, words),
  ];
}
