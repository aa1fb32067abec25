import type { BookingDetail } from "../../../modules/booking/contract";
import { formatInstant } from "../i18n/dates";
import { fill } from "../i18n/fill";
import type { Language } from "../i18n/language";
import { formatMoney } from "../i18n/money";
import type { Texts } from "../i18n/texts";

type Step = { title: string; text: string };

/** What happens after paying, in order: for a request first the answer, for a booking at once the way there. */
export function nextStepsOf(booking: BookingDetail, language: Language, texts: Texts["confirmation"]): Step[] {
  const { listing, seller, currency, due_now, contact, request_expires_at: answerBy } = booking;
  const values = {
    seller: seller.name,
    email: contact.email,
    total: formatMoney(language, { amount: due_now, currency }),
    answerBy: answerBy ? formatInstant(language, answerBy, listing.time_zone) : "",
    checkIn: formatInstant(language, booking.check_in_at, listing.time_zone),
  };
  const steps = booking.status === "requested" ? texts.requested : texts.confirmed;
  return steps.map(({ title, text }) => ({ title: fill(title, values), text: fill(text, values) }));
}
