import { Temporal } from "temporal-polyfill";

/** Card authorisations lapse after seven days at Stripe; a request ends before that. */
const ANSWER_WITHIN_HOURS = 6 * 24;

type Request = { now: Temporal.Instant; start_at: Temporal.Instant; end_at: Temporal.Instant; time_zone: string };

/** Until when a seller may answer a request: six days, a day into the stay, or its end, whichever comes first. */
export function requestExpiry({ now, start_at, end_at, time_zone }: Request): Temporal.Instant {
  const dayIn = start_at.toZonedDateTimeISO(time_zone).add({ days: 1 }).toInstant();
  return [dayIn, end_at].reduce(
    (earliest, one) => (Temporal.Instant.compare(one, earliest) < 0 ? one : earliest),
    now.add({ hours: ANSWER_WITHIN_HOURS }),
  );
}
