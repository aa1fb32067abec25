import { Temporal } from "temporal-polyfill";
import type { StoredLine } from "../../rates/contract";
import { type PolicySnapshot, refundPercent, type StayStart } from "./policy";
import type { TransitionActor } from "./transitions";

/** What is paid back of one line of a booking's price. */
export type RefundLine = { code: StoredLine["code"]; amount_minor: string };

/** Work that has not been done yet when nobody has arrived: paid back whole until then, whatever the policy. */
const DONE_AT_ARRIVAL: readonly string[] = ["cleaning_fee"];

type Cancellation = {
  policy: PolicySnapshot;
  stay: StayStart;
  at: Temporal.Instant;
  actor: TransitionActor;
  /** The lines of the price, all of it paid. */
  lines: readonly StoredLine[];
};

function percentOf({ policy, stay, at, actor }: Cancellation, code: string): bigint {
  // Whoever cancels but the guest leaves the guest without a stay: all of it goes back.
  if (actor !== "consumer") return 100n;
  if (DONE_AT_ARRIVAL.includes(code)) return Temporal.Instant.compare(at, stay.start_at) < 0 ? 100n : 0n;
  return BigInt(refundPercent(policy, stay, at));
}

/**
 * What a cancellation pays back, line by line in integer minor units, rounded down; lines of which nothing is paid
 * back are left out. Never more than the line, never less for cancelling earlier.
 */
export function refundLines(cancellation: Cancellation): RefundLine[] {
  return cancellation.lines.flatMap(({ code, amount_minor }) => {
    const amount = (BigInt(amount_minor) * percentOf(cancellation, code)) / 100n;
    return amount > 0n ? [{ code, amount_minor: String(amount) }] : [];
  });
}

/** The sum of refund lines in minor units. */
export function refundTotal(lines: readonly RefundLine[]): bigint {
  return lines.reduce((sum, line) => sum + BigInt(line.amount_minor), 0n);
}
