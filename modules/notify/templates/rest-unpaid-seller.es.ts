import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_SELLER } from "./why";

export default function restUnpaidSeller(data: TemplateData<"rest-unpaid-seller">): MailContent {
  return {
    subject: `Cancelada por impago: ${data.listing_title}`,
    preview: `${data.reference}: no se pagó el resto. Las fechas vuelven a estar libres.`,
    heading: "Una reserva se ha cancelado por impago",
    paragraphs: [
      `${data.guest_name} no pagó a tiempo los ${data.amount} que faltaban. La reserva de ${data.listing_title} se ha cancelado y las fechas vuelven a estar libres.`,
      "Lo que se devuelve del anticipo depende de tu política de cancelación; lo verás en la reserva.",
    ],
    booking: bookingCard(data, "es"),
    action: { label: "Ver la reserva", link: data.link },
    why: WHY_SELLER.es(data.reference),
  };
}
