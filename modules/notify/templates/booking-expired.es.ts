import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function bookingExpired(data: TemplateData<"booking-expired">): MailContent {
  return {
    subject: `Sin respuesta a tu solicitud para ${data.listing_title}`,
    preview: `La solicitud ${data.reference} ha caducado. No pagas nada.`,
    heading: "Tu solicitud ha caducado",
    paragraphs: [
      `Lo sentimos: el anfitrión de ${data.listing_title} no ha respondido a tiempo y ya no te guardamos las fechas.`,
      "No pagas nada. El importe retenido en tu tarjeta se libera; según tu banco, puede tardar unos días.",
    ],
    booking: bookingCard(data, "es"),
    action: { label: "Ver tu solicitud", link: data.link },
    why: WHY_GUEST.es(data.reference),
  };
}
