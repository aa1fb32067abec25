import type Stripe from "stripe";
import { onControl, type StandIn, secretKey } from "./stand-in-process";

/** A connected account that went through the onboarding, paid out by hand unless said. */
export async function openSeller(
  standIn: StandIn,
  bank = "AT611904300234573201",
  schedule: Stripe.AccountCreateParams.Settings.Payouts.Schedule = { interval: "manual" },
): Promise<string> {
  const { id } = await standIn.client.accounts.create({
    country: bank.slice(0, 2),
    capabilities: { transfers: { requested: true } },
    settings: { payouts: { schedule } },
  });
  const { status } = await onControl(standIn, "POST", `/_stand_in/accounts/${id}/onboard`, { account_number: bank });
  if (status !== 200) throw new Error(`the onboarding was refused with ${status}`);
  return id;
}

/** Pays with a card and answers the charge; its money is available at once unless another card is named. */
export async function payByCard(
  standIn: StandIn,
  amount: number,
  more: Partial<Stripe.PaymentIntentCreateParams> = {},
): Promise<string> {
  const intent = await standIn.client.paymentIntents.create({
    amount,
    currency: "eur",
    allowed_payment_method_types: ["card"],
    confirm: true,
    payment_method: "pm_card_bypassPending",
    ...more,
  });
  return intent.latest_charge as string;
}

/** What an account, or the platform, has in euros. */
export async function eurosOf(standIn: StandIn, stripeAccount?: string) {
  const { available, pending } = await standIn.client.balance.retrieve({}, stripeAccount ? { stripeAccount } : {});
  const of = (entries: Stripe.Balance.Available[]) => entries.find(({ currency }) => currency === "eur")?.amount ?? 0;
  return { available: of(available), pending: of(pending) };
}

/** Moves the stand-in's clock ahead by days and answers its seconds. */
export async function passDays(standIn: StandIn, days: number): Promise<number> {
  const { body } = await onControl(standIn, "GET", "/_stand_in/clock");
  const offset_milliseconds = Number(body.offset_milliseconds) + days * 24 * 60 * 60 * 1000;
  const moved = await onControl(standIn, "POST", "/_stand_in/clock", { offset_milliseconds });
  return Number(moved.body.now_seconds);
}

/** A control call in a connected account's name. */
export async function onControlFor(standIn: StandIn, stripeAccount: string, path: string, body: object) {
  const response = await fetch(standIn.url + path, {
    method: "POST",
    headers: {
      authorization: `Bearer ${secretKey}`,
      "content-type": "application/json",
      "stripe-account": stripeAccount,
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as { [field: string]: unknown } };
}
