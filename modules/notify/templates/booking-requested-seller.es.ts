import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingFacts } from "./booking-facts";

export default function bookingRequestedSeller(data: TemplateData<"booking-requested-seller">): MailContent {
  return {
    subject: `Solicitud de reserva para ${data.listing_title}`,
    preview: `La solicitud ${data.reference} espera tu respuesta.`,
    heading: "Tienes una solicitud de reserva",
    paragraphs: [
      data.guest_name
        ? `${data.guest_name} quiere reservar ${data.listing_title}. Las fechas quedan guardadas hasta que respondas.`
        : `Alguien quiere reservar ${data.listing_title}. Las fechas quedan guardadas hasta que respondas.`,
    ],
    facts: bookingFacts(data, "es"),
    action: { label: "Responder a la solicitud", link: data.link },
  };
}
