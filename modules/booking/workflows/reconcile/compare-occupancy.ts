import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { type Database, rows } from "../../../../src/shared/sql";
import { AVAILABILITY, type AvailabilityService } from "../../../availability";
import type { Finding } from "../../contract";
import { mended } from "./finding";

const GRACE_SECONDS = 60;

const databaseOf = (container: MedusaContainer): Database => container.resolve(ContainerRegistrationKeys.PG_CONNECTION);

/** Dates that a booking which has ended still keeps from others. */
async function freeLeftovers(
  container: MedusaContainer,
  occupied: readonly string[],
  now: Temporal.Instant,
): Promise<Finding[]> {
  const availability = container.resolve<AvailabilityService>(AVAILABILITY);
  const database = databaseOf(container);
  const ended = await rows<{ id: string }>(
    database,
    `SELECT wanted.id FROM unnest(?::text[]) AS wanted (id) LEFT JOIN booking ON booking.id = wanted.id
      WHERE booking.id IS NULL
         OR (booking.status IN ('expired', 'declined', 'cancelled') AND booking.updated_at < ?::timestamptz)`,
    [occupied, now.subtract({ seconds: GRACE_SECONDS }).toString()],
  );
  return Promise.all(
    ended.map(({ id }) =>
      mended({ kind: "leftover_dates", booking_id: id, message: "an ended booking kept its dates" }, () =>
        database.transaction((tx) => availability.release(tx, id, now)),
      ),
    ),
  );
}

/** Bookings that stand without their dates: these are taken again, if nobody has them. */
async function retakeLost(
  container: MedusaContainer,
  occupied: readonly string[],
  today: string,
  now: Temporal.Instant,
): Promise<Finding[]> {
  const availability = container.resolve<AvailabilityService>(AVAILABILITY);
  const database = databaseOf(container);
  const lost = await rows<{ id: string }>(
    database,
    `SELECT id FROM booking WHERE status IN ('confirming', 'requested', 'confirmed', 'in_progress')
       AND to_date > ?::date AND updated_at < ?::timestamptz AND id <> ALL (?::text[])`,
    [today, now.subtract({ seconds: GRACE_SECONDS }).toString(), occupied],
  );
  return Promise.all(
    lost.map(({ id }) =>
      mended({ kind: "lost_dates", booking_id: id, message: "a booking stood without its dates" }, () =>
        database.transaction((tx) => availability.promote(tx, id, now)),
      ),
    ),
  );
}

/** Every booking beside the dates that are taken for it, from yesterday on. */
export async function compareOccupancy(container: MedusaContainer, now: Temporal.Instant): Promise<Finding[]> {
  const today = now.toZonedDateTimeISO("UTC").toPlainDate().subtract({ days: 1 }).toString();
  const occupied = await container.resolve<AvailabilityService>(AVAILABILITY).bookingsWithDates(today);
  return [...(await freeLeftovers(container, occupied, now)), ...(await retakeLost(container, occupied, today, now))];
}
