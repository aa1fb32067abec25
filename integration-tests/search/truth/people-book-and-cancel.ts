import { setTimeout as pause } from "node:timers/promises";
import type { QuoteView } from "../../../modules/booking/contract";
import { call } from "../../booking/api";
import { guest, type Opened, pay } from "../../booking/checkout";
import { pick, type Random, randomStay } from "./random-search";
import type { SourceListing } from "./source-listings";

/** How often people got so far. */
export type Deeds = { quoted: number; taken: number; held: number; left: number; completed: number; cancelled: number };

const THINK_MS = 1_000;

/** One person's visit: dates, a quote, a hold; then gone, or paid and completed, and mostly cancelled again. */
async function visit(apiUrl: string, listings: readonly SourceListing[], random: Random, deeds: Deeds): Promise<void> {
  const stay = { ...randomStay(random, 4), guests: 1 };
  const listing = pick(random, listings);
  const priced = await call<{ quote: QuoteView }>("POST", `/store/listings/${listing.id}/quotes`, { apiUrl }, stay);
  if (priced.status !== 201) {
    deeds.taken += 1;
    return;
  }
  deeds.quoted += 1;
  const asked = { quote_id: priced.body.quote.id, contact: guest() };
  const opened = await call<Opened>("POST", "/store/bookings", { apiUrl }, asked);
  if (opened.status !== 201) {
    deeds.taken += 1;
    return;
  }
  deeds.held += 1;
  if (random() < 0.25) {
    deeds.left += 1;
    return;
  }
  const { booking, access_token } = opened.body;
  const caller = { apiUrl, bookingToken: access_token };
  await pay(opened.body, "pm_card_visa");
  const completed = await call("POST", `/store/bookings/${booking.id}/complete`, caller, {});
  if (completed.status === 200) deeds.completed += 1;
  if (random() < 0.2) return;
  await pause(random() * THINK_MS);
  const cancelled = await call("POST", `/store/bookings/${booking.id}/cancel`, caller, {});
  if (cancelled.status === 200) deeds.cancelled += 1;
}

/** So many people book and cancel over the API until they are told to go home; answers what they did. */
export function letPeopleIn(
  plan: { apiUrl: string; people: number; listings: readonly SourceListing[] },
  random: Random,
): { goHome(): Promise<Deeds> } {
  const deeds: Deeds = { quoted: 0, taken: 0, held: 0, left: 0, completed: 0, cancelled: 0 };
  const bookable = plan.listings.filter(({ kind }) => ["stay", "space", "rental"].includes(kind));
  let open = true;
  const person = async () => {
    while (open) {
      await pause(random() * THINK_MS);
      await visit(plan.apiUrl, bookable, random, deeds);
    }
  };
  const everybody = Promise.all(Array.from({ length: plan.people }, person));
  // Heard by whoever tells them to go home; until then it is no unhandled rejection.
  everybody.catch(() => undefined);
  return {
    async goHome() {
      open = false;
      await everybody;
      return deeds;
    },
  };
}
