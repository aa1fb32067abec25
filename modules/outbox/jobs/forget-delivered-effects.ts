import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { now } from "../../../src/shared/clock";
import { type Database, rows } from "../../../src/shared/sql";

const KEPT_HOURS = 90 * 24;

/** Deletes effects delivered 90 days ago; until then their key keeps the same effect from being written again. */
export default async function forgetDeliveredEffects(container: MedusaContainer): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Database;
  const before = now().subtract({ hours: KEPT_HOURS });
  await rows(database, "DELETE FROM outbox WHERE state = 'delivered' AND settled_at < :before", {
    before: before.toString(),
  });
}

export const config = { name: "forget-delivered-effects", schedule: "27 3 * * *" };
