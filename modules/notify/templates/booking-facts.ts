import type { Language } from "../../../src/shared/route";
import type { TemplateData } from "../contract/template-data";
import { formatDay } from "../domain/format-day";

const LABELS: Record<Language, Record<"reference" | "listing" | "from" | "to" | "guests" | "total", string>> = {
  en: { reference: "Reference", listing: "Listing", from: "From", to: "Until", guests: "Guests", total: "Total" },
  es: {
    reference: "Referencia",
    listing: "Anuncio",
    from: "Desde",
    to: "Hasta",
    guests: "Personas",
    total: "Importe total",
  },
};

/** The table of a booking that all its mails show. */
export function bookingFacts(booking: TemplateData<"booking-confirmed">, language: Language) {
  const label = LABELS[language];
  return [
    { label: label.listing, value: booking.listing_title },
    { label: label.from, value: formatDay(booking.from, language) },
    { label: label.to, value: formatDay(booking.to, language) },
    { label: label.guests, value: String(booking.guests) },
    { label: label.total, value: booking.total },
    { label: label.reference, value: booking.reference },
  ];
}
