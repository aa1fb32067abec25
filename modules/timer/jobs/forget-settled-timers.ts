import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { now } from "../../../src/shared/clock";
import { type Database, rows } from "../../../src/shared/sql";

const KEPT_HOURS = 90 * 24;

/** Deletes timers that fired or were cancelled 90 days ago. Dead ones stay until an operator has looked at them. */
export default async function forgetSettledTimers(container: MedusaContainer): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Database;
  const before = now().subtract({ hours: KEPT_HOURS });
  await rows(database, "DELETE FROM timer WHERE state IN ('fired', 'cancelled') AND settled_at < :before", {
    before: before.toString(),
  });
}

export const config = { name: "forget-settled-timers", schedule: "17 3 * * *" };
