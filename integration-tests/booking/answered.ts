import { expect } from "vitest";
import type { BookingView } from "../../modules/booking/contract";
import { until } from "../setup/until";
import { type Answer, type Caller, call } from "./api";
import { complete, hold, type Opened, pay } from "./checkout";
import { select } from "./shop-database";

async function authorisationsHeard(): Promise<number> {
  const [heard] = await select<{ count: number }>(
    `SELECT count(*)::int AS count FROM stripe_event WHERE type = 'payment_intent.amount_capturable_updated'
        AND NOT EXISTS (SELECT 1 FROM outbox WHERE topic = 'stripe.payment_intent' AND state = 'pending')`,
  );
  return heard?.count ?? 0;
}

/**
 * A guest's booking that is paid, requested, and has nothing under way for it any more: Stripe's word has been heard
 * and acted on. Whoever changes rows behind the API's back needs that, else it goes on with what it finds.
 */
export async function paidBooking(listingId: string, stay: { from: string; to: string }): Promise<Opened> {
  const opened = await hold(listingId, stay);
  const before = await authorisationsHeard();
  await pay(opened, "pm_card_visa");
  expect((await complete(opened)).status).toBe(200);
  await until("Stripe's event", async () => (await authorisationsHeard()) > before);
  return opened;
}

/** The seller says yes. */
export function confirmAs(seller: Caller, { booking }: Opened): Promise<Answer<{ booking: BookingView }>> {
  return call("POST", `/seller/bookings/${booking.id}/confirm`, seller, {});
}
