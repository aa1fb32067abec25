import type { BookingView } from "../../../modules/booking/contract";
import type { Texts } from "../i18n/texts";
import type { FormState, Rules } from "./form";

/** What a booking asks of a guest; the same limits as the API's. */
export const CONTACT_RULES = {
  name: { required: true, max: 120 },
  email: { type: "email", required: true, max: 254 },
  phone: { type: "phone", max: 40 },
  special_requests: { max: 2000 },
} satisfies Rules<string>;

export type ContactForm = FormState<keyof typeof CONTACT_RULES>;
type Values = Record<keyof typeof CONTACT_RULES, string>;

/** A booking's own values for the form in which they are changed. */
export function contactOf({ contact, special_requests }: Pick<BookingView, "contact" | "special_requests">): Values {
  const { name, email, phone } = contact;
  return { name, email, phone: phone ?? "", special_requests: special_requests ?? "" };
}

/** The form's values as the API changes a booking by: what is empty is taken away. */
export function contactChange({ name, email, phone, special_requests }: Values) {
  return { contact: { name, email, phone: phone || null }, special_requests: special_requests || null };
}

/** What the fields are called. */
export function contactLabels({ checkout }: Texts): Values {
  const { name, email, phone, requests } = checkout;
  return { name, email, phone, special_requests: requests };
}
