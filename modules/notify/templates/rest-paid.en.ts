import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_GUEST } from "./why";

export default function restPaid(data: TemplateData<"rest-paid">): MailContent {
  return {
    subject: `Paid: ${data.listing_title}`,
    preview: `${data.amount} has been paid. Nothing is left to pay.`,
    heading: "All of your booking is paid",
    paragraphs: [`The remaining ${data.amount} has been taken from your card. Nothing is left to pay.`],
    booking: bookingCard(data, "en"),
    action: { label: "See your booking", link: data.link },
    why: WHY_GUEST.en(data.reference),
  };
}
