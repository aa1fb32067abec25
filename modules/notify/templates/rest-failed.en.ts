import type { TemplateData } from "../contract/template-data";
import { formatDay } from "../domain/format-day";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function restFailed(data: TemplateData<"rest-failed">): MailContent {
  return {
    subject: `Please pay ${data.amount}: ${data.listing_title}`,
    preview: `Your card was declined. Please pay until ${formatDay(data.grace.on, "en")}.`,
    heading: "Your card was declined",
    paragraphs: [
      `We could not take the remaining ${data.amount} from your card. Please pay it here until ${formatDay(data.grace.on, "en")}, ${data.grace.at}, with the same card or another one.`,
      ...(data.grace.retries ? ["We will also try your card again meanwhile."] : []),
      "If it has not been paid by then, your booking is cancelled, and the deposit goes back as far as the cancellation policy says.",
    ],
    booking: bookingCard(data, "en", { withPolicy: true }),
    action: { label: "Pay the rest", link: data.link },
    why: WHY_GUEST.en(data.reference),
  };
}
