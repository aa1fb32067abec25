import type { BlockView } from "../../contract";

/** What the calendar needs to know of a booking. */
export type Stay = {
  id: string;
  from: string;
  to: string;
  status: string;
  contact: { name: string };
};

/** What lies on a day: a guest's booking or a block of the seller's own; `to` is exclusive. */
export type Entry = { id: string; from: string; to: string } & (
  | { kind: "booking"; booking: Stay }
  | { kind: "block"; block: BlockView }
);

/** Bookings and blocks as one list. */
export function entriesOf(bookings: readonly Stay[], blocks: readonly BlockView[]): Entry[] {
  return [
    ...bookings.map((booking): Entry => ({ ...datesOf(booking), kind: "booking", booking })),
    ...blocks.map((block): Entry => ({ ...datesOf(block), kind: "block", block })),
  ];
}

const datesOf = ({ id, from, to }: { id: string; from: string; to: string }) => ({ id, from, to });

/** What lies on a date, if anything does. */
export function entryOn(entries: readonly Entry[], date: string): Entry | undefined {
  return entries.find((entry) => entry.from <= date && date < entry.to);
}
