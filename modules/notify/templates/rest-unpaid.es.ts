import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function restUnpaid(data: TemplateData<"rest-unpaid">): MailContent {
  return {
    subject: `Cancelada: ${data.listing_title}`,
    preview: `Los ${data.amount} que faltaban no se pagaron a tiempo.`,
    heading: "Tu reserva está cancelada",
    paragraphs: [
      `Los ${data.amount} que faltaban no se pagaron a tiempo. Por eso tu reserva se ha cancelado y las fechas vuelven a estar libres.`,
      data.refund
        ? `Según la política de cancelación, ${data.refund} de tu anticipo vuelven a la tarjeta con la que pagaste. La mayoría de los bancos lo muestra en un plazo de cinco a diez días.`
        : "Según la política de cancelación no se devuelve nada del anticipo.",
    ],
    booking: bookingCard(data, "es", data.refund ? { paidBack: { label: "Devuelto", value: data.refund } } : {}),
    action: { label: "Ver tu reserva", link: data.link },
    why: WHY_GUEST.es(data.reference),
  };
}
