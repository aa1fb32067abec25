import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { bookingLine } from "./booking-words";
import { WHY_GUEST } from "./why";

export default function bookingConfirmed(data: TemplateData<"booking-confirmed">): MailContent {
  return {
    subject: `Confirmada: ${data.listing_title}`,
    preview: bookingLine(data, "es"),
    heading: "Tu reserva está confirmada",
    paragraphs: [
      `Estas fechas en ${data.listing_title} ya son tuyas. Dónde está, a qué hora puedes llegar y qué costaría cancelar lo tienes en la página de tu reserva.`,
    ],
    booking: bookingCard(data, "es", { withPolicy: true }),
    action: { label: "Ver tu reserva", link: data.link },
    why: WHY_GUEST.es(data.reference),
  };
}
