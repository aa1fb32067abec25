import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_SELLER } from "./why";

export default function bookingExpiredSeller(data: TemplateData<"booking-expired-seller">): MailContent {
  return {
    subject: `Request run out: ${data.listing_title}`,
    preview: `Request ${data.reference} was not answered in time.`,
    heading: "A booking request has run out",
    paragraphs: [
      `The request of ${data.guest_name} for ${data.listing_title} was not answered in time. The dates are free again, and the guest pays nothing.`,
      "Guests book where they get an answer soon. A listing that can be booked at once needs none.",
    ],
    booking: bookingCard(data, "en"),
    action: { label: "See the request", link: data.link },
    why: WHY_SELLER.en(data.reference),
  };
}
