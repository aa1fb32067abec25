import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingFacts } from "./booking-facts";

export default function bookingConfirmed(data: TemplateData<"booking-confirmed">): MailContent {
  return {
    subject: `Confirmed: ${data.listing_title}`,
    preview: `Booking ${data.reference} is confirmed.`,
    heading: "Your booking is confirmed",
    paragraphs: [`${data.listing_title} is yours for these dates.`],
    facts: bookingFacts(data, "en"),
    action: { label: "See your booking", link: data.link },
  };
}
