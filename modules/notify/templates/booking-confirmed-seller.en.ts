import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { bookingLine } from "./booking-words";
import { WHY_SELLER } from "./why";

export default function bookingConfirmedSeller(data: TemplateData<"booking-confirmed-seller">): MailContent {
  return {
    subject: `New booking for ${data.listing_title}`,
    preview: bookingLine(data, "en"),
    heading: "You have a new booking",
    paragraphs: [
      `${data.guest_name} has booked ${data.listing_title} and paid. You need not answer: the booking is confirmed and the dates are taken in your calendar.`,
    ],
    booking: bookingCard(data, "en"),
    action: { label: "See the booking", link: data.link },
    why: WHY_SELLER.en(data.reference),
  };
}
