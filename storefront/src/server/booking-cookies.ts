import type { AstroCookies } from "astro";
import { z } from "zod";
import { cookieOptions } from "./session";

const TOKEN_PREFIX = "berth_booking_";
const PAYMENT_PREFIX = "berth_pay_";
const TOKEN_SECONDS = 180 * 24 * 3600;
const PAYMENT_SECONDS = 2 * 3600;

const openPayment = z.object({
  publishable_key: z.string(),
  client_secret: z.string(),
  /** Seconds the hold had left when it was taken, by the API's clock. */
  hold_seconds: z.number(),
  /** When it was taken, by this server's clock, in unix seconds. */
  taken_at_seconds: z.number(),
});

/** What the payment page needs again after a reload; the API tells it only once. */
export type OpenPayment = z.infer<typeof openPayment>;

const bookingId = /^[A-Za-z0-9_-]{1,128}$/;

/** True for what can be a booking's id, so that it may become a cookie's name. */
export function isBookingId(value: string | undefined): value is string {
  return value !== undefined && bookingId.test(value);
}

/** The access token with which this browser may see a booking without an account. */
export function readBookingToken(cookies: AstroCookies, id: string): string | null {
  return cookies.get(TOKEN_PREFIX + id)?.value ?? null;
}

/** Lets this browser see a booking; the page never learns the token. */
export function keepBookingToken(cookies: AstroCookies, id: string, token: string): void {
  cookies.set(TOKEN_PREFIX + id, token, cookieOptions(TOKEN_SECONDS));
}

/** Keeps an unfinished payment for a reload of its page. */
export function keepOpenPayment(cookies: AstroCookies, id: string, payment: OpenPayment): void {
  cookies.set(PAYMENT_PREFIX + id, payment, cookieOptions(PAYMENT_SECONDS));
}

/** The unfinished payment of a booking, or null. */
export function readOpenPayment(cookies: AstroCookies, id: string): OpenPayment | null {
  const cookie = cookies.get(PAYMENT_PREFIX + id);
  if (!cookie) return null;
  try {
    return openPayment.parse(cookie.json());
  } catch {
    return null;
  }
}

/** Forgets a payment that is done or cannot be done any more. */
export function forgetOpenPayment(cookies: AstroCookies, id: string): void {
  cookies.delete(PAYMENT_PREFIX + id, { path: "/" });
}

function idsBehind(prefix: string, cookieHeader: string | null): string[] {
  return (cookieHeader ?? "")
    .split(/;\s*/)
    .map((pair) => pair.slice(0, pair.indexOf("=")))
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter(isBookingId);
}

/** Ids of the bookings whose payment this browser has begun, from the request's Cookie header. */
export function openPaymentIds(cookieHeader: string | null): string[] {
  return idsBehind(PAYMENT_PREFIX, cookieHeader);
}

/** Ids of the bookings that this browser may see without an account, from the request's Cookie header. */
export function knownBookingIds(cookieHeader: string | null): string[] {
  return idsBehind(TOKEN_PREFIX, cookieHeader);
}
