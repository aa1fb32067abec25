/** Basis points in a whole. */
const WHOLE_BPS = 10_000n;

/**
 * A share of an amount in integer minor units, rounded half up to one of them. `share_bps` is in basis points, from 0
 * to 10,000; 600 is 6 %. Throws a RangeError for anything else.
 */
export function shareOf(amount_minor: bigint, share_bps: number): bigint {
  if (amount_minor < 0n) throw new RangeError("a share is taken of what is not negative");
  if (!Number.isInteger(share_bps) || share_bps < 0 || BigInt(share_bps) > WHOLE_BPS) {
    throw new RangeError(`${share_bps} is not a share in basis points`);
  }
  return (amount_minor * BigInt(share_bps) + WHOLE_BPS / 2n) / WHOLE_BPS;
}
