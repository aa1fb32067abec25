import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function restUnpaid(data: TemplateData<"rest-unpaid">): MailContent {
  return {
    subject: `Cancelled: ${data.listing_title}`,
    preview: `The remaining ${data.amount} was not paid in time.`,
    heading: "Your booking is cancelled",
    paragraphs: [
      `The remaining ${data.amount} was not paid in time, so your booking is cancelled and the dates are free again.`,
      data.refund
        ? `By the cancellation policy ${data.refund} of your deposit goes back to the card you paid with. Most banks show it within five to ten days.`
        : "By the cancellation policy nothing of the deposit is paid back.",
    ],
    booking: bookingCard(data, "en", data.refund ? { paidBack: { label: "Paid back", value: data.refund } } : {}),
    action: { label: "See your booking", link: data.link },
    why: WHY_GUEST.en(data.reference),
  };
}
