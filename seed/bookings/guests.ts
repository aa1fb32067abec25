import type { Random } from "../pictures/random";
import { type Fate, shuffled } from "./fates";
import { overlap, type Slot } from "./slots";

/** Whoever books: a consumer, or a guest without an account. */
export type Booker = {
  name: string;
  email: string;
  phone: string | null;
  language: "en" | "es";
  customer_id: string | null;
  /** Of a demo account: how many bookings of each fate it has, and no others. */
  wish?: Partial<Record<Fate, number>>;
};

type Stay = { slot: Slot; fate: Fate };

/** Gives every stay somebody, the demo accounts first; nobody is in two places on one day. */
export function bookersOf(stays: readonly Stay[], people: readonly Booker[], random: Random): Booker[] {
  const given = new Map<Stay, Booker>();
  const busy = new Map<Booker, Slot[]>();
  const give = (stay: Stay, booker: Booker): boolean => {
    const slots = busy.get(booker) ?? [];
    if (slots.some((slot) => overlap(slot, stay.slot))) return false;
    busy.set(booker, [...slots, stay.slot]);
    given.set(stay, booker);
    return true;
  };
  for (const booker of people) {
    for (const [fate, number] of Object.entries(booker.wish ?? {})) {
      let left = number;
      for (const stay of shuffled(stays, random)) {
        if (left > 0 && stay.fate === fate && !given.has(stay) && give(stay, booker)) left -= 1;
      }
    }
  }
  const others = people.filter(({ wish }) => !wish);
  for (const stay of stays) {
    const start = random.int(0, others.length - 1);
    for (let step = 0; step < others.length && !given.has(stay); step += 1) {
      const booker = others[(start + step) % others.length];
      if (booker) give(stay, booker);
    }
  }
  return stays.map((stay) => {
    const booker = given.get(stay);
    if (!booker) throw new Error(`nobody is free from ${stay.slot.from} to ${stay.slot.to}`);
    return booker;
  });
}
