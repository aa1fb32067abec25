import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function bookingDeclined(data: TemplateData<"booking-declined">): MailContent {
  return {
    subject: `Tu solicitud para ${data.listing_title} no ha sido aceptada`,
    preview: `La solicitud ${data.reference} no ha sido aceptada. No pagas nada.`,
    heading: "El anfitrión no puede aceptar tu reserva",
    paragraphs: [
      `Lo sentimos: el anfitrión de ${data.listing_title} no ha aceptado tu solicitud para estas fechas.`,
      ...(data.reason ? [`Esto es lo que ha escrito: «${data.reason}»`] : []),
      "No pagas nada. El importe retenido en tu tarjeta se libera; según tu banco, puede tardar unos días.",
    ],
    booking: bookingCard(data, "es"),
    action: { label: "Ver tu solicitud", link: data.link },
    why: WHY_GUEST.es(data.reference),
  };
}
