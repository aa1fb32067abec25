import type { Language } from "../../../src/shared/route";
import type { TemplateData } from "../contract/template-data";
import { formatDay } from "../domain/format-day";
import type { BookingCard } from "../layout/mail-content";
import { guestsWords, policyWords } from "./booking-words";

type Booking = TemplateData<"booking-confirmed">;

const LABELS = {
  en: {
    night: { from: "Arrival", to: "Departure", starts: "from", ends: "by" },
    day: { from: "Begins", to: "Ends", starts: "at", ends: "at" },
    who: "Who",
    total: "Total",
    includes: "Includes",
    payments: "Payment",
    later: (now: string, later: string, day: string) => `${now} when booking, ${later} on ${day}`,
    reference: "Reference",
    policy: "If your plans change",
  },
  es: {
    night: { from: "Llegada", to: "Salida", starts: "desde las", ends: "hasta las" },
    day: { from: "Empieza", to: "Termina", starts: "a las", ends: "a las" },
    who: "Quién viene",
    total: "Importe total",
    includes: "Incluye",
    payments: "Pago",
    later: (now: string, later: string, day: string) => `${now} al reservar y ${later} el ${day}`,
    reference: "Referencia",
    policy: "Si cambian tus planes",
  },
} as const;

/** The hour stays on one line with the word before it. */
const dayAnd = (date: string, time: string | undefined, word: string, language: Language) =>
  time ? `${formatDay(date, language)}, ${word.replaceAll(" ", "\u00a0")}\u00a0${time}` : formatDay(date, language);

/** "€60.00 when booking, €140.00 on Monday, 3 May 2027". */
function paymentsFact({ now, later, later_on }: NonNullable<Booking["payments"]>, language: Language) {
  const { payments: label, later: words } = LABELS[language];
  return { label, value: words(now, later, formatDay(later_on, language)) };
}

type Also = { withPolicy?: boolean; paidBack?: { label: string; value: string } };

/** The card of a booking that all its mails show. What cancelling costs is only for who can still cancel. */
export function bookingCard(booking: Booking, language: Language, { withPolicy, paidBack }: Also = {}): BookingCard {
  const label = LABELS[language];
  const dates = label[booking.unit ?? "night"];
  return {
    ...(booking.image ? { picture: booking.image } : {}),
    title: booking.listing_title,
    ...(booking.place ? { place: booking.place } : {}),
    facts: [
      { label: dates.from, value: dayAnd(booking.from, booking.starts_at, dates.starts, language) },
      { label: dates.to, value: dayAnd(booking.ends_on ?? booking.to, booking.ends_at, dates.ends, language) },
      { label: label.who, value: guestsWords(booking.guests, language) },
      { label: label.total, value: booking.total },
      ...(booking.taxes ?? []).map((tax) => ({ label: `${label.includes} ${tax.label}`, value: tax.amount })),
      ...(booking.payments ? [paymentsFact(booking.payments, language)] : []),
      ...(paidBack ? [paidBack] : []),
      { label: label.reference, value: booking.reference },
    ],
    ...(withPolicy && booking.policy
      ? { policy: { label: label.policy, value: policyWords(booking.policy, language) } }
      : {}),
  };
}
