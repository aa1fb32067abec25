import { setTimeout as pause } from "node:timers/promises";
import type { QuoteView } from "../../modules/booking/contract";
import type { Fleet, Vessel } from "../setup/fleet";
import { seededRandom } from "../setup/kill-and-restart";
import { type Caller, call, signIn } from "./api";
import { guest, type Opened } from "./checkout";
import { type FreshListing, freshListing, stayFrom } from "./fresh-listing";

export type Plan = { checkouts: number; kills: number; seed: number };

/** What became of one person's checkout, as far as they know. */
export type Outcome = {
  booking_id: string | null;
  /** Stripe said to their browser that the money stands. */
  paid: boolean;
  ended: "taken" | "left" | "paid" | "completed" | "gave up";
};

type Random = () => number;

const PEOPLE_AT_ONCE = 6;
const TRIES = 60;
const LISTINGS = 8;
/** Few days, so that people meet. */
const DAYS = 40;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Repeats a call until something answers that is no failure of a server; undefined when nobody ever does. */
async function stubbornly<T>(attempt: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await attempt().catch(() => undefined);
    if (answer !== undefined) return answer;
    await pause(500);
  }
  return undefined;
}

/** An answer that a person can go by; a server that is down or failing has none. */
async function answerOf<Body>(
  fleet: Fleet,
  random: Random,
  method: "POST",
  path: string,
  caller: Caller,
  body: unknown,
) {
  return stubbornly(async () => {
    const apiUrl = pick(random, fleet.servers).url;
    const answer = await call<Body>(method, path, { ...caller, apiUrl }, body);
    return answer.status >= 500 ? undefined : answer;
  });
}

/** Confirms the intent as the browser does, until Stripe says something. True when the money stands. */
async function payStubbornly(fleet: Fleet, opened: Opened, card: string): Promise<boolean> {
  const { client_secret, publishable_key } = opened.payment;
  const url = `${fleet.stripe.url}/v1/payment_intents/${client_secret.split("_secret_")[0]}`;
  const headers = { authorization: `Bearer ${publishable_key}` };
  const paid = await stubbornly(async () => {
    const form = { client_secret, payment_method: card, use_stripe_sdk: "true" };
    const confirmed = await fetch(`${url}/confirm`, { method: "POST", headers, body: new URLSearchParams(form) });
    if (confirmed.status >= 500) return undefined;
    const read = await fetch(`${url}?client_secret=${encodeURIComponent(client_secret)}`, { headers });
    const { status } = (await read.json()) as { status?: string };
    return status === "requires_capture" || status === "succeeded";
  });
  return paid === true;
}

/** One person: chooses dates, books, pays with whatever card, and now and then simply goes away. */
async function checkOut(fleet: Fleet, listings: readonly FreshListing[], random: Random): Promise<Outcome> {
  const listing = pick(random, listings);
  const stay = stayFrom(20 + Math.floor(random() * DAYS), 1 + Math.floor(random() * 3));
  const asked = { ...stay, guests: 1 };
  const nobody = { booking_id: null, paid: false } as const;
  const contact = guest();
  const priced = await answerOf<{ quote: QuoteView }>(
    fleet,
    random,
    "POST",
    `/store/listings/${listing.id}/quotes`,
    {},
    asked,
  );
  if (priced?.status !== 201) return { ...nobody, ended: "gave up" };
  const body = { quote_id: priced.body.quote.id, contact };
  const opened = await answerOf<Opened>(fleet, random, "POST", "/store/bookings", {}, body);
  // A quote that is used up may be one's own, from a try whose answer a crash swallowed: that hold runs out by itself.
  if (opened?.status !== 201) return { ...nobody, ended: opened ? "taken" : "gave up" };
  const booking_id = opened.body.booking.id;
  if (random() < 0.15) return { booking_id, paid: false, ended: "left" };
  if (random() < 0.3) await payStubbornly(fleet, opened.body, "pm_card_chargeDeclined");
  const paid = await payStubbornly(fleet, opened.body, "pm_card_visa");
  if (!paid || random() < 0.3) return { booking_id, paid, ended: "paid" };
  const completed = await answerOf(
    fleet,
    random,
    "POST",
    `/store/bookings/${booking_id}/complete`,
    { bookingToken: opened.body.access_token },
    {},
  );
  return { booking_id, paid, ended: completed?.status === 200 ? "completed" : "paid" };
}

/**
 * Kills one process after another and revives it, the stand-in and both servers each at least once. Before each kill
 * `letIn` sends new people into the shop, so that it strikes at a random moment of their checkouts.
 */
async function killAll(fleet: Fleet, kills: number, random: Random, letIn: (kill: number) => void): Promise<string[]> {
  const killed: string[] = [];
  const everyone: Vessel[] = [fleet.stripe, ...fleet.servers];
  for (let kill = 0; kill < kills; kill += 1) {
    letIn(kill);
    await pause(100 + random() * 1_500);
    const victim = kill < everyone.length ? everyone[kill] : pick(random, everyone);
    if (!victim) break;
    victim.kill();
    killed.push(victim.name);
    await pause(random() * 1_500);
    await victim.revive();
  }
  return killed;
}

/** Runs the checkouts while processes die, until everybody has ended and everything is up again. */
export async function checkOutAmongKills(fleet: Fleet, plan: Plan): Promise<{ outcomes: Outcome[]; killed: string[] }> {
  console.log(`seed of the kills: KILL_SEED=${plan.seed}`);
  const random = seededRandom(plan.seed);
  const seller = await signIn("seller", { apiUrl: fleet.servers[0]?.url ?? "" });
  const listings: FreshListing[] = [];
  for (let made = 0; made < LISTINGS; made += 1) {
    listings.push(await freshListing({ booking_mode: made % 2 ? "instant" : "request" }, seller));
  }
  const outcomes: Outcome[] = [];
  let begun = 0;
  let allowed = 0;
  const letIn = (kill: number) => {
    allowed = Math.ceil(((kill + 1) * plan.checkouts) / plan.kills);
  };
  const person = async () => {
    while (begun < plan.checkouts) {
      if (begun >= allowed) {
        await pause(20);
        continue;
      }
      begun += 1;
      outcomes.push(await checkOut(fleet, listings, random));
    }
  };
  const killing = killAll(fleet, plan.kills, random, letIn);
  await Promise.all(Array.from({ length: PEOPLE_AT_ONCE }, person));
  return { outcomes, killed: await killing };
}
