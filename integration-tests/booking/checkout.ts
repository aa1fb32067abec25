import { randomUUID } from "node:crypto";
import type { BookingView, QuoteView } from "../../modules/booking/contract";
import { context } from "../setup/context";
import { type Answer, type Caller, call } from "./api";

export type Stay = { from: string; to: string };
export type Opened = {
  booking: BookingView;
  payment: { provider: string; publishable_key: string; client_secret: string };
  access_token: string;
};
export type Intent = {
  id: string;
  status: string;
  amount: number;
  amount_received: number;
  currency: string;
  capture_method: string;
  metadata: Record<string, string>;
  error?: { code: string };
};

/** An address of its own for every guest, so that nobody meets another's limit of holds. */
export const guest = () => ({ name: "Ana Guest", email: `guest-${randomUUID()}@example.com` });

export async function quote(listingId: string, stay: Stay, guests = 1): Promise<QuoteView> {
  const { status, body } = await call<{ quote: QuoteView }>(
    "POST",
    `/store/listings/${listingId}/quotes`,
    {},
    { ...stay, guests },
  );
  if (status !== 201) throw new Error(`the quote answered ${status} ${JSON.stringify(body)}`);
  return body.quote;
}

export function book<Body = Opened>(quoteId: string, caller: Caller = {}, contact = guest()): Promise<Answer<Body>> {
  return call<Body>("POST", "/store/bookings", caller, { quote_id: quoteId, contact });
}

/** A guest's booking, held and ready to be paid. */
export async function hold(listingId: string, stay: Stay, caller: Caller = {}): Promise<Opened> {
  const { status, body } = await book((await quote(listingId, stay)).id, caller);
  if (status !== 201) throw new Error(`the booking answered ${status} ${JSON.stringify(body)}`);
  return body;
}

export function complete<Body = { booking: BookingView }>({ booking, access_token }: Opened): Promise<Answer<Body>> {
  return call<Body>("POST", `/store/bookings/${booking.id}/complete`, { bookingToken: access_token }, {});
}

function stripe(
  key: string,
  method: "GET" | "POST",
  path: string,
  form: Record<string, string> = {},
  stripeUrl = context.stripeUrl,
): Promise<Response> {
  return fetch(`${stripeUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}` },
    ...(method === "POST" ? { body: new URLSearchParams(form) } : {}),
  });
}

const intentId = (clientSecret: string) => clientSecret.slice(0, clientSecret.indexOf("_secret_"));

/**
 * What the browser does with the client secret: confirms the intent with one of Stripe's test cards, at the group's
 * stand-in unless another is named.
 */
export async function pay({ payment }: Opened, card: string, stripeUrl?: string): Promise<Intent> {
  const { client_secret, publishable_key } = payment;
  const path = `/v1/payment_intents/${intentId(client_secret)}/confirm`;
  const form = { client_secret, payment_method: card, use_stripe_sdk: "true" };
  const response = await stripe(publishable_key, "POST", path, form, stripeUrl);
  return (await response.json()) as Intent;
}

/** What the guest does on the bank's page. */
export async function authenticate({ payment }: Opened, outcome: "complete" | "fail"): Promise<void> {
  const { client_secret } = payment;
  const path = `/3ds/${intentId(client_secret)}/result`;
  const response = await stripe(payment.publishable_key, "POST", path, { client_secret, outcome });
  if (!response.ok) throw new Error(`the bank answered ${response.status} ${await response.text()}`);
}

/** The intent as Stripe shows it to the platform. */
export async function readIntent({ payment }: Opened): Promise<Intent> {
  const key = context.environment.STRIPE_API_KEY ?? "";
  const response = await stripe(key, "GET", `/v1/payment_intents/${intentId(payment.client_secret)}`);
  return (await response.json()) as Intent;
}
