import type { Language } from "../../../src/shared/route";
import type { TemplateData } from "../contract/template-data";
import { formatSpan } from "../domain/format-day";

type Booking = TemplateData<"booking-confirmed">;

/** "2 guests". */
export function guestsWords(guests: number, language: Language): string {
  if (language === "es") return guests === 1 ? "1 persona" : `${guests} personas`;
  return guests === 1 ? "1 guest" : `${guests} guests`;
}

/** The booking in one line, for the mailbox: its days, how many people, what it costs. */
export function bookingLine(booking: Booking, language: Language): string {
  const days = formatSpan(booking.from, booking.ends_on ?? booking.to, language);
  return [days, guestsWords(booking.guests, language), booking.total].join(" · ");
}

type Policy = NonNullable<Booking["policy"]>;

const EN = {
  share: (percent: number) => (percent === 100 ? "all of it" : percent === 50 ? "half of the price" : `${percent} %`),
  until: (days: number) => (days === 1 ? "until 1 day before it begins" : `until ${days} days before it begins`),
  sentence: (steps: string[]) =>
    `If you cancel you get back ${steps.join(", then ")}. After that, nothing but a cleaning fee, where there is one, until it begins.`,
};
const ES = {
  share: (percent: number) => (percent === 100 ? "todo" : percent === 50 ? "la mitad del precio" : `el ${percent} %`),
  until: (days: number) =>
    days === 1 ? "hasta 1 día antes de que empiece" : `hasta ${days} días antes de que empiece`,
  sentence: (steps: string[]) =>
    `Si cancelas, se te devuelve ${steps.join("; luego, ")}. Después, solo la limpieza, si se cobra, hasta que empiece.`,
};

/** What cancelling pays back under a policy, to the guest, in a sentence. */
export function policyWords({ steps }: Policy, language: Language): string {
  const words = language === "es" ? ES : EN;
  return words.sentence(
    steps.map(({ days_before, refund_percent }) => `${words.share(refund_percent)} ${words.until(days_before)}`),
  );
}
