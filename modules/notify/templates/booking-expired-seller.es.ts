import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_SELLER } from "./why";

export default function bookingExpiredSeller(data: TemplateData<"booking-expired-seller">): MailContent {
  return {
    subject: `Solicitud caducada: ${data.listing_title}`,
    preview: `La solicitud ${data.reference} no se respondió a tiempo.`,
    heading: "Una solicitud de reserva ha caducado",
    paragraphs: [
      `La solicitud de ${data.guest_name} para ${data.listing_title} no se respondió a tiempo. Las fechas vuelven a estar libres y no se cobra nada.`,
      "La gente reserva donde le responden pronto. Un anuncio con reserva inmediata no necesita respuesta.",
    ],
    booking: bookingCard(data, "es"),
    action: { label: "Ver la solicitud", link: data.link },
    why: WHY_SELLER.es(data.reference),
  };
}
