import type { DueMovement } from "../../ledger/contract";

/** What a booking, a transfer or something else did to what is due to a seller; minor units, negative where it took. */
export type DueLine = { on: string; amount_minor: bigint } & (
  | { kind: "gross" | "commission" | "fee" | "refund"; booking_id: string }
  | { kind: "dispute" | "other" }
  | { kind: "transfer"; payout_id: string }
);

type BookingKind = Extract<DueLine, { booking_id: string }>["kind"];

const KIND_OF: Record<string, BookingKind> = {
  "payment/captured": "gross",
  "payment/commission_charged": "commission",
  "payment/fee_passed_on": "fee",
};

const nameOf = ({ type, event }: DueMovement["source"]): string => `${type}/${event}`;

/** The parts of what a posting did to a booking's money: of a refund, what of the commission came back is one. */
function partsOf(movement: DueMovement, amount: bigint, on: string, booking_id: string): DueLine[] {
  const known = KIND_OF[nameOf(movement.source)];
  if (known) return [{ kind: known, booking_id, on, amount_minor: amount }];
  if (movement.source.type !== "refund") return [{ kind: "other", on, amount_minor: amount }];
  const isAllOfIt = amount === movement.pending_minor + movement.due_minor;
  const commission = isAllOfIt ? movement.commission_minor : 0n;
  const lines: DueLine[] = [
    { kind: "refund", booking_id, on, amount_minor: amount - commission },
    { kind: "commission", booking_id, on, amount_minor: commission },
  ];
  return lines.filter(({ amount_minor }) => amount_minor !== 0n);
}

/**
 * What was released of a booking, as what made it up while it was pending: its price, commission, fees and refunds.
 * What they do not explain stands as `other`, so that the lines always come to what was released.
 */
function releasedParts(release: DueMovement, ofBooking: readonly DueMovement[], booking_id: string): DueLine[] {
  const before = ofBooking.filter((one) => one.posting_id < release.posting_id && one.pending_minor !== 0n);
  const lines = before.flatMap((one) =>
    one.source.type === "dispute"
      ? [{ kind: "dispute" as const, on: release.on, amount_minor: one.pending_minor }]
      : partsOf(one, one.pending_minor, release.on, booking_id),
  );
  const rest = release.due_minor - lines.reduce((sum, { amount_minor }) => sum + amount_minor, 0n);
  return rest === 0n ? lines : [...lines, { kind: "other", on: release.on, amount_minor: rest }];
}

/**
 * The lines of a statement for movements of a seller's due money. `ofBookings` has all movements of the bookings that
 * were released among them. The lines come to the same sum as the movements.
 */
export function dueLines(movements: readonly DueMovement[], ofBookings: readonly DueMovement[]): DueLine[] {
  return movements
    .filter(({ due_minor }) => due_minor !== 0n)
    .flatMap((movement): DueLine[] => {
      const { source, on, due_minor: amount_minor, booking_id } = movement;
      if (source.type === "transfer") return [{ kind: "transfer", on, amount_minor, payout_id: source.id }];
      if (source.type === "transfer_reversal") return [{ kind: "transfer", on, amount_minor, payout_id: source.id }];
      if (source.type === "dispute") return [{ kind: "dispute", on, amount_minor }];
      if (booking_id === null) return [{ kind: "other", on, amount_minor }];
      if (nameOf(source) === "booking/released") {
        const own = ofBookings.filter((one) => one.booking_id === booking_id);
        return releasedParts(movement, own, booking_id);
      }
      return partsOf(movement, amount_minor, on, booking_id);
    });
}
