import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { bookingLine } from "./booking-words";
import { WHY_GUEST } from "./why";

export default function bookingConfirmed(data: TemplateData<"booking-confirmed">): MailContent {
  return {
    subject: `Confirmed: ${data.listing_title}`,
    preview: bookingLine(data, "en"),
    heading: "Your booking is confirmed",
    paragraphs: [
      `${data.listing_title} is yours for these dates. Where it is, when you can come and what cancelling would cost is on your booking's page.`,
    ],
    booking: bookingCard(data, "en", { withPolicy: true }),
    action: { label: "See your booking", link: data.link },
    why: WHY_GUEST.en(data.reference),
  };
}
