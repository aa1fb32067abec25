import type { TemplateData } from "../contract/template-data";
import { formatDay } from "../domain/format-day";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function restReminder(data: TemplateData<"rest-reminder">): MailContent {
  return {
    subject: `Pronto se cobran ${data.amount}: ${data.listing_title}`,
    preview: `${data.amount} el ${formatDay(data.due.on, "es")}.`,
    heading: "Pronto se cobra el resto de tu reserva",
    paragraphs: [
      `El ${formatDay(data.due.on, "es")} cobraremos los ${data.amount} que faltan en la tarjeta con la que pagaste. No tienes que hacer nada.`,
      "¿Prefieres pagar ya o con otra tarjeta? Puedes hacerlo en la página de tu reserva.",
    ],
    booking: bookingCard(data, "es"),
    action: { label: "Ver tu reserva", link: data.link },
    why: WHY_GUEST.es(data.reference),
  };
}
