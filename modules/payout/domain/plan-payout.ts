/** What is known of a seller's money in one currency when a run comes to it; integer minor units, none negative. */
export type Standing = {
  available_minor: bigint;
  /** What the seller owes. */
  receivable_minor: bigint;
  /** Below it nothing is paid out. */
  minimum_minor: bigint;
  /** The share of new money that is kept back, in basis points. */
  reserve_bps: number;
  /** Of what is available, what was kept back or paid out before and came back: nothing is kept of it again. */
  free_of_reserve_minor: bigint;
};

/** What a run does with it. `amount_minor` is what is sent, 0 for nothing; `carried` says why nothing is. */
export type Plan = {
  netted_minor: bigint;
  reserved_minor: bigint;
  amount_minor: bigint;
  carried: "owed" | "minimum" | null;
};

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const atLeastNothing = (amount: bigint): bigint => (amount > 0n ? amount : 0n);

/**
 * What the seller owes is kept back first, however little is left; of what is new a share is reserved, rounded down;
 * the rest is sent if it is not below the minimum. What is sent, reserved and netted is never more than was available.
 */
export function planPayout(standing: Standing): Plan {
  const available = atLeastNothing(standing.available_minor);
  const netted_minor = least(available, atLeastNothing(standing.receivable_minor));
  const left = available - netted_minor;
  if (left === 0n)
    return { netted_minor, reserved_minor: 0n, amount_minor: 0n, carried: netted_minor > 0n ? "owed" : null };
  const fresh = atLeastNothing(left - standing.free_of_reserve_minor);
  const reserved_minor = (fresh * BigInt(standing.reserve_bps)) / 10_000n;
  const amount_minor = left - reserved_minor;
  if (amount_minor === 0n || left < standing.minimum_minor) {
    return { netted_minor, reserved_minor: 0n, amount_minor: 0n, carried: "minimum" };
  }
  return { netted_minor, reserved_minor, amount_minor, carried: null };
}
