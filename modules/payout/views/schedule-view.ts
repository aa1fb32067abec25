import type { Temporal } from "temporal-polyfill";
import { type Currency, toMajor } from "../../../src/shared/money";
import type { PayoutScheduleView } from "../contract";
import { nextPayoutOn } from "../domain/schedule";
import type { Terms } from "../rows/schedule-row";

type Amounts = readonly { currency: Currency; amount_minor: bigint }[];

/** How a seller is paid out, and what is on its way. */
export function viewSchedule(terms: Terms, onItsWay: Amounts, now: Temporal.Instant): PayoutScheduleView {
  return {
    schedule: terms.schedule,
    minimums: [...terms.minimums].map(([currency, minor]) => ({ currency, amount: toMajor(minor, currency) })),
    reserve: { percent_bps: terms.reserve_bps, days: terms.reserve_days },
    next_payout_on: nextPayoutOn(terms.schedule, now)?.toString() ?? null,
    on_its_way: onItsWay.map(({ currency, amount_minor }) => ({ currency, amount: toMajor(amount_minor, currency) })),
  };
}
