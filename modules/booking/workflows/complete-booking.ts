import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { Temporal } from "temporal-polyfill";
import { now as present } from "../../../src/shared/clock";
import { asProblem, Problem } from "../../../src/shared/problem";
import type { Database } from "../../../src/shared/sql";
import { cancel, schedule } from "../../timer/contract";
import { mailGuest, mailSellers, sellerRecipients } from "../announce";
import { requestExpiry } from "../domain/request-expiry";
import { commissionBy } from "../postings/commission-of";
import { postCapture } from "../postings/post-capture";
import { type BookingRow, takenState } from "../rows/booking-row";
import { type LeaseOutcome, underLease } from "../rows/lease";
import { moveBooking, SYSTEM } from "../rows/move-booking";
import { HOLD_TIMER, REQUEST_TIMER } from "../timer-names";
import { expireHold, isHoldOver } from "./expire-hold";
import { scheduleStart } from "./pass-time";
import { scheduleRest } from "./rest/schedule-rest";
import { acceptPayment } from "./stages/accept-payment";
import { isPaid, readIntentOf } from "./stages/ask-stripe";
import { ensureCaptured } from "./stages/ensure-captured";
import { ensureOrder } from "./stages/ensure-order";
import { undoBooking } from "./undo-booking";

/** True until a booking that was held has become a request, a booking, or nothing. */
export function isUnfinished(booking: BookingRow): boolean {
  return booking.status === "held" || booking.status === "confirming";
}

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());

type Settling = { booking: BookingRow; orderId: string; recipients: readonly string[]; now: Temporal.Instant };

/** confirming → confirmed, with the mails that say so, in one transaction. */
async function settleInstant(container: MedusaContainer, database: Database, settling: Settling): Promise<void> {
  const { booking, orderId, recipients, now } = settling;
  await database.transaction(async (tx) => {
    const confirmed = await moveBooking(tx, booking, {
      name: "confirm_instantly",
      actor: SYSTEM,
      now,
      also: { order_id: orderId, payment_status: takenState(booking) },
    });
    await postCapture(tx, confirmed, now, commissionBy(container));
    await cancel(tx, HOLD_TIMER, booking.id);
    await scheduleStart(tx, confirmed);
    await scheduleRest(tx, confirmed, now);
    await mailGuest(tx, { template: "booking-confirmed" }, confirmed, now);
    await mailSellers(tx, { template: "booking-confirmed-seller" }, recipients, confirmed);
  });
}

/** confirming → requested, with the mails that say so and the time to answer, in one transaction. */
async function settleRequest(database: Database, { booking, orderId, recipients, now }: Settling): Promise<void> {
  const request_expires_at = requestExpiry({
    now,
    start_at: instantOf(booking.start_at),
    end_at: instantOf(booking.end_at),
    time_zone: booking.listing_snapshot.time_zone,
  });
  await database.transaction(async (tx) => {
    const requested = await moveBooking(tx, booking, {
      name: "request",
      actor: SYSTEM,
      now,
      also: { order_id: orderId, request_expires_at },
    });
    await cancel(tx, HOLD_TIMER, booking.id);
    const timer = { name: REQUEST_TIMER, key: booking.id, payload: { booking_id: booking.id } };
    await schedule(tx, { ...timer, due_at: request_expires_at });
    await mailGuest(tx, { template: "booking-requested" }, requested, now);
    await mailSellers(tx, { template: "booking-requested-seller" }, recipients, requested);
  });
}

/** True when an instant booking's money can never be taken: the authorisation is gone. */
async function isLapsed(container: MedusaContainer, booking: BookingRow, error: unknown): Promise<boolean> {
  if (asProblem(error)?.code !== "payment.failed") return false;
  return !isPaid(await readIntentOf(container, booking));
}

async function finish(container: MedusaContainer, booking: BookingRow, now: Temporal.Instant): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const orderId = await ensureOrder(container, booking);
  const recipients = await sellerRecipients(container, booking.seller_id);
  const settling = { booking, orderId, recipients, now };
  if (booking.booking_mode === "request") return settleRequest(database, settling);
  try {
    await ensureCaptured(container, booking, orderId);
  } catch (error) {
    if (!(await isLapsed(container, booking, error))) throw error;
    return undoBooking(container, { ...booking, order_id: orderId }, now);
  }
  return settleInstant(container, database, settling);
}

/**
 * Brings an unfinished booking as far as it can go at an instant, under its lease. A hold that is over but was paid
 * all the same still becomes a booking as long as nobody else has the dates.
 */
export async function advance(container: MedusaContainer, booking: BookingRow, now: Temporal.Instant): Promise<void> {
  if (booking.status === "confirming") return finish(container, booking, now);
  const isLate = isHoldOver(booking, now);
  if (isLate && !isPaid(await readIntentOf(container, booking))) return expireHold(container, booking, now);
  const accepted = await acceptPayment(container, booking, now);
  if (!accepted) return expireHold(container, booking, now, true);
  return finish(container, accepted, now);
}

/**
 * The one owner of completion: whoever learns that a booking has been paid calls this, as often as they like.
 * It is no Medusa workflow, because a workflow goes back when it fails: once the money stands, the only way is
 * forward, and each stage looks at what is there before it adds anything.
 * Throws `payment.not_completed`, `payment.unavailable` and `booking.hold_expired`.
 */
export async function completeBooking(container: MedusaContainer, bookingId: string): Promise<LeaseOutcome> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const outcome = await underLease(database, bookingId, isUnfinished, (booking) =>
    advance(container, booking, present()),
  );
  const { status, order_id } = outcome.booking;
  if (status === "expired" && !order_id) {
    throw new Problem(
      "booking.hold_expired",
      "The time to pay is over and the dates were given back. Nothing was charged.",
    );
  }
  return outcome;
}
