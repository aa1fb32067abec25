import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import { asProblem, type ProblemCode } from "../../src/shared/problem";
import { type Database, firstRow } from "../../src/shared/sql";
import { defineConsumer } from "../outbox/contract";
import { INTENT_EVENT, intentEvent } from "../stripe/contract";
import { EARLIER_TOPIC, FEE_TOPIC, REST_TOPIC, SETTLE_TOPIC } from "./timer-names";
import { completeBooking } from "./workflows/complete-booking";
import { postEarlier } from "./workflows/post-earlier";
import { postFee } from "./workflows/post-fee";
import { chargeRest } from "./workflows/rest/charge-rest";
import { completeRest } from "./workflows/rest/pay-rest";
import { settlePayment } from "./workflows/settle-payment";

/** Events after which a booking can go on. */
const PAID: readonly string[] = ["payment_intent.amount_capturable_updated", "payment_intent.succeeded"];

/** Outcomes of a completion that no later attempt would change. */
const FINAL: readonly (ProblemCode | undefined)[] = ["payment.not_completed", "booking.hold_expired"];

async function findBookingId(database: Database, intentId: string): Promise<string | undefined> {
  const row = await firstRow<{ id: string }>(database, "SELECT id FROM booking WHERE payment_intent_id = ?", [
    intentId,
  ]);
  return row?.id;
}

/** A rest that was paid by the guest; an intent that is none of ours, or of a booking never opened to anybody, is let be. */
async function takeRest(container: MedusaContainer, database: Database, intentId: string): Promise<void> {
  const row = await firstRow<{ id: string }>(
    database,
    "SELECT booking_id AS id FROM booking_rest WHERE intent_id = ?",
    [intentId],
  );
  if (!row) return;
  const { pending } = await completeRest(container, row.id);
  if (pending) throw new Error(`booking ${row.id} is being worked on`);
}

export default [
  // The browser may never come back after paying: what Stripe tells completes the booking all the same.
  defineConsumer({
    topic: INTENT_EVENT,
    payload: intentEvent,
    async deliver({ payload, container }) {
      if (!PAID.includes(payload.type)) return;
      const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const bookingId = await findBookingId(database, payload.payment_intent_id);
      if (!bookingId) return takeRest(container, database, payload.payment_intent_id);
      try {
        const { pending } = await completeBooking(container, bookingId);
        if (pending) throw new Error(`booking ${bookingId} is being worked on`);
      } catch (error) {
        if (!FINAL.includes(asProblem(error)?.code)) throw error;
      }
    },
  }),
  defineConsumer({
    topic: REST_TOPIC,
    payload: z.object({ booking_id: z.string(), attempt: z.number().int() }),
    async deliver({ payload, container }) {
      const { pending } = await chargeRest(container, payload.booking_id, payload.attempt);
      if (pending) throw new Error(`booking ${payload.booking_id} is being worked on`);
    },
  }),
  defineConsumer({
    topic: SETTLE_TOPIC,
    payload: z.object({ booking_id: z.string() }),
    async deliver({ payload, container }) {
      const { pending } = await settlePayment(container, payload.booking_id);
      if (pending) throw new Error(`booking ${payload.booking_id} is being worked on`);
    },
  }),
  defineConsumer({
    topic: FEE_TOPIC,
    payload: z.object({ booking_id: z.string(), is_rest: z.boolean().default(false) }),
    async deliver({ payload, container }) {
      await postFee(container, payload.booking_id, payload.is_rest);
    },
  }),
  defineConsumer({
    topic: EARLIER_TOPIC,
    payload: z.object({ after: z.string().default("") }),
    limit_seconds: 600,
    async deliver({ payload, database }) {
      await postEarlier(database, payload.after);
    },
  }),
];
