import type { Temporal } from "temporal-polyfill";
import { env } from "../../../src/shared/env";
import type { Sql } from "../../../src/shared/sql";
import { isPosted, post } from "../../ledger/contract";
import { schedule } from "../../timer/contract";
import { releasedLines } from "../domain/posting-lines";
import type { BookingRow } from "../rows/booking-row";
import { RELEASE_TIMER } from "../timer-names";
import { lockStanding } from "./standing";

/** When the money of a booking that is over since an instant is due. */
export function releaseAt(overSince: Temporal.Instant): Temporal.Instant {
  return overSince.add({ hours: 24 * env().EARNINGS_DELAY_DAYS });
}

/** Sets the timer that makes a booking's pending money available, in the transaction that ends the booking. */
export async function scheduleRelease(tx: Sql, booking: BookingRow, overSince: Temporal.Instant): Promise<void> {
  const due_at = releaseAt(overSince);
  await schedule(tx, { name: RELEASE_TIMER, key: booking.id, due_at, payload: { booking_id: booking.id } });
}

/** Posts that what is pending of a booking is available. Nothing pending is no posting; a second time changes nothing. */
export async function postReleased(tx: Sql, booking: BookingRow, at: Temporal.Instant): Promise<void> {
  const there = await lockStanding(tx, booking);
  const source = { type: "booking", id: booking.id, event: "released" };
  if (there.pending <= 0n || (await isPosted(tx, source))) return;
  await post(tx, { source, at, booking_id: booking.id, lines: releasedLines(booking, there) });
}
