import type { TemplateData } from "../contract/template-data";
import { formatDay } from "../domain/format-day";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function restReminder(data: TemplateData<"rest-reminder">): MailContent {
  return {
    subject: `${data.amount} is due soon: ${data.listing_title}`,
    preview: `${data.amount} on ${formatDay(data.due.on, "en")}.`,
    heading: "The rest of your booking is due soon",
    paragraphs: [
      `On ${formatDay(data.due.on, "en")} we take the remaining ${data.amount} from the card you paid with. There is nothing you need to do.`,
      "You would rather pay now, or with another card? That is possible on your booking's page.",
    ],
    booking: bookingCard(data, "en"),
    action: { label: "See your booking", link: data.link },
    why: WHY_GUEST.en(data.reference),
  };
}
