import type { BookingView } from "../../../modules/booking/contract";
import { Refusal, readJson } from "../client/read-json";
import type { Language } from "../i18n/language";

/**
 * What became of a payment: the booking has gone on, it is still being worked on, the hold was over,
 * or there is no payment, with the reason in words.
 */
export type Completion = { state: "done" | "pending" | "ended" } | { state: "unpaid"; message: string };

/** Seconds between one question and the next: about a minute and a half in all, each answer's own wait apart. */
const PAUSES_SECONDS = [1, 1.5, 2, 3, 4, 6, 8, 10, 12, 15, 15, 15];

/** Refusals that say nothing about the booking: the next try may be answered. */
const PASSING = new Set(["rate.limited", "row.conflict", "server.failed", "server.unavailable", "payment.unavailable"]);

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** Which of a booking's payments: the one that makes it a booking, or what is left after it. */
export type Part = "first" | "rest";

const ADDRESS: Record<Part, string> = { first: "complete", rest: "rest-payment/complete" };

function isDone({ status, rest }: BookingView, part: Part): boolean {
  return part === "first" ? status !== "held" : rest?.state === "paid";
}

/** One question; null when it has to be asked again. */
async function ask(address: string, part: Part): Promise<Completion | null> {
  try {
    const { booking } = await readJson<{ booking: BookingView }>(address, { method: "POST", body: {} });
    return isDone(booking, part) ? { state: "done" } : null;
  } catch (error) {
    // Without a connection there is no answer, which is not a no.
    if (!(error instanceof Refusal) || PASSING.has(error.code)) return null;
    if (error.code === "booking.hold_expired") return { state: "ended" };
    // It has moved on without us; its page says where to.
    if (error.code === "booking.transition_refused") return { state: "done" };
    return { state: "unpaid", message: error.message };
  }
}

/**
 * Turns a paid hold into a request or a booking. Someone else (a webhook) may be doing so at the same moment, and
 * whoever does may die at it: the question is idempotent and is asked again until there is an answer.
 */
export async function completeBooking(
  bookingId: string,
  language: Language,
  part: Part = "first",
): Promise<Completion> {
  const address = `/api/bookings/${encodeURIComponent(bookingId)}/${ADDRESS[part]}?language=${language}`;
  for (const seconds of PAUSES_SECONDS) {
    const answer = await ask(address, part);
    if (answer) return answer;
    await pause(seconds);
  }
  return (await ask(address, part)) ?? { state: "pending" };
}
