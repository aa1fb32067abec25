import { checkStay, createQuote, type QuoteView } from "../../../modules/booking/contract";
import { type ListingPage, storeReadListing } from "../../../modules/listing/contract";
import { readCustomer } from "../../../src/api/contract";
import { PROBLEMS, type ProblemCode } from "../../../src/shared/problem";
import type { Deadline } from "../booking-page/deadlines";
import type { Language } from "../i18n/language";
import type { Stay } from "../paths";
import { callApi } from "./api";
import { ApiProblem } from "./api-problem";
import { knownBookingIds } from "./booking-cookies";
import { readBooking } from "./bookings";
import { deadlinesAhead, policyDeadlines } from "./policy-deadlines";
import type { Visit } from "./visit";

/** A priced stay, or the refusal that stands in its way. */
export type Priced = {
  listing: ListingPage;
  quote: QuoteView | null;
  refusal: ApiProblem | null;
  /** Until when which share would be paid back, as far as that is still to come. */
  deadlines: Deadline[];
};

/** Why dates cannot be booked at this moment, with the nearest free ones; null when they can. */
async function refusalOf(visit: Visit, listingId: string, { from, to, guests }: Stay): Promise<ApiProblem | null> {
  const answer = await callApi(visit, checkStay, { params: { id: listingId }, body: { from, to, guests } });
  const { available, reason = "availability.taken", alternatives } = answer;
  if (available) return null;
  const code = Object.hasOwn(PROBLEMS, reason) ? (reason as ProblemCode) : "listing.not_bookable";
  return new ApiProblem(code, "These dates cannot be booked.", { alternatives });
}

/** Reads the listing, asks whether the dates are free and for a fresh price of them. */
export async function price(visit: Visit, stay: Stay, language: Language): Promise<Priced> {
  const { listing } = await callApi(visit, storeReadListing, { params: { id: stay.listing }, query: { language } });
  const deadlines = policyDeadlines(listing, stay.from);
  try {
    const { from, to, guests } = stay;
    const body = { from, to, guests, language };
    const { quote } = await callApi(visit, createQuote, { params: { id: listing.id }, body });
    const refusal = await refusalOf(visit, listing.id, stay);
    return { listing, quote, refusal, deadlines: deadlinesAhead(deadlines, quote.expires_at) };
  } catch (error) {
    if (error instanceof ApiProblem && error.status < 500) return { listing, quote: null, refusal: error, deadlines };
    throw error;
  }
}

type Known = { name?: string; email?: string; phone?: string };

async function contactOfAccount(visit: Visit): Promise<Known> {
  try {
    const { customer } = await callApi(visit, readCustomer, { asConsumer: true });
    const name = [customer.first_name, customer.last_name].filter(Boolean).join(" ");
    return { name, email: customer.email, ...(customer.phone ? { phone: customer.phone } : {}) };
  } catch (error) {
    if (error instanceof ApiProblem) return {};
    throw error;
  }
}

/** The contact form filled in: from the account, or from what this browser booked or asked for last. */
export async function knownContact(visit: Visit, request: Request): Promise<Known> {
  if (visit.token) return contactOfAccount(visit);
  const lastId = knownBookingIds(request.headers.get("cookie")).at(-1);
  if (!lastId) return {};
  try {
    const { name, email, phone } = (await readBooking(visit, lastId)).contact;
    return { name, email, ...(phone ? { phone } : {}) };
  } catch (error) {
    if (error instanceof ApiProblem) return {};
    throw error;
  }
}
