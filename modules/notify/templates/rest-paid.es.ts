import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function restPaid(data: TemplateData<"rest-paid">): MailContent {
  return {
    subject: `Pagada: ${data.listing_title}`,
    preview: `Se han pagado ${data.amount}. No queda nada por pagar.`,
    heading: "Tu reserva está pagada por completo",
    paragraphs: [`Hemos cobrado en tu tarjeta los ${data.amount} que faltaban. No queda nada por pagar.`],
    booking: bookingCard(data, "es"),
    action: { label: "Ver tu reserva", link: data.link },
    why: WHY_GUEST.es(data.reference),
  };
}
