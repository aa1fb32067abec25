import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { Temporal } from "temporal-polyfill";
import { now as present } from "../../../../src/shared/clock";
import { env } from "../../../../src/shared/env";
import { type Database, rows, type Sql } from "../../../../src/shared/sql";
import { enqueue } from "../../../outbox/contract";
import { STRIPE, type StripeService } from "../../../stripe";
import type { OffSessionOutcome } from "../../../stripe/contract";
import { mailRest } from "../../announce-rest";
import { graceEnd, retryAt } from "../../domain/rest-schedule";
import type { BookingRow } from "../../rows/booking-row";
import { type LeaseOutcome, underLease } from "../../rows/lease";
import { changeRest, instantOf } from "../../rows/rest-row";
import { REST_TOPIC } from "../../timer-names";
import { isPaid } from "../stages/ask-stripe";
import { openRest } from "./open-rest";
import { scheduleAttempt, scheduleGrace } from "./schedule-rest";
import { settleRest } from "./settle-rest";

/** States in which a booking takes place and its rest is owed. */
export const OWING: readonly BookingRow["status"][] = ["confirmed", "in_progress"];

/**
 * The time of an attempt has come: it is written down, and the effect that asks the card, in the timer's transaction.
 * A rest that was paid, is being asked for, or belongs to a booking that has ended stays as it is.
 */
export async function beginAttempt(tx: Sql, bookingId: string, attempt: number): Promise<void> {
  const begun = await rows(
    tx,
    `UPDATE booking_rest SET state = 'due', attempt = :attempt, next_attempt_at = NULL, updated_at = CAST(:now AS timestamptz)
      WHERE booking_id = :id AND state IN ('planned', 'failed') AND attempt = :attempt - 1
        AND EXISTS (SELECT 1 FROM booking WHERE id = :id AND status = ANY (CAST(:owing AS text[])))
      RETURNING booking_id`,
    { id: bookingId, attempt, owing: [...OWING], now: present().toString() },
  );
  if (begun.length === 0) return;
  await enqueue(tx, { topic: REST_TOPIC, key: `${bookingId}:${attempt}`, payload: { booking_id: bookingId, attempt } });
}

/** Asks the card that paid the deposit, or where that was removed the default one. */
async function askCard(container: MedusaContainer, booking: BookingRow, intentId: string): Promise<OffSessionOutcome> {
  const { cards } = container.resolve<StripeService>(STRIPE);
  const { rest } = booking;
  if (!rest?.stripe_customer_id) return { paid: false, failure_code: "no_card" };
  const saved = await cards.list(rest.stripe_customer_id);
  const paidWith = booking.payment_intent_id ? await cards.cardOf(booking.payment_intent_id) : null;
  const card = saved.find(({ id }) => id === paidWith) ?? saved[0];
  if (!card) return { paid: false, failure_code: "no_card" };
  return cards.payOffSession({
    intent_id: intentId,
    card_id: card.id,
    return_url: `${env().STOREFRONT_URL}/bookings/${booking.id}/pay`,
    // One key an attempt: asked again after a crash, Stripe answers what came of it.
    key: `rest:${intentId}:${rest.attempt}`,
  });
}

async function writeDeclined(tx: Sql, booking: BookingRow, failure_code: string): Promise<void> {
  const { id, rest } = booking;
  if (!rest) return;
  const now = present();
  const start = Temporal.Instant.fromEpochMilliseconds(booking.start_at.getTime());
  const grace_ends_at = instantOf(rest.grace_ends_at) ?? graceEnd(now, start);
  const next = retryAt({ attempt: rest.attempt, failure_code, at: now, grace_ends_at });
  const facts = {
    failure_code,
    grace_ends_at: grace_ends_at.toString(),
    next_attempt_at: next?.toString() ?? null,
  };
  if (!(await changeRest(tx, id, { from: ["due"], state: "failed", facts, now }))) return;
  if (next) await scheduleAttempt(tx, id, rest.attempt + 1, next);
  await scheduleGrace(tx, id, grace_ends_at);
  await mailRest(tx, { template: "rest-failed", grace_ends_at, retries: next !== null }, booking, now);
}

async function charge(container: MedusaContainer, given: BookingRow): Promise<void> {
  const { booking, intent } = await openRest(container, given);
  const outcome = isPaid(intent) ? { paid: true as const } : await askCard(container, booking, intent.id);
  if (outcome.paid) return settleRest(container, booking);
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await database.transaction((tx) => writeDeclined(tx, booking, outcome.failure_code));
}

/**
 * Asks the saved card for the rest of a booking's price: taken, or written down as declined with what follows. Called
 * by the outbox and the reconciler as often as they like; an attempt that is over does nothing. Throws when Stripe
 * does not answer: nothing is lost, it is tried again.
 */
export async function chargeRest(
  container: MedusaContainer,
  bookingId: string,
  attempt: number,
): Promise<LeaseOutcome> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return underLease(
    database,
    bookingId,
    ({ rest, status }) => rest?.state === "due" && rest.attempt === attempt && OWING.includes(status),
    (booking) => charge(container, booking),
  );
}
