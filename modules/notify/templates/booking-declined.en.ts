import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function bookingDeclined(data: TemplateData<"booking-declined">): MailContent {
  return {
    subject: `Your request for ${data.listing_title} was declined`,
    preview: `Request ${data.reference} was declined. You pay nothing.`,
    heading: "The host cannot take your booking",
    paragraphs: [
      `We are sorry: the host of ${data.listing_title} has declined your request for these dates.`,
      ...(data.reason ? [`What the host wrote: “${data.reason}”`] : []),
      "You pay nothing. The amount that was reserved on your card is released; depending on your bank that takes up to a few days.",
    ],
    booking: bookingCard(data, "en"),
    action: { label: "See your request", link: data.link },
    why: WHY_GUEST.en(data.reference),
  };
}
