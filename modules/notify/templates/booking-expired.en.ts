import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function bookingExpired(data: TemplateData<"booking-expired">): MailContent {
  return {
    subject: `No answer to your request for ${data.listing_title}`,
    preview: `Request ${data.reference} has run out. You pay nothing.`,
    heading: "Your request has run out",
    paragraphs: [
      `We are sorry: the host of ${data.listing_title} did not answer in time, so we no longer keep the dates for you.`,
      "You pay nothing. The amount that was reserved on your card is released; depending on your bank that takes up to a few days.",
    ],
    booking: bookingCard(data, "en"),
    action: { label: "See your request", link: data.link },
    why: WHY_GUEST.en(data.reference),
  };
}
