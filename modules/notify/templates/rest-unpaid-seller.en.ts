import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_SELLER } from "./why";

export default function restUnpaidSeller(data: TemplateData<"rest-unpaid-seller">): MailContent {
  return {
    subject: `Cancelled, not paid: ${data.listing_title}`,
    preview: `${data.reference}: the rest was not paid. The dates are free again.`,
    heading: "A booking was cancelled because it was not paid",
    paragraphs: [
      `${data.guest_name} did not pay the remaining ${data.amount} in time. The booking of ${data.listing_title} is cancelled, and the dates are free again.`,
      "What of the deposit goes back follows your cancellation policy; you see it on the booking.",
    ],
    booking: bookingCard(data, "en"),
    action: { label: "See the booking", link: data.link },
    why: WHY_SELLER.en(data.reference),
  };
}
