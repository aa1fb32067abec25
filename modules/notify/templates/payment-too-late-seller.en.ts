import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_SELLER } from "./why";

export default function paymentTooLateSeller(data: TemplateData<"payment-too-late-seller">): MailContent {
  return {
    subject: `A payment came too late: ${data.listing_title}`,
    preview: "Nothing to do: somebody else has the dates, and the late payment went back.",
    heading: "A payment came too late",
    paragraphs: [
      `${data.guest_name} paid for ${data.listing_title} after the time to pay was over, when somebody else had booked the dates. The payment has been released and there is no second booking.`,
      "There is nothing for you to do. We tell you in case the guest writes to you about it.",
    ],
    booking: bookingCard(data, "en"),
    action: { label: "See your bookings", link: data.link },
    why: WHY_SELLER.en(data.reference),
  };
}
