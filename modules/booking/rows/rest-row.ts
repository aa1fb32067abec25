import { Temporal } from "temporal-polyfill";
import { rows, type Sql } from "../../../src/shared/sql";
import type { PlannedRest } from "../domain/plan-payment";
import type { RestState } from "../domain/rest-states";

/** The second payment of a booking: instants as ISO text, minor units as decimal strings. */
export type RestRow = {
  amount_minor: string;
  due_on: string;
  due_at: string;
  state: RestState;
  /** How often the card has been asked, or is just being asked. */
  attempt: number;
  failure_code: string | null;
  next_attempt_at: string | null;
  grace_ends_at: string | null;
  paid_at: string | null;
  stripe_customer_id: string | null;
  collection_id: string | null;
  session_id: string | null;
  intent_id: string | null;
  payment_id: string | null;
};

/** The rest of the booking of the same statement as JSON; null where all of the price is due at once. */
export const REST_COLUMN = `CASE WHEN due_minor < total_minor THEN (
  SELECT to_jsonb(rest) || jsonb_build_object('amount_minor', rest.amount_minor::text)
    FROM booking_rest AS rest WHERE rest.booking_id = booking.id) END AS rest`;

/** Writes what is left to be paid, in the transaction that writes its booking. */
export async function insertRest(tx: Sql, bookingId: string, rest: PlannedRest, now: Temporal.Instant): Promise<void> {
  await rows(
    tx,
    `INSERT INTO booking_rest (booking_id, amount_minor, due_on, due_at, state, updated_at)
     VALUES (:id, CAST(:amount AS bigint), CAST(:due_on AS date), CAST(:due_at AS timestamptz), 'planned', CAST(:now AS timestamptz))`,
    {
      id: bookingId,
      amount: String(rest.amount_minor),
      due_on: rest.due_on,
      due_at: rest.due_at.toString(),
      now: now.toString(),
    },
  );
}

type Facts = Partial<Omit<RestRow, "amount_minor" | "due_on" | "due_at" | "state">>;

/**
 * Changes a rest that is in one of some states; false when it is in none of them, and nothing is written. The names
 * are the program's own words.
 */
export async function changeRest(
  sql: Sql,
  bookingId: string,
  change: { from: readonly RestState[]; state?: RestState; facts?: Facts; now: Temporal.Instant },
): Promise<boolean> {
  const facts: Record<string, unknown> = { ...change.facts, ...(change.state ? { state: change.state } : {}) };
  const set = Object.keys(facts).map((name) => `${name} = :${name}`);
  const changed = await rows(
    sql,
    `UPDATE booking_rest SET ${[...set, "updated_at = CAST(:now AS timestamptz)"].join(", ")}
      WHERE booking_id = :id AND state = ANY (CAST(:from AS text[])) RETURNING booking_id`,
    { ...facts, id: bookingId, from: [...change.from], now: change.now.toString() },
  );
  return changed.length > 0;
}

/** An instant of a row, or null. */
export function instantOf(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text);
}
