import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

const WHO = {
  consumer: "Has cancelado tu reserva. Las fechas vuelven a estar libres.",
  seller: "Lo sentimos: el anfitrión ha tenido que cancelar tu reserva.",
  operator: "Lo sentimos: Berth ha tenido que cancelar tu reserva.",
};
const WORDS = { consumer: "Tu motivo", seller: "Esto es lo que ha escrito", operator: "El motivo" };

export default function bookingCancelled(data: TemplateData<"booking-cancelled">): MailContent {
  return {
    subject: `Cancelada: ${data.listing_title}`,
    preview: data.refund ? `Te devolvemos ${data.refund}.` : `La reserva ${data.reference} está cancelada.`,
    heading: "Tu reserva está cancelada",
    paragraphs: [
      WHO[data.ended_by],
      ...(data.reason ? [`${WORDS[data.ended_by]}: «${data.reason}»`] : []),
      data.refund
        ? `Devolvemos ${data.refund} a la tarjeta con la que pagaste. En la mayoría de los bancos se ve en un plazo de cinco a diez días.`
        : "No se devuelve ningún importe. Si solo estaba retenido en tu tarjeta, se libera.",
    ],
    booking: bookingCard(data, "es", data.refund ? { paidBack: { label: "Devolución", value: data.refund } } : {}),
    action: { label: "Ver tu reserva", link: data.link },
    why: WHY_GUEST.es(data.reference),
  };
}
