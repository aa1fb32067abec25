import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { type Database, rows } from "../../../../src/shared/sql";
import type { Finding } from "../../contract";
import { BOOKING_COLUMNS, type BookingRow } from "../../rows/booking-row";
import { underLease } from "../../rows/lease";
import { SYSTEM } from "../../rows/move-booking";
import { advance } from "../complete-booking";
import { isHoldOver } from "../expire-hold";
import { expireRequest, isRequestOver } from "../expire-request";
import { completeStay, hasEnded, hasStarted, startStay } from "../pass-time";
import { isUnsettled, settlePayment } from "../settle-payment";
import { mended } from "./finding";

/** Timers, the outbox and whoever is at work get this long before the reconciler steps in. */
const GRACE_SECONDS = 60;
const AT_ONCE = 500;

type Overdue = {
  kind: string;
  message: string;
  isDue(booking: BookingRow, now: Temporal.Instant): boolean;
  does(container: MedusaContainer, booking: BookingRow, now: Temporal.Instant): Promise<void>;
};

const databaseOf = (container: MedusaContainer): Database => container.resolve(ContainerRegistrationKeys.PG_CONNECTION);

const KINDS: readonly Overdue[] = [
  {
    kind: "unfinished",
    message: "paid for, but never made a booking",
    isDue: (booking) => booking.status === "confirming",
    does: advance,
  },
  { kind: "hold_overdue", message: "a hold was over and still held", isDue: isHoldOver, does: advance },
  {
    kind: "request_overdue",
    message: "a request ran out and still waited",
    isDue: isRequestOver,
    does: expireRequest,
  },
  {
    kind: "start_overdue",
    message: "a stay had begun and was not under way",
    isDue: hasStarted,
    does: (container, booking, now) => startStay(databaseOf(container), booking, now),
  },
  {
    kind: "end_overdue",
    message: "a stay had ended and was still under way",
    isDue: hasEnded,
    does: (container, booking, now) => completeStay(databaseOf(container), booking, SYSTEM, now),
  },
];

async function finish(container: MedusaContainer, booking: BookingRow, now: Temporal.Instant): Promise<Finding | null> {
  if (isUnsettled(booking)) {
    const message = "an ended booking held money that it must not hold";
    return mended({ kind: "unsettled", booking_id: booking.id, message }, () => settlePayment(container, booking.id));
  }
  const due = KINDS.find((one) => one.isDue(booking, now));
  if (!due) return null;
  return mended({ kind: due.kind, booking_id: booking.id, message: due.message }, () =>
    underLease(
      databaseOf(container),
      booking.id,
      (one) => due.isDue(one, now),
      (one) => due.does(container, one, now),
    ),
  );
}

/** Bookings whose time has come without anything happening, and ended ones that still hold money. */
export async function finishOverdue(container: MedusaContainer, now: Temporal.Instant): Promise<Finding[]> {
  const before = now.subtract({ seconds: GRACE_SECONDS });
  const found = await rows<BookingRow>(
    databaseOf(container),
    `SELECT ${BOOKING_COLUMNS} FROM booking
      WHERE (lease_until IS NULL OR lease_until < clock_timestamp())
        AND ((status = 'held' AND hold_expires_at < CAST(:before AS timestamptz))
          OR (status = 'confirming' AND updated_at < CAST(:before AS timestamptz))
          OR (status = 'requested' AND request_expires_at < CAST(:before AS timestamptz))
          OR (status = 'confirmed' AND start_at < CAST(:before AS timestamptz))
          OR (status = 'in_progress' AND end_at < CAST(:before AS timestamptz))
          OR (status IN ('expired', 'declined', 'cancelled') AND updated_at < CAST(:before AS timestamptz)
              AND (payment_status = 'authorised' OR (payment_status IN ('paid', 'partial') AND refunded_minor > 0))))
      ORDER BY updated_at LIMIT :limit`,
    { before: before.toString(), limit: AT_ONCE },
  );
  const findings: Finding[] = [];
  for (const booking of found) {
    const finding = await finish(container, booking, now);
    if (finding) findings.push(finding);
  }
  return findings;
}
