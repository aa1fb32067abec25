import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingFacts } from "./booking-facts";

export default function bookingConfirmedSeller(data: TemplateData<"booking-confirmed-seller">): MailContent {
  return {
    subject: `New booking for ${data.listing_title}`,
    preview: `Booking ${data.reference} is confirmed and paid.`,
    heading: "You have a new booking",
    paragraphs: [
      `${data.guest_name} has booked ${data.listing_title} and paid. You need not answer: the booking is confirmed and the dates are taken in your calendar.`,
    ],
    facts: bookingFacts(data, "en"),
    action: { label: "See the booking", link: data.link },
  };
}
