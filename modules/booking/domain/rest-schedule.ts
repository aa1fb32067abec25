import { Temporal } from "temporal-polyfill";

// When the rest of a price is asked for, and what happens when the card does not give it.

/** Days before the due day on which the guest is reminded. */
const REMINDER_DAYS = 3;
/** Hours after a declined attempt until the next; after the last there is none. */
const RETRY_HOURS: readonly number[] = [24, 48];
/** Hours from the first attempt until a booking is cancelled whose rest has not been paid. */
const GRACE_HOURS = 120;
/** However near the start is, a guest has this long to pay after the first attempt. */
export const GRACE_HOURS_LEAST = 24;

/** Refusals that only the guest can mend: the bank wants to see them, or there is no card. */
const NEEDS_GUEST: readonly string[] = ["authentication_required", "no_card"];

/** True when asking the card once more would be in vain. */
export function needsGuest(failureCode: string): boolean {
  return NEEDS_GUEST.includes(failureCode);
}

/** When the guest is reminded of a rest; null when that is past already. */
export function reminderAt(dueAt: Temporal.Instant, now: Temporal.Instant): Temporal.Instant | null {
  const at = dueAt.subtract({ hours: 24 * REMINDER_DAYS });
  return Temporal.Instant.compare(at, now) > 0 ? at : null;
}

/**
 * When a booking is cancelled whose rest has not been paid: five days after the first attempt, when the stay begins if
 * that is sooner, and never less than a day after it.
 */
export function graceEnd(firstAttempt: Temporal.Instant, startAt: Temporal.Instant): Temporal.Instant {
  const [latest, least] = [GRACE_HOURS, GRACE_HOURS_LEAST].map((hours) => firstAttempt.add({ hours }));
  if (!latest || !least) throw new Error("there is a grace");
  const end = Temporal.Instant.compare(startAt, latest) < 0 ? startAt : latest;
  return Temporal.Instant.compare(end, least) < 0 ? least : end;
}

/**
 * When a card that was declined at an instant is asked again: a day after the first attempt, two days after the
 * second; null after the third, when only the guest can help, and when the booking would be cancelled before.
 */
export function retryAt(refused: {
  /** 1 for the first. */
  attempt: number;
  failure_code: string;
  at: Temporal.Instant;
  grace_ends_at: Temporal.Instant;
}): Temporal.Instant | null {
  const hours = RETRY_HOURS[refused.attempt - 1];
  if (hours === undefined || needsGuest(refused.failure_code)) return null;
  const at = refused.at.add({ hours });
  return Temporal.Instant.compare(at, refused.grace_ends_at) < 0 ? at : null;
}
