import { splitByWeights } from "../../../src/shared/money";
import type { Commission } from "../../commission/contract";
import type { Split } from "./split-price";

// A price that is paid in two payments: whose each of them is. The two always sum to the whole exactly.

type Line = { amount_minor: string };

/** The lines of a price as far as its first payment pays them: each in proportion, by the largest remainder. */
export function firstLines<Part extends Line>(lines: readonly Part[], firstMinor: bigint): Part[] {
  const weights = lines.map(({ amount_minor }) => BigInt(amount_minor));
  const parts = splitByWeights(firstMinor, weights);
  return lines.map((line, index) => ({ ...line, amount_minor: String(parts[index] ?? 0n) }));
}

/** Whose the second payment is: all that the first left of the whole. */
export function splitLess(whole: Split, first: Split): Split {
  const taxes = new Map<string, bigint>();
  for (const jurisdiction of new Set([...whole.taxes.keys(), ...first.taxes.keys()])) {
    const left = (whole.taxes.get(jurisdiction) ?? 0n) - (first.taxes.get(jurisdiction) ?? 0n);
    if (left !== 0n) taxes.set(jurisdiction, left);
  }
  return { seller: whole.seller - first.seller, fees: whole.fees - first.fees, taxes };
}

/**
 * A commission as far as it is charged with a first payment: of each fee the part that `basisMinor` has of the whole
 * basis, rounded down. Its basis is that part, too, so that refunds of it are computed of what was paid.
 */
export function firstCommission(commission: Commission, basisMinor: bigint): Commission {
  const whole = commission.input.basis_minor;
  const fees = commission.fees.map((fee) => ({
    ...fee,
    amount_minor: whole === 0n ? 0n : (fee.amount_minor * basisMinor) / whole,
  }));
  const total_minor = fees.reduce((sum, { amount_minor }) => sum + amount_minor, 0n);
  return { ...commission, input: { ...commission.input, basis_minor: basisMinor }, fees, total_minor };
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** A payment with what is left of it to be paid back, in minor units. */
type Refundable = { payment_id: string; left_minor: bigint };

/**
 * Which payments a refund is taken from: the newest first, each as far as it goes; they are given the newest first.
 * Throws a RangeError when there is less than the refund.
 */
export function allocateRefund(
  amountMinor: bigint,
  newestFirst: readonly Refundable[],
): { payment_id: string; amount_minor: bigint }[] {
  let open = amountMinor;
  const parts = newestFirst.flatMap(({ payment_id, left_minor }) => {
    const amount_minor = least(open, left_minor);
    open -= amount_minor;
    return amount_minor > 0n ? [{ payment_id, amount_minor }] : [];
  });
  if (open > 0n) throw new RangeError(`${open} of a refund is more than was paid`);
  return parts;
}
