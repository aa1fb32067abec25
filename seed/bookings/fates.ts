import type { Random } from "../pictures/random";
import type { Slot } from "./slots";

/** What became of a booking. */
export type Fate =
  | "completed"
  | "in_progress"
  | "confirmed"
  | "requested"
  | "declined"
  | "expired"
  | "withdrawn"
  | "cancelled_by_guest"
  | "cancelled_by_seller"
  | "cancelled_by_operator";

/** Fates that only a request can have: an instant booking waits for nobody. */
const OF_REQUESTS: readonly Fate[] = ["requested", "declined", "expired", "withdrawn"];

/** How many bookings have each fate, rare ones first; the last takes all that are left. */
const FATES: Record<Slot["when"], readonly (readonly [Fate, number])[]> = {
  past: [
    ["expired", 6],
    ["withdrawn", 4],
    ["declined", 9],
    ["cancelled_by_operator", 1],
    ["cancelled_by_seller", 5],
    ["cancelled_by_guest", 22],
    ["completed", Number.POSITIVE_INFINITY],
  ],
  now: [["in_progress", Number.POSITIVE_INFINITY]],
  next: [
    ["requested", 16],
    ["expired", 4],
    ["withdrawn", 2],
    ["declined", 5],
    ["cancelled_by_seller", 2],
    ["cancelled_by_guest", 10],
    ["confirmed", Number.POSITIVE_INFINITY],
  ],
};

/** A demo account's business has work to do: so many of the next slots of its listings are requests. */
export type Wish = { seller_id: string; requested: number };

type Place = { slot: Slot; mode: "instant" | "request"; seller_id: string };

/** The same items in an order of chance. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** Gives every place a fate, in the places' order: first what the wishes ask for, then by chance. */
export function fatesOf(places: readonly Place[], wishes: readonly Wish[], random: Random): Fate[] {
  const fates = new Map<Place, Fate>();
  for (const { seller_id, requested } of wishes) {
    const theirs = places.filter(
      ({ slot, mode, seller_id: of }) => slot.when === "next" && mode === "request" && of === seller_id,
    );
    for (const place of theirs.slice(0, requested)) fates.set(place, "requested");
  }
  for (const when of ["past", "now", "next"] as const) {
    for (const [fate, number] of FATES[when]) {
      const given = places.filter((place) => place.slot.when === when && fates.get(place) === fate).length;
      const open = places.filter((place) => place.slot.when === when && !fates.has(place));
      const able = open.filter(({ mode }) => mode === "request" || !OF_REQUESTS.includes(fate));
      const chosen = shuffled(able, random).slice(0, Math.max(number - given, 0));
      for (const place of chosen) fates.set(place, fate);
    }
  }
  return places.map((place) => {
    const fate = fates.get(place);
    if (!fate) throw new Error("a slot was left without a fate");
    return fate;
  });
}
