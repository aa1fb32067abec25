import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function bookingRequested(data: TemplateData<"booking-requested">): MailContent {
  return {
    subject: `Tu solicitud para ${data.listing_title} está en camino`,
    preview: `Solicitud ${data.reference}: ahora responde el anfitrión.`,
    heading: "Tu solicitud está en camino",
    paragraphs: [
      `Hemos preguntado al anfitrión de ${data.listing_title}. Las fechas quedan guardadas para ti hasta que responda, y te escribiremos en cuanto lo haga.`,
    ],
    booking: bookingCard(data, "es", { withPolicy: true }),
    action: { label: "Ver tu reserva", link: data.link },
    afterword: "Si el anfitrión no acepta, no pagas nada.",
    why: WHY_GUEST.es(data.reference),
  };
}
