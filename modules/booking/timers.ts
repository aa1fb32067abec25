import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import type { Database } from "../../src/shared/sql";
import { defineTimer } from "../timer/contract";
import { underLease } from "./rows/lease";
import { HOLD_TIMER } from "./timer-names";
import { expireHold, isHoldOver } from "./workflows/expire-hold";

/** What happens to bookings by themselves. Each looks at the booking before it acts, so that repeating is harmless. */
export default [
  defineTimer({
    name: HOLD_TIMER,
    payload: z.object({ booking_id: z.string() }),
    async underLease({ payload, at, container }) {
      const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const { pending } = await underLease(
        database,
        payload.booking_id,
        (booking) => isHoldOver(booking, at),
        (booking) => expireHold(container, booking, at),
      );
      // A throw is how a timer is told to come back.
      if (pending) throw new Error(`booking ${payload.booking_id} is being completed`);
    },
  }),
];
