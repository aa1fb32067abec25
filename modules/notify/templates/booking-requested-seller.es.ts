import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { bookingLine } from "./booking-words";
import { WHY_SELLER } from "./why";

export default function bookingRequestedSeller(data: TemplateData<"booking-requested-seller">): MailContent {
  return {
    subject: `Solicitud de reserva para ${data.listing_title}`,
    preview: bookingLine(data, "es"),
    heading: "Tienes una solicitud de reserva",
    paragraphs: [
      data.guest_name
        ? `${data.guest_name} quiere reservar ${data.listing_title}. Las fechas quedan guardadas hasta que respondas.`
        : `Alguien quiere reservar ${data.listing_title}. Las fechas quedan guardadas hasta que respondas.`,
    ],
    booking: bookingCard(data, "es"),
    action: { label: "Responder a la solicitud", link: data.link },
    why: WHY_SELLER.es(data.reference),
  };
}
