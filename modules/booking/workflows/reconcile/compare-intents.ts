import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { Temporal } from "temporal-polyfill";
import { type Database, rows } from "../../../../src/shared/sql";
import { STRIPE, type StripeService } from "../../../stripe";
import type { IntentFacts } from "../../../stripe/contract";
import type { Finding } from "../../contract";
import { BOOKING_COLUMNS, type BookingRow } from "../../rows/booking-row";
import { underLease } from "../../rows/lease";
import { SYSTEM } from "../../rows/move-booking";
import { completeBooking } from "../complete-booking";
import { captureAndConfirm } from "../confirm-booking";
import { expireRequest } from "../expire-request";
import { settlePayment } from "../settle-payment";
import { isPaid } from "../stages/ask-stripe";
import { mended } from "./finding";

/** What is younger is somebody's work under way, not something left behind. */
const GRACE_SECONDS = 120;
const BATCH = 100;

type Compared = { container: MedusaContainer; now: Temporal.Instant; intent: IntentFacts; booking: BookingRow };

const databaseOf = (container: MedusaContainer): Database => container.resolve(ContainerRegistrationKeys.PG_CONNECTION);

const ENDED: readonly BookingRow["status"][] = ["expired", "declined", "cancelled"];
const STANDING: readonly BookingRow["status"][] = ["confirmed", "in_progress", "completed"];

async function cancelStray(
  container: MedusaContainer,
  intent: IntentFacts,
  booking_id: string | null,
): Promise<Finding> {
  const found = { kind: "stray_intent", booking_id, payment_intent_id: intent.id };
  if (intent.status === "succeeded") return mended({ ...found, message: "money was taken for no booking" });
  return mended({ ...found, message: "an intent that no booking waits for could still be paid" }, () =>
    container.resolve<StripeService>(STRIPE).cancelIntent(intent.id),
  );
}

/** Money stands for a booking that has ended and says that it holds none. */
async function giveBack({ container, intent, booking }: Compared): Promise<Finding | null> {
  const saysSo = booking.payment_status === "unpaid";
  if (!saysSo || !isPaid(intent)) return null;
  const found = { kind: "paid_for_nothing", booking_id: booking.id, payment_intent_id: intent.id };
  if (!booking.payment_id) return cancelStray(container, intent, booking.id);
  return mended({ ...found, message: "an ended booking holds money that it does not know of" }, async () => {
    await rows(databaseOf(container), "UPDATE booking SET payment_status = 'authorised' WHERE id = ?", [booking.id]);
    await settlePayment(container, booking.id);
  });
}

/** The seller said yes, the money was taken, and then the process died; or the authorisation has lapsed. */
async function finishRequest({ container, now, intent, booking }: Compared): Promise<Finding | null> {
  const found = { booking_id: booking.id, payment_intent_id: intent.id };
  const isRequested = (one: BookingRow) => one.status === "requested";
  if (intent.status === "succeeded") {
    return mended({ ...found, kind: "captured_request", message: "a request was paid but not confirmed" }, () =>
      underLease(databaseOf(container), booking.id, isRequested, (one) => captureAndConfirm(container, one, SYSTEM)),
    );
  }
  if (intent.status !== "canceled") return null;
  return mended({ ...found, kind: "lapsed_request", message: "a request whose authorisation has lapsed" }, () =>
    underLease(databaseOf(container), booking.id, isRequested, (one) => expireRequest(container, one, now)),
  );
}

async function checkStanding({ intent, booking }: Compared): Promise<Finding | null> {
  if (intent.status === "succeeded" && String(intent.amount_received) === booking.due_minor) return null;
  return mended({
    kind: "not_paid",
    booking_id: booking.id,
    payment_intent_id: intent.id,
    message: `a ${booking.status} booking of ${booking.due_minor} has received ${intent.amount_received}`,
  });
}

