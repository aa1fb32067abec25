import { createQuote, type QuoteView } from "../../../modules/booking/contract";
import { type ListingPage, storeReadListing } from "../../../modules/listing/contract";
import { readCustomer } from "../../../src/api/contract";
import type { Language } from "../i18n/language";
import type { Stay } from "../paths";
import { callApi } from "./api";
import { ApiProblem } from "./api-problem";
import type { Rules } from "./form";
import type { Visit } from "./visit";

/** What the checkout asks of a guest; the same limits as the API's. */
export const CONTACT_RULES = {
  name: { required: true, max: 120 },
  email: { type: "email", required: true, max: 254 },
  phone: { type: "phone", max: 40 },
  special_requests: { max: 2000 },
} satisfies Rules<string>;

/** A priced stay, or the refusal that stands in its way. */
export type Priced = { listing: ListingPage; quote: QuoteView | null; refusal: ApiProblem | null };

/** Reads the listing and asks for a fresh price of the dates. */
export async function price(visit: Visit, stay: Stay, language: Language): Promise<Priced> {
  const { listing } = await callApi(visit, storeReadListing, { params: { id: stay.listing }, query: { language } });
  try {
    const { from, to, guests } = stay;
    const { quote } = await callApi(visit, createQuote, {
      params: { id: listing.id },
      body: { from, to, guests, language },
    });
    return { listing, quote, refusal: null };
  } catch (error) {
    if (error instanceof ApiProblem && error.status < 500) return { listing, quote: null, refusal: error };
    throw error;
  }
}

/** The contact form filled in from the consumer's account; empty for a guest. */
export async function knownContact(visit: Visit): Promise<{ name?: string; email?: string; phone?: string }> {
  if (!visit.token) return {};
  try {
    const { customer } = await callApi(visit, readCustomer, { asConsumer: true });
    const name = [customer.first_name, customer.last_name].filter(Boolean).join(" ");
    return { name, email: customer.email, ...(customer.phone ? { phone: customer.phone } : {}) };
  } catch (error) {
    if (error instanceof ApiProblem) return {};
    throw error;
  }
}
