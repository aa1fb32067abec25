import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { now as present } from "../../../src/shared/clock";
import { asProblem, Problem } from "../../../src/shared/problem";
import type { Database } from "../../../src/shared/sql";
import { cancel } from "../../timer/contract";
import { mailGuest } from "../announce";
import { nextState } from "../domain/transitions";
import { commissionBy } from "../postings/commission-of";
import { postCapture } from "../postings/post-capture";
import { type BookingRow, takenState } from "../rows/booking-row";
import { type LeaseOutcome, underLease } from "../rows/lease";
import { type Mover, moveBooking } from "../rows/move-booking";
import { REQUEST_TIMER } from "../timer-names";
import { expireRequest } from "./expire-request";
import { scheduleStart } from "./pass-time";
import { scheduleRest } from "./rest/schedule-rest";
import { readIntentOf } from "./stages/ask-stripe";
import { ensureCaptured } from "./stages/ensure-captured";

/** States in which the seller's yes has been heard already. */
const CONFIRMED: readonly BookingRow["status"][] = ["confirmed", "in_progress", "completed"];

/** An authorisation that has lapsed can never be captured: the request is over, whoever said yes to it. */
async function captureOrExpire(container: MedusaContainer, booking: BookingRow, orderId: string): Promise<void> {
  try {
    await ensureCaptured(container, booking, orderId);
  } catch (error) {
    const isRefused = asProblem(error)?.code === "payment.failed";
    if (isRefused && (await readIntentOf(container, booking))?.status === "canceled") {
      await expireRequest(container, booking, present());
    }
    throw error;
  }
}

/** requested → confirmed, under the booking's lease: the money first. */
export async function captureAndConfirm(container: MedusaContainer, booking: BookingRow, actor: Mover): Promise<void> {
  if (!booking.order_id) throw new Error(`booking ${booking.id} was requested without an order`);
  await captureOrExpire(container, booking, booking.order_id);
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const now = present();
  await database.transaction(async (tx) => {
    const confirmed = await moveBooking(tx, booking, {
      name: "confirm",
      actor,
      now,
      also: { payment_status: takenState(booking) },
    });
    await postCapture(tx, confirmed, now, commissionBy(container));
    await cancel(tx, REQUEST_TIMER, booking.id);
    await scheduleStart(tx, confirmed);
    await scheduleRest(tx, confirmed, now);
    await mailGuest(tx, { template: "booking-confirmed" }, confirmed, now);
  });
}

/**
 * The seller's yes: the payment is captured, then the booking is confirmed. Saying it twice, or two people at once,
 * is saying it once. Throws `booking.transition_refused` when the booking is not waiting for an answer, and
 * `payment.failed` when the money cannot be taken; the request then stands as it was.
 */
export async function confirmBooking(
  container: MedusaContainer,
  bookingId: string,
  memberId: string,
): Promise<LeaseOutcome> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const outcome = await underLease(
    database,
    bookingId,
    (booking) => nextState(booking.status, "confirm", "seller") !== null,
    (booking) => captureAndConfirm(container, booking, { kind: "seller", id: memberId }),
  );
  if (!outcome.pending && !CONFIRMED.includes(outcome.booking.status)) {
    throw new Problem("booking.transition_refused", "This booking is not waiting for an answer any more.", {
      status: outcome.booking.status,
    });
  }
  return outcome;
}
