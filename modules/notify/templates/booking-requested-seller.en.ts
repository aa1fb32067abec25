import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { bookingLine } from "./booking-words";
import { WHY_SELLER } from "./why";

export default function bookingRequestedSeller(data: TemplateData<"booking-requested-seller">): MailContent {
  return {
    subject: `Booking request for ${data.listing_title}`,
    preview: bookingLine(data, "en"),
    heading: "You have a booking request",
    paragraphs: [
      `${data.guest_name ?? "A guest"} would like to book ${data.listing_title}. The dates are kept until you answer.`,
    ],
    booking: bookingCard(data, "en"),
    action: { label: "Answer the request", link: data.link },
    why: WHY_SELLER.en(data.reference),
  };
}
