import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "../../../src/shared/problem";
import { type Database, firstRow } from "../../../src/shared/sql";
import { BOOKING_COLUMNS, type BookingRow, readBooking } from "./booking-row";

/** Longer than everything that is done under a lease can take, Stripe's time limits included. */
const LEASE_SECONDS = 45;
const POLL_MS = 100;
/** How long a caller waits for another's outcome before it answers with the booking as it is. */
const WAIT_MS = 10_000;

/**
 * Leases are between processes, not part of any rule: they run on the database's own clock, which all processes
 * share and which the demo clock does not move.
 */
async function takeLease(database: Database, id: string, owner: string): Promise<BookingRow | undefined> {
  return firstRow<BookingRow>(
    database,
    `UPDATE booking SET lease_owner = ?, lease_until = clock_timestamp() + make_interval(secs => ?)
      WHERE id = ? AND (lease_until IS NULL OR lease_until < clock_timestamp()) RETURNING ${BOOKING_COLUMNS}`,
    [owner, LEASE_SECONDS, id],
  );
}

async function endLease(database: Database, id: string, owner: string): Promise<BookingRow | undefined> {
  return firstRow<BookingRow>(
    database,
    `UPDATE booking SET lease_owner = NULL, lease_until = NULL WHERE id = ? AND lease_owner = ?
      RETURNING ${BOOKING_COLUMNS}`,
    [id, owner],
  );
}

async function readOrRefuse(database: Database, id: string): Promise<BookingRow> {
  const booking = await readBooking(database, id);
  if (!booking) throw new Problem("row.not_found", "There is nothing here.");
  return booking;
}

/** `pending` is true when another is still at work on the booking after the wait. */
export type LeaseOutcome = { booking: BookingRow; pending: boolean };

/**
 * Does work on a booking that only one may do at a time, wherever the others run, without holding a transaction
 * open around it. Who finds the lease taken waits for the outcome; a lease whose owner died is taken over when it
 * is over. The work is repeated until it is done, so it looks at what has been done before it does anything.
 */
export async function underLease(
  database: Database,
  id: string,
  isToDo: (booking: BookingRow) => boolean,
  work: (booking: BookingRow) => Promise<void>,
): Promise<LeaseOutcome> {
  const owner = randomUUID();
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const booking = await readOrRefuse(database, id);
    if (!isToDo(booking)) return { booking, pending: false };
    const leased = await takeLease(database, id, owner);
    if (leased) {
      let after: BookingRow | undefined;
      try {
        if (isToDo(leased)) await work(leased);
      } finally {
        after = await endLease(database, id, owner);
      }
      return { booking: after ?? (await readOrRefuse(database, id)), pending: false };
    }
    if (Date.now() >= deadline) return { booking, pending: true };
    await pause(POLL_MS);
  }
}
