import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function bookingRequested(data: TemplateData<"booking-requested">): MailContent {
  return {
    subject: `Your request for ${data.listing_title} is on its way`,
    preview: `Request ${data.reference}: the host answers next.`,
    heading: "Your request is on its way",
    paragraphs: [
      `We have asked the host of ${data.listing_title}. The dates are kept for you until they answer, and we write to you as soon as they do.`,
    ],
    booking: bookingCard(data, "en", { withPolicy: true }),
    action: { label: "See your booking", link: data.link },
    afterword: "If the host declines, you pay nothing.",
    why: WHY_GUEST.en(data.reference),
  };
}
