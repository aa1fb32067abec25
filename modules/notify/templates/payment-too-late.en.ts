import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function paymentTooLate(data: TemplateData<"payment-too-late">): MailContent {
  return {
    subject: `Your dates at ${data.listing_title} were gone`,
    preview: "Your payment came too late; you get all of it back.",
    heading: "Your payment came too late",
    paragraphs: [
      `We are sorry: we could keep the dates at ${data.listing_title} for a short time only, and when your payment arrived somebody else had booked them.`,
      "You pay nothing. The whole amount is released or goes back to your card; depending on your bank that takes up to ten days.",
    ],
    booking: bookingCard(data, "en"),
    action: { label: "See what happened", link: data.link },
    why: WHY_GUEST.en(data.reference),
  };
}
