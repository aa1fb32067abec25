import type { BookingDetail, HistoryEntry } from "../../../modules/booking/contract";
import { fill } from "../i18n/fill";
import type { Texts } from "../i18n/texts";

/** A point of a booking's story: what has happened, or what is still to come. */
export type Point = { words: string; at: string; isDone: boolean };

type Names = Texts["booking"]["history"];

function wordsOf({ name, actor, status }: HistoryEntry, texts: Texts["booking"]): string {
  // Who cancelled decides the words; the other transitions can only be made by one.
  const key = name === "cancel" ? `cancel_by_${actor}` : name;
  return key in texts.history ? texts.history[key as keyof Names] : texts.statuses[status];
}

function comingOf(booking: BookingDetail, texts: Texts["booking"]): { words: string; at: string }[] {
  const { answer, start, end } = texts.coming;
  const begins = { words: start, at: booking.check_in_at };
  const ends = { words: end, at: booking.check_out_at };
  switch (booking.status) {
    case "requested":
      return [...(booking.request_expires_at ? [{ words: answer, at: booking.request_expires_at }] : []), begins, ends];
    case "confirmed":
      return [begins, ends];
    case "in_progress":
      return [ends];
    default:
      return [];
  }
}

/** What has happened to a booking and what is to come, in order. */
export function storyOf(booking: BookingDetail, texts: Texts["booking"]): Point[] {
  const named = (words: string) => fill(words, { seller: booking.seller.name });
  const done = booking.history.map((entry) => ({
    words: named(wordsOf(entry, texts)),
    at: entry.at,
    isDone: true,
  }));
  const coming = comingOf(booking, texts)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ words, at }) => ({ words: named(words), at, isDone: false }));
  return [...done, ...coming];
}
