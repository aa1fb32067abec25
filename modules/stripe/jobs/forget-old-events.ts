import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { now } from "../../../src/shared/clock";
import { type Database, rows } from "../../../src/shared/sql";

/** Stripe repeats an event for three days at most; its id is kept a good deal longer. */
const KEPT_HOURS = 30 * 24;

/** Deletes the ids of events that Stripe no longer repeats. */
export default async function forgetOldEvents(container: MedusaContainer): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await rows(database, "DELETE FROM stripe_event WHERE created_at < ?::timestamptz", [
    now().subtract({ hours: KEPT_HOURS }).toString(),
  ]);
}

export const config = { name: "forget-old-stripe-events", schedule: "41 3 * * *" };
