import { Temporal } from "temporal-polyfill";

/** A step of a policy: until so many days before the stay begins, this share of the price is paid back. */
export type PolicyStep = { days_before: number; refund_percent: number };

/** What a booking keeps of the policy it was made under, so that a later change does not reach it. */
export type PolicySnapshot = { name: PolicyName; steps: readonly PolicyStep[] };

export type PolicyName = "flexible" | "moderate" | "strict";

/** The furthest from the stay first, so the largest share first; after the last step nothing is paid back. */
const STEPS: Record<PolicyName, readonly PolicyStep[]> = {
  flexible: [{ days_before: 1, refund_percent: 100 }],
  moderate: [
    { days_before: 5, refund_percent: 100 },
    { days_before: 1, refund_percent: 50 },
  ],
  strict: [
    { days_before: 14, refund_percent: 100 },
    { days_before: 7, refund_percent: 50 },
  ],
};

/** The policy of a name as a booking keeps it. */
export function snapshotPolicy(name: PolicyName): PolicySnapshot {
  return { name, steps: STEPS[name] };
}

/** When a stay begins, and where: days before it are counted in the listing's zone. */
export type StayStart = { start_at: Temporal.Instant; time_zone: string };

export type Deadline = { until: Temporal.Instant; refund_percent: number };

/**
 * Until when each step of a policy holds, the earliest first. A day before check-in at 15:00 is 15:00 on the wall of
 * the day before, which is 23 or 25 hours where clocks change in between.
 */
export function deadlines({ steps }: PolicySnapshot, { start_at, time_zone }: StayStart): Deadline[] {
  const start = start_at.toZonedDateTimeISO(time_zone);
  return steps.map(({ days_before, refund_percent }) => ({
    until: start.subtract({ days: days_before }).toInstant(),
    refund_percent,
  }));
}

/** The share of the price, in percent, that a policy pays back at an instant; nothing from the stay's beginning on. */
export function refundPercent(policy: PolicySnapshot, stay: StayStart, at: Temporal.Instant): number {
  if (Temporal.Instant.compare(at, stay.start_at) >= 0) return 0;
  const step = deadlines(policy, stay).find(({ until }) => Temporal.Instant.compare(at, until) <= 0);
  return step?.refund_percent ?? 0;
}
