import { partOfStep } from "../../../src/shared/money";

/**
 * What a refund does to a fee: `proportional`, it goes back to the seller as the price goes back to the guest;
 * `when_full`, it goes back whole once all of the price has; `kept`, it never goes back.
 */
export const REFUND_POLICIES = ["proportional", "when_full", "kept"] as const;
export type RefundPolicy = (typeof REFUND_POLICIES)[number];

/**
 * What goes back of a fee with one refund, in minor units; proportional parts as `partOfStep` rounds them. The basis
 * is what the fee was computed of. Throws a RangeError when more would be refunded than the basis.
 */
export function feeReturned(refund: {
  policy: RefundPolicy;
  amount_minor: bigint;
  basis_minor: bigint;
  refunded_before_minor: bigint;
  refund_minor: bigint;
}): bigint {
  const { policy, amount_minor, basis_minor, refunded_before_minor, refund_minor } = refund;
  const steps = { wholeMinor: basis_minor, beforeMinor: refunded_before_minor, stepMinor: refund_minor };
  const proportional = partOfStep(amount_minor, steps);
  if (policy === "proportional") return proportional;
  const completes = refund_minor > 0n && refunded_before_minor + refund_minor === basis_minor;
  return policy === "when_full" && completes ? amount_minor : 0n;
}
