import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Database } from "../../src/shared/sql";
import { defineTimer, PermanentFailure } from "../timer/contract";
import { mailRest } from "./announce-rest";
import { postReleased } from "./postings/release-earnings";
import { type BookingRow, readBooking } from "./rows/booking-row";
import { underLease } from "./rows/lease";
import { SYSTEM } from "./rows/move-booking";
import {
  END_TIMER,
  HOLD_TIMER,
  RELEASE_TIMER,
  REQUEST_TIMER,
  REST_GRACE_TIMER,
  REST_REMINDER_TIMER,
  REST_TIMER,
  START_TIMER,
} from "./timer-names";
import { advance } from "./workflows/complete-booking";
import { isHoldOver } from "./workflows/expire-hold";
import { expireRequest, isRequestOver } from "./workflows/expire-request";
import { completeStay, hasEnded, hasStarted, startStay } from "./workflows/pass-time";
import { cancelUnpaid, isRestOverdue } from "./workflows/rest/cancel-unpaid";
import { beginAttempt, OWING } from "./workflows/rest/charge-rest";

type Container = Parameters<typeof advance>[0];

type Passing = {
  name: string;
  /** Looks at the booking before anything is done, so that repeating is harmless. */
  isDue(booking: BookingRow, at: Temporal.Instant): boolean;
  does(container: Container, booking: BookingRow, at: Temporal.Instant): Promise<void>;
};

const databaseOf = (container: Container): Database => container.resolve(ContainerRegistrationKeys.PG_CONNECTION);

/** What happens to bookings by themselves. */
const PASSING: readonly Passing[] = [
  { name: HOLD_TIMER, isDue: isHoldOver, does: advance },
  { name: REQUEST_TIMER, isDue: isRequestOver, does: expireRequest },
  {
    name: START_TIMER,
    isDue: hasStarted,
    does: (container, booking, at) => startStay(databaseOf(container), booking, at),
  },
  {
    name: END_TIMER,
    isDue: hasEnded,
    does: (container, booking, at) => completeStay(databaseOf(container), booking, SYSTEM, at),
  },
  { name: REST_GRACE_TIMER, isDue: isRestOverdue, does: cancelUnpaid },
];

const passing = PASSING.map(({ name, isDue, does }) =>
  defineTimer({
    name,
    payload: z.object({ booking_id: z.string() }),
    async underLease({ payload, at, container }) {
      const { booking_id } = payload;
      const database = databaseOf(container);
      if (!(await readBooking(database, booking_id))) throw new PermanentFailure(`there is no booking ${booking_id}`);
      const { pending } = await underLease(
        database,
        booking_id,
        (booking) => isDue(booking, at),
        (booking) => does(container, booking, at),
      );
      // A throw is how a timer is told to come back.
      if (pending) throw new Error(`booking ${booking_id} is being worked on`);
    },
  }),
);

/** Posts, and nothing else: so it happens in the transaction that says that it has. */
const release = defineTimer({
  name: RELEASE_TIMER,
  payload: z.object({ booking_id: z.string() }),
  async inTransaction(tx, { payload, at }) {
    const booking = await readBooking(tx, payload.booking_id);
    if (!booking) throw new PermanentFailure(`there is no booking ${payload.booking_id}`);
    await postReleased(tx, booking, at);
  },
});

const attempt = defineTimer({
  name: REST_TIMER,
  payload: z.object({ booking_id: z.string(), attempt: z.number().int() }),
  async inTransaction(tx, { payload }) {
    await beginAttempt(tx, payload.booking_id, payload.attempt);
  },
});

const reminder = defineTimer({
  name: REST_REMINDER_TIMER,
  payload: z.object({ booking_id: z.string() }),
  async inTransaction(tx, { payload, at }) {
    const booking = await readBooking(tx, payload.booking_id);
    if (booking?.rest?.state !== "planned" || !OWING.includes(booking.status)) return;
    await mailRest(tx, { template: "rest-reminder" }, booking, at);
  },
});

export default [...passing, release, attempt, reminder];
