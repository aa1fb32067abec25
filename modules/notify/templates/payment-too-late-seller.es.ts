import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_SELLER } from "./why";

export default function paymentTooLateSeller(data: TemplateData<"payment-too-late-seller">): MailContent {
  return {
    subject: `Un pago llegó tarde: ${data.listing_title}`,
    preview: "No tienes que hacer nada: las fechas son de otra persona y el pago se ha liberado.",
    heading: "Un pago ha llegado tarde",
    paragraphs: [
      `${data.guest_name} pagó por ${data.listing_title} cuando el plazo para pagar había terminado y otra persona ya había reservado las fechas. El pago se ha liberado y no hay una segunda reserva.`,
      "No tienes que hacer nada. Te lo contamos por si esa persona te escribe.",
    ],
    booking: bookingCard(data, "es"),
    action: { label: "Ver tus reservas", link: data.link },
    why: WHY_SELLER.es(data.reference),
  };
}
