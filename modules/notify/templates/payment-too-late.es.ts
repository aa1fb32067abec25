import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function paymentTooLate(data: TemplateData<"payment-too-late">): MailContent {
  return {
    subject: `Tus fechas en ${data.listing_title} ya no estaban libres`,
    preview: "Tu pago llegó tarde; recuperas todo el importe.",
    heading: "Tu pago ha llegado tarde",
    paragraphs: [
      `Lo sentimos: solo podíamos guardarte las fechas en ${data.listing_title} un rato y, cuando llegó tu pago, otra persona ya las había reservado.`,
      "No pagas nada. Todo el importe se libera o vuelve a tu tarjeta; según tu banco, puede tardar hasta diez días.",
    ],
    booking: bookingCard(data, "es"),
    action: { label: "Ver qué ha pasado", link: data.link },
    why: WHY_GUEST.es(data.reference),
  };
}
