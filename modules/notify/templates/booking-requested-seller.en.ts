import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingFacts } from "./booking-facts";

export default function bookingRequestedSeller(data: TemplateData<"booking-requested-seller">): MailContent {
  return {
    subject: `Booking request for ${data.listing_title}`,
    preview: `Request ${data.reference} waits for your answer.`,
    heading: "You have a booking request",
    paragraphs: [
      `${data.guest_name ?? "A guest"} would like to book ${data.listing_title}. The dates are kept until you answer.`,
    ],
    facts: bookingFacts(data, "en"),
    action: { label: "Answer the request", link: data.link },
  };
}
