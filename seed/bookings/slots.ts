import { Temporal } from "temporal-polyfill";
import type { Random } from "../pictures/random";

/** Dates of one booking; `to` is exclusive. `now` touches today, `next` begins after it. */
export type Slot = { when: "past" | "now" | "next"; from: string; to: string };

type Wanted = {
  unit: "night" | "day";
  /** The date where the listing is. */
  today: Temporal.PlainDate;
  past: number;
  next: number;
  now: boolean;
};

/** Nights or days of a booking; a thing rented by the day is seldom kept for a week. */
const LONGEST = { night: 6, day: 3 } as const;
/** Days between yesterday and the latest past stay, and between two. */
const PAST_GAP = [2, 150] as const;
/** Days from today to the next stay, and between two: most of every calendar stays free. */
const FIRST_NEXT = [4, 26] as const;
const NEXT_GAP = [9, 42] as const;

/** Dates for a listing's bookings, the latest past one first; no two of them overlap. */
export function slotsOf({ unit, today, past, next, now }: Wanted, random: Random): Slot[] {
  const length = () => random.int(unit === "night" ? 2 : 1, LONGEST[unit]);
  const slots: Slot[] = [];
  let end = today.subtract({ days: random.int(2, 9) });
  for (let index = 0; index < past; index += 1) {
    const from = end.subtract({ days: length() });
    slots.push({ when: "past", from: from.toString(), to: end.toString() });
    end = from.subtract({ days: random.int(...PAST_GAP) });
  }
  // Yesterday to the day after tomorrow: under way in every zone, whatever the hour.
  const [begun, over] = [today.subtract({ days: 1 }), today.add({ days: 2 })];
  if (now) slots.push({ when: "now", from: begun.toString(), to: over.toString() });
  let start = today.add({ days: random.int(...FIRST_NEXT) });
  for (let index = 0; index < next; index += 1) {
    const to = start.add({ days: length() });
    slots.push({ when: "next", from: start.toString(), to: to.toString() });
    start = to.add({ days: random.int(...NEXT_GAP) });
  }
  return slots;
}

/** True when two slots share a day. */
export function overlap(one: Slot, other: Slot): boolean {
  return Temporal.PlainDate.compare(one.from, other.to) < 0 && Temporal.PlainDate.compare(other.from, one.to) < 0;
}
