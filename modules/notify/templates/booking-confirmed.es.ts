import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingFacts } from "./booking-facts";

export default function bookingConfirmed(data: TemplateData<"booking-confirmed">): MailContent {
  return {
    subject: `Confirmada: ${data.listing_title}`,
    preview: `La reserva ${data.reference} está confirmada.`,
    heading: "Tu reserva está confirmada",
    paragraphs: [`Estas fechas en ${data.listing_title} ya son tuyas.`],
    facts: bookingFacts(data, "es"),
    action: { label: "Ver tu reserva", link: data.link },
  };
}
