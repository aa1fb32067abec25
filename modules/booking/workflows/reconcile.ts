import type { MedusaContainer } from "@medusajs/framework/types";
import type { Temporal } from "temporal-polyfill";
import type { Finding } from "../contract";
import { compareIntents } from "./reconcile/compare-intents";
import { compareOccupancy } from "./reconcile/compare-occupancy";
import { compareOrders } from "./reconcile/compare-orders";
import { compareRests } from "./reconcile/compare-rests";
import { finishOverdue } from "./reconcile/finish-overdue";

/** Days of intents that are compared unless said: longer than an authorisation lives. */
const DAYS = 8;

/**
 * Compares bookings with their occupancy, orders and intents, and finishes or undoes what a crash left. What it finds
 * right it does not touch, and everything it does is done under the booking's lease, so it may run beside anything,
 * itself included. Answers what it found; `open` is what only a person can decide, or what is tried again next time.
 */
export async function reconcile(
  container: MedusaContainer,
  now: Temporal.Instant,
  intentsSince = now.subtract({ hours: 24 * DAYS }),
): Promise<Finding[]> {
  return [
    ...(await finishOverdue(container, now)),
    ...(await compareIntents(container, now, intentsSince)),
    ...(await compareRests(container, now)),
    ...(await compareOccupancy(container, now)),
    ...(await compareOrders(container, now)),
  ];
}
