import { partOfStep } from "../../../src/shared/money";

/**
 * What goes back of a tax on a line when part of the line does, in minor units, in proportion as `partOfStep` rounds
 * it. Throws a RangeError when more would be refunded than the line.
 */
export function taxReturned(refund: {
  tax_minor: bigint;
  line_minor: bigint;
  refunded_before_minor: bigint;
  refund_minor: bigint;
}): bigint {
  const { tax_minor, line_minor, refunded_before_minor, refund_minor } = refund;
  const steps = { wholeMinor: line_minor, beforeMinor: refunded_before_minor, stepMinor: refund_minor };
  return partOfStep(tax_minor, steps);
}
