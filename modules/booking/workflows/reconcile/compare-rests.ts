import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { type Database, rows } from "../../../../src/shared/sql";
import type { Finding } from "../../contract";
import { BOOKING_COLUMNS, type BookingRow, withRest } from "../../rows/booking-row";
import { underLease } from "../../rows/lease";
import { cancelUnpaid, isRestOverdue } from "../rest/cancel-unpaid";
import { beginAttempt, chargeRest, OWING } from "../rest/charge-rest";
import { completeRest } from "../rest/pay-rest";
import { isPaid, readIntentOf } from "../stages/ask-stripe";
import { mended } from "./finding";

/** Timers, the outbox and whoever is at work get this long before the reconciler steps in. */
const GRACE_SECONDS = 120;
const AT_ONCE = 200;

const databaseOf = (container: MedusaContainer): Database => container.resolve(ContainerRegistrationKeys.PG_CONNECTION);

/** The attempt was never begun, or was begun and left. */
async function finishAttempt(container: MedusaContainer, { id, rest }: BookingRow): Promise<void> {
  if (!rest) return;
  const attempt = rest.state === "due" ? rest.attempt : rest.attempt + 1;
  if (rest.state !== "due") await databaseOf(container).transaction((tx) => beginAttempt(tx, id, attempt));
  await chargeRest(container, id, attempt);
}

async function finish(container: MedusaContainer, booking: BookingRow, now: Temporal.Instant): Promise<Finding | null> {
  const { id, rest } = booking;
  const found = { booking_id: id, payment_intent_id: rest?.intent_id ?? null };
  if (isPaid(await readIntentOf(container, withRest(booking)))) {
    const message = "the rest of a booking was paid and nobody was told";
    return mended({ ...found, kind: "paid_rest", message }, () => completeRest(container, id));
  }
  if (isRestOverdue(booking, now)) {
    return mended({ ...found, kind: "rest_unpaid", message: "the rest was not paid and the booking stood" }, () =>
      underLease(
        databaseOf(container),
        id,
        (one) => isRestOverdue(one, now),
        (one) => cancelUnpaid(container, one, now),
      ),
    );
  }
  const next = rest?.state === "failed" ? rest.next_attempt_at : rest?.due_at;
  if (!next || Date.parse(next) > now.epochMilliseconds - GRACE_SECONDS * 1000) return null;
  const message = "the rest of a booking was due and its card was not asked";
  return mended({ ...found, kind: "rest_overdue", message }, () => finishAttempt(container, booking));
}

/** Rests whose time has come without anything happening, and those that can be paid, beside their intents. */
export async function compareRests(container: MedusaContainer, now: Temporal.Instant): Promise<Finding[]> {
  const before = now.subtract({ seconds: GRACE_SECONDS });
  const bookings = await rows<BookingRow>(
    databaseOf(container),
    `SELECT ${BOOKING_COLUMNS} FROM booking
      WHERE status = ANY (CAST(:owing AS text[])) AND (lease_until IS NULL OR lease_until < clock_timestamp())
        AND id IN (SELECT booking_id FROM booking_rest
                    WHERE state IN ('planned', 'due', 'failed') AND updated_at < CAST(:before AS timestamptz)
                      AND (due_at < CAST(:before AS timestamptz) OR intent_id IS NOT NULL)
                    ORDER BY due_at LIMIT :limit)`,
    { owing: [...OWING], before: before.toString(), limit: AT_ONCE },
  );
  const findings: Finding[] = [];
  for (const booking of bookings) {
    try {
      const finding = await finish(container, booking, now);
      if (finding) findings.push(finding);
    } catch (error) {
      const message = `the rest could not be looked at: ${error instanceof Error ? error.message : error}`;
      findings.push(await mended({ kind: "rest_unknown", booking_id: booking.id, message }));
    }
  }
  return findings;
}
