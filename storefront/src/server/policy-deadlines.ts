import { Temporal } from "temporal-polyfill";
import type { ListingPage } from "../../../modules/listing/contract";
import type { Deadline } from "../booking-page/deadlines";

/** Until how many days before the beginning which share of the price is paid back: the API's rule, said before there is a booking. */
const STEPS: Record<ListingPage["cancellation_policy"], { days: number; percent: number }[]> = {
  flexible: [{ days: 1, percent: 100 }],
  moderate: [
    { days: 5, percent: 100 },
    { days: 1, percent: 50 },
  ],
  strict: [
    { days: 14, percent: 100 },
    { days: 7, percent: 50 },
  ],
};

/** The steps of a rule, the earliest first; after the last of them the price is kept. */
export function policySteps(policy: ListingPage["cancellation_policy"]): readonly { days: number; percent: number }[] {
  return STEPS[policy];
}

type Rule = Pick<ListingPage, "cancellation_policy" | "check_in_time" | "time_zone">;

/** The deadlines that a stay from a date on will have, the earliest first: on the wall clock of the place. */
export function policyDeadlines({ cancellation_policy, check_in_time, time_zone }: Rule, from: string): Deadline[] {
  const start = Temporal.PlainDate.from(from).toZonedDateTime({
    timeZone: time_zone,
    plainTime: Temporal.PlainTime.from(check_in_time),
  });
  return STEPS[cancellation_policy].map(({ days, percent }) => ({
    until: start.subtract({ days }).toInstant().toString(),
    refund_percent: percent,
  }));
}

/** Those that a booking made with a quote can still keep; the quote's end is the latest moment at which it is made. */
export function deadlinesAhead(deadlines: Deadline[], quoteExpiresAt: string): Deadline[] {
  return deadlines.filter(({ until }) => Date.parse(until) > Date.parse(quoteExpiresAt));
}
