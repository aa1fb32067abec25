import type { TemplateData } from "../contract/template-data";
import type { MailContent } from "../layout/mail-content";
import { bookingCard } from "./booking-card";
import { WHY_SELLER } from "./why";

export default function bookingCancelledSeller(data: TemplateData<"booking-cancelled-seller">): MailContent {
  return {
    subject: `Cancelled by the guest: ${data.listing_title}`,
    preview: `${data.guest_name} has cancelled ${data.reference}. The dates are free again.`,
    heading: "A guest has cancelled",
    paragraphs: [
      `${data.guest_name} has cancelled at ${data.listing_title}. The dates are free again, and others can book them.`,
      ...(data.reason ? [`What the guest wrote: “${data.reason}”`] : []),
    ],
    booking: bookingCard(data, "en"),
    action: { label: "See the booking", link: data.link },
    afterword: "What the guest gets back follows from your cancellation policy; the booking shows it.",
    why: WHY_SELLER.en(data.reference),
  };
}
