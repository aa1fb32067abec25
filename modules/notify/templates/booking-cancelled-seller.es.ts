import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_SELLER } from "./why";

export default function bookingCancelledSeller(data: TemplateData<"booking-cancelled-seller">): MailContent {
  return {
    subject: `Cancelada por el cliente: ${data.listing_title}`,
    preview: `${data.guest_name} ha cancelado ${data.reference}. Las fechas vuelven a estar libres.`,
    heading: "Un cliente ha cancelado",
    paragraphs: [
      `${data.guest_name} ha cancelado en ${data.listing_title}. Las fechas vuelven a estar libres y otras personas pueden reservarlas.`,
      ...(data.reason ? [`Esto es lo que ha escrito: «${data.reason}»`] : []),
    ],
    booking: bookingCard(data, "es"),
    action: { label: "Ver la reserva", link: data.link },
    afterword: "Lo que se devuelve depende de tu política de cancelación; lo verás en la reserva.",
    why: WHY_SELLER.es(data.reference),
  };
}
