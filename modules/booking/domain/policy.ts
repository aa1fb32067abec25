/** A step of a policy: until so many hours before the stay begins, this share of the price is paid back. */
export type PolicyStep = { until_hours_before: number; refund_percent: number };

/** What a booking keeps of the policy it was made under, so that a later change does not reach it. */
export type PolicySnapshot = { name: PolicyName; steps: readonly PolicyStep[] };

export type PolicyName = "flexible" | "moderate" | "strict";

/** Latest possible moment first; before no step holds, nothing is paid back. */
const STEPS: Record<PolicyName, readonly PolicyStep[]> = {
  flexible: [{ until_hours_before: 24, refund_percent: 100 }],
  moderate: [
    { until_hours_before: 24, refund_percent: 50 },
    { until_hours_before: 5 * 24, refund_percent: 100 },
  ],
  strict: [
    { until_hours_before: 7 * 24, refund_percent: 50 },
    { until_hours_before: 14 * 24, refund_percent: 100 },
  ],
};

/** The policy of a name as a booking keeps it. */
export function snapshotPolicy(name: PolicyName): PolicySnapshot {
  return { name, steps: STEPS[name] };
}
