import type { BookingDetail, QuoteView } from "../../../modules/booking/contract";
import { formatDate, formatInstant } from "../i18n/dates";
import { fill } from "../i18n/fill";
import type { Language } from "../i18n/language";
import { formatMoney } from "../i18n/money";
import type { Texts } from "../i18n/texts";

/** A price that may be paid in two payments: a quote's, or a booking's. */
export type PaidLater = Pick<QuoteView, "currency" | "due_now"> & {
  rest: QuoteView["rest"] | BookingDetail["rest"];
  /** A booking's; a quote has none. */
  status?: BookingDetail["status"];
  listing?: Pick<BookingDetail["listing"], "time_zone">;
};

/** The two amounts and the day, as the texts of deposits take them; null when all is paid at once. */
export function amountsOf({ currency, due_now, rest }: PaidLater, language: Language) {
  if (!rest) return null;
  return {
    now: formatMoney(language, { amount: due_now, currency }),
    later: formatMoney(language, { amount: rest.amount, currency }),
    date: formatDate(language, rest.due_on),
  };
}

/** What is paid when, in a sentence: "€60.00 today, €140.00 on Mon, 3 May 2027"; null when all is paid at once. */
export function planWords(price: PaidLater, language: Language, texts: Texts["deposit"]): string | null {
  const amounts = amountsOf(price, language);
  const { rest, status = "held" } = price;
  if (!rest || !amounts) return null;
  if (status === "held" || !("state" in rest)) return fill(texts.today, amounts);
  if (status === "requested") return fill(texts.reserved, amounts);
  const until = rest.pay_until ? formatInstant(language, rest.pay_until, price.listing?.time_zone ?? "UTC") : "";
  // A request that came to nothing was never paid.
  const isNothing = status === "expired" || status === "declined";
  return isNothing ? null : fill(texts.states[rest.state], { ...amounts, until });
}

/** True while what is left can be paid on the booking's page. */
export function canPayRest({ status, rest }: Pick<BookingDetail, "status" | "rest">): boolean {
  const stands = status === "confirmed" || status === "in_progress";
  return stands && rest !== null && (rest.state === "planned" || rest.state === "failed");
}
