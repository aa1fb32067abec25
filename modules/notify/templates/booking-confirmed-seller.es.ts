import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { bookingLine } from "./booking-words";
import { WHY_SELLER } from "./why";

export default function bookingConfirmedSeller(data: TemplateData<"booking-confirmed-seller">): MailContent {
  return {
    subject: `Nueva reserva para ${data.listing_title}`,
    preview: bookingLine(data, "es"),
    heading: "Tienes una reserva nueva",
    paragraphs: [
      `${data.guest_name} ha reservado ${data.listing_title} y ha pagado. No hace falta que respondas: la reserva está confirmada y las fechas ya están ocupadas en tu calendario.`,
    ],
    booking: bookingCard(data, "es"),
    action: { label: "Ver la reserva", link: data.link },
    why: WHY_SELLER.es(data.reference),
  };
}
