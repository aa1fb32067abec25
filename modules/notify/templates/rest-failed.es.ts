import type { TemplateData } from "../contract/template-data";
import { formatDay } from "../domain/format-day";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function restFailed(data: TemplateData<"rest-failed">): MailContent {
  return {
    subject: `Falta pagar ${data.amount}: ${data.listing_title}`,
    preview: `Tu tarjeta fue rechazada. Paga antes del ${formatDay(data.grace.on, "es")}.`,
    heading: "Tu tarjeta fue rechazada",
    paragraphs: [
      `No hemos podido cobrar en tu tarjeta los ${data.amount} que faltan. Págalos aquí antes del ${formatDay(data.grace.on, "es")} a las ${data.grace.at}, con la misma tarjeta o con otra.`,
      ...(data.grace.retries ? ["Mientras tanto volveremos a intentarlo con tu tarjeta."] : []),
      "Si no se paga a tiempo, tu reserva se cancela y el anticipo se devuelve según la política de cancelación.",
    ],
    booking: bookingCard(data, "es", { withPolicy: true }),
    action: { label: "Pagar el resto", link: data.link },
    why: WHY_GUEST.es(data.reference),
  };
}
