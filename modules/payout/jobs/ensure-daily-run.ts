import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { now } from "../../../src/shared/clock";
import type { Database } from "../../../src/shared/sql";
import { scheduleDailyRun } from "../runs/start-run";

/** Sets the first timer of the daily run, and every later one that should be there and is not. */
export default async function ensureDailyRun(container: MedusaContainer): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await database.transaction((tx) => scheduleDailyRun(tx, now()));
}

export const config = { name: "ensure-daily-payout-run", schedule: "* * * * *" };
