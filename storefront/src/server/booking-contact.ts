import type { BookingView } from "../../../modules/booking/contract";
import type { Rules } from "./form";

/** What a booking asks of a guest; the same limits as the API's. */
export const CONTACT_RULES = {
  name: { required: true, max: 120 },
  email: { type: "email", required: true, max: 254 },
  phone: { type: "phone", max: 40 },
  special_requests: { max: 2000 },
} satisfies Rules<string>;

/** A booking's own values for the form in which they are changed. */
export function contactOf({ contact, special_requests }: BookingView) {
  const { name, email, phone } = contact;
  return { name, email, phone: phone ?? "", special_requests: special_requests ?? "" };
}