/** The second payment; while it is open, `compareRests` looks after it. */
async function checkRest({ intent, booking }: Compared): Promise<Finding | null> {
  const { rest } = booking;
  const found = { booking_id: booking.id, payment_intent_id: intent.id };
  if (rest?.state === "paid") {
    if (intent.status === "succeeded" && String(intent.amount_received) === rest.amount_minor) return null;
    const message = `a rest of ${rest.amount_minor} that is paid has received ${intent.amount_received}`;
    return mended({ ...found, kind: "rest_not_paid", message });
  }
  if (rest?.state === "void" && isPaid(intent)) {
    return mended({ ...found, kind: "paid_for_nothing", message: "the rest of a booking that has ended was paid" });
  }
  return null;
}

async function compare(compared: Compared): Promise<Finding | null> {
  const { container, intent, booking } = compared;
  if (booking.rest?.intent_id === intent.id) return checkRest(compared);
  if (booking.payment_intent_id !== intent.id) {
    return intent.status === "canceled" ? null : cancelStray(container, intent, booking.id);
  }
  if (booking.status === "held" && isPaid(intent)) {
    const found = { kind: "paid_hold", booking_id: booking.id, payment_intent_id: intent.id };
    return mended({ ...found, message: "a hold was paid and nobody was told" }, () =>
      completeBooking(container, booking.id),
    );
  }
  if (booking.status === "requested") return finishRequest(compared);
  if (ENDED.includes(booking.status)) return giveBack(compared);
  if (STANDING.includes(booking.status)) return checkStanding(compared);
  return null;
}

async function bookingsOf(database: Database, intents: readonly IntentFacts[]): Promise<Map<string, BookingRow>> {
  const ids = intents.flatMap(({ booking_id }) => booking_id ?? []);
  const found = await rows<BookingRow>(database, `SELECT ${BOOKING_COLUMNS} FROM booking WHERE id = ANY (?::text[])`, [
    ids,
  ]);
  return new Map(found.map((booking) => [booking.id, booking]));
}

function isYoung(booking: BookingRow, now: Temporal.Instant): boolean {
  const since = Temporal.Instant.fromEpochMilliseconds(booking.created_at.getTime()).until(now);
  return since.total("seconds") < GRACE_SECONDS || (booking.lease_until?.getTime() ?? 0) > Date.now();
}

async function compareBatch(
  container: MedusaContainer,
  intents: readonly IntentFacts[],
  now: Temporal.Instant,
): Promise<Finding[]> {
  const bookings = await bookingsOf(databaseOf(container), intents);
  const findings: Finding[] = [];
  for (const intent of intents) {
    // What carries no booking's id was not made here.
    if (!intent.booking_id) continue;
    const booking = bookings.get(intent.booking_id);
    if (booking && isYoung(booking, now)) continue;
    const finding = booking ? await compare({ container, now, intent, booking }) : await strayOf(container, intent);
    if (finding) findings.push(finding);
  }
  return findings;
}

/** The booking is written before its intent is made, so an intent without one has lost it. */
async function strayOf(container: MedusaContainer, intent: IntentFacts): Promise<Finding | null> {
  return intent.status === "canceled" ? null : cancelStray(container, intent, null);
}

/** Every intent made since an instant beside the booking that it was made for. */
export async function compareIntents(
  container: MedusaContainer,
  now: Temporal.Instant,
  since: Temporal.Instant,
): Promise<Finding[]> {
  const stripe = container.resolve<StripeService>(STRIPE);
  const findings: Finding[] = [];
  let batch: IntentFacts[] = [];
  try {
    for await (const intent of stripe.intentsSince(Math.floor(since.epochMilliseconds / 1000))) {
      batch.push(intent);
      if (batch.length < BATCH) continue;
      findings.push(...(await compareBatch(container, batch, now)));
      batch = [];
    }
  } catch (error) {
    const message = `Stripe could not be asked: ${error instanceof Error ? error.message : error}`;
    return [...findings, await mended({ kind: "stripe_away", message })];
  }
  return [...findings, ...(await compareBatch(container, batch, now))];
}
