import type { z } from "zod";
import {
  type ArrivalView,
  type BookingDetail,
  type BookingView,
  type CancellationView,
  completeRestPayment,
  completeBooking as completeRoute,
  createBooking,
  openRestPayment,
  readArrival as readArrivalRoute,
  readCancellation as readCancellationRoute,
  storeCancelBooking,
  storeChangeBooking,
  storeReadBooking,
} from "../../../modules/booking/contract";
import { type DocumentView, storeListInvoices, storeReadInvoicePdf } from "../../../modules/invoice/contract/documents";
import type { Language } from "../i18n/language";
import { callApi, callForFile } from "./api";
import { ApiProblem } from "./api-problem";
import {
  forgetOpenPayment,
  isBookingId,
  keepBookingToken,
  keepOpenPayment,
  readBookingToken,
  readOpenPayment,
} from "./booking-cookies";
import type { Visit } from "./visit";

/** Milliseconds for what moves money: the API itself waits up to ten seconds for another owner of a booking. */
const MONEY_TIMEOUT_MS = 40_000;

/** What the API needs to know whose booking is asked for. */
function accessTo(visit: Visit, id: string | undefined) {
  if (!isBookingId(id)) throw new ApiProblem("row.not_found", "There is no such booking.");
  return { params: { id }, asConsumer: true, bookingToken: readBookingToken(visit.cookies, id) };
}

/** The same for what is answered in words: labels and titles in the page's language. */
function readingOf(visit: Visit, id: string | undefined) {
  return { ...accessTo(visit, id), query: { language: visit.language } };
}

/** A booking that this visitor may see, by account or by the token in their cookie. */
export async function readBooking(visit: Visit, id: string | undefined): Promise<BookingDetail> {
  return (await callApi(visit, storeReadBooking, readingOf(visit, id))).booking;
}

type Change = z.input<NonNullable<typeof storeChangeBooking.body>>;

/** Changes contact or requests of a booking that has not ended. */
export async function changeBooking(visit: Visit, id: string, body: Change): Promise<void> {
  await callApi(visit, storeChangeBooking, { ...readingOf(visit, id), body });
}

/** What would be paid back if the booking were cancelled now. */
export async function readCancellation(visit: Visit, id: string): Promise<CancellationView> {
  return (await callApi(visit, readCancellationRoute, readingOf(visit, id))).cancellation;
}

/** Where the place is and how to reach its business, as far as this visitor may know by now. */
export async function readArrival(visit: Visit, id: string): Promise<ArrivalView> {
  return (await callApi(visit, readArrivalRoute, accessTo(visit, id))).arrival;
}

/** The invoices and credit notes of a booking; none before it is paid. */
export async function readInvoices(visit: Visit, id: string): Promise<DocumentView[]> {
  return (await callApi(visit, storeListInvoices, accessTo(visit, id))).documents;
}

/** One of them as a PDF, by its id, or the first. */
export async function readInvoicePdf(visit: Visit, id: string | undefined, documentId?: string): Promise<Response> {
  const query = documentId ? { document_id: documentId } : {};
  return callForFile(visit, storeReadInvoicePdf, { ...accessTo(visit, id), query });
}

/** Withdraws a request or cancels a booking, with a reason that may be empty. */
export async function cancelBooking(visit: Visit, id: string, reason: string): Promise<void> {
  await callApi(visit, storeCancelBooking, { ...readingOf(visit, id), body: { reason }, timeoutMs: MONEY_TIMEOUT_MS });
}

/** Turns a paid hold into a request or a booking. Someone else may be doing so: then it is still held. */
export async function completeBooking(visit: Visit, id: string | undefined): Promise<BookingView> {
  const options = { ...readingOf(visit, id), body: {}, timeoutMs: MONEY_TIMEOUT_MS };
  const { booking } = await callApi(visit, completeRoute, options);
  if (booking.status !== "held") forgetOpenPayment(visit.cookies, booking.id);
  return booking;
}

/** What this browser needs to pay what is left of a booking. */
export async function openRest(visit: Visit, id: string) {
  const options = { ...accessTo(visit, id), body: {}, timeoutMs: MONEY_TIMEOUT_MS };
  const { publishable_key, client_secret } = (await callApi(visit, openRestPayment, options)).payment;
  return { publishableKey: publishable_key, clientSecret: client_secret };
}

/** After paying what is left: a booking whose rest does not stand yet stays as it is. */
export async function completeRest(visit: Visit, id: string | undefined): Promise<BookingView> {
  const options = { ...readingOf(visit, id), body: {}, timeoutMs: MONEY_TIMEOUT_MS };
  return (await callApi(visit, completeRestPayment, options)).booking;
}

type Reservation = {
  quoteId: string;
  contact: { name: string; email: string; phone?: string };
  specialRequests?: string;
  language: Language;
};

/** Holds a quote's dates; this browser keeps the keys to the booking and to its payment. */
export async function reserve(
  visit: Visit,
  { quoteId, contact, specialRequests, language }: Reservation,
): Promise<BookingView> {
  const { booking, payment, access_token } = await callApi(visit, createBooking, {
    asConsumer: true,
    body: { quote_id: quoteId, contact, special_requests: specialRequests, language },
    timeoutMs: MONEY_TIMEOUT_MS,
  });
  keepBookingToken(visit.cookies, booking.id, access_token);
  keepOpenPayment(visit.cookies, booking.id, {
    publishable_key: payment.publishable_key,
    client_secret: payment.client_secret,
    hold_seconds: holdSeconds(booking),
    taken_at_seconds: Date.now() / 1000,
  });
  return booking;
}

/** Both instants are the API's own, so its clock may differ from ours. */
function holdSeconds(booking: BookingView): number {
  if (!booking.hold_expires_at) return 0;
  return Math.max(0, Math.floor((Date.parse(booking.hold_expires_at) - Date.parse(booking.created_at)) / 1000));
}

/** The payment that this browser has begun for a booking, with the seconds its hold still lives. */
export function openPaymentOf(visit: Visit, id: string) {
  const payment = readOpenPayment(visit.cookies, id);
  if (!payment) return null;
  const { publishable_key, client_secret, hold_seconds, taken_at_seconds } = payment;
  const secondsLeft = Math.max(0, Math.floor(hold_seconds - (Date.now() / 1000 - taken_at_seconds)));
  return { publishableKey: publishable_key, clientSecret: client_secret, secondsLeft };
}
