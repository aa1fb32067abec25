import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

const WHO = {
  consumer: "You have cancelled your booking. The dates are free again.",
  seller: "We are sorry: the host has had to cancel your booking.",
  operator: "We are sorry: Berth has had to cancel your booking.",
};
const WORDS = { consumer: "Your reason", seller: "What the host wrote", operator: "The reason" };

export default function bookingCancelled(data: TemplateData<"booking-cancelled">): MailContent {
  return {
    subject: `Cancelled: ${data.listing_title}`,
    preview: data.refund ? `${data.refund} goes back to you.` : `Booking ${data.reference} is cancelled.`,
    heading: "Your booking is cancelled",
    paragraphs: [
      WHO[data.ended_by],
      ...(data.reason ? [`${WORDS[data.ended_by]}: “${data.reason}”`] : []),
      data.refund
        ? `${data.refund} goes back to the card you paid with. Most banks show it within five to ten days.`
        : "Nothing is paid back. An amount that was only reserved on your card is released.",
    ],
    booking: bookingCard(data, "en", data.refund ? { paidBack: { label: "Paid back", value: data.refund } } : {}),
    action: { label: "See your booking", link: data.link },
    why: WHY_GUEST.en(data.reference),
  };
}
