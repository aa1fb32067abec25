import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingFacts } from "./booking-facts";

export default function bookingConfirmedSeller(data: TemplateData<"booking-confirmed-seller">): MailContent {
  return {
    subject: `Nueva reserva para ${data.listing_title}`,
    preview: `La reserva ${data.reference} está confirmada y pagada.`,
    heading: "Tienes una reserva nueva",
    paragraphs: [
      `${data.guest_name} ha reservado ${data.listing_title} y ha pagado. No hace falta que respondas: la reserva está confirmada y las fechas ya están ocupadas en tu calendario.`,
    ],
    facts: bookingFacts(data, "es"),
    action: { label: "Ver la reserva", link: data.link },
  };
}
