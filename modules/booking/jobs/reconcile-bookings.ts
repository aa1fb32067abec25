import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { now as present } from "../../../src/shared/clock";
import { reconcile } from "../workflows/reconcile";

/** Intents that a minute's run compares; an operator's own run goes further back. */
const HOURS = 3;

/** Once a minute: what a crash left behind is found and mended, and written into the log. */
export default async function reconcileBookings(container: MedusaContainer): Promise<void> {
  const now = present();
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  for (const finding of await reconcile(container, now, now.subtract({ hours: HOURS }))) {
    const line = `reconciler: ${finding.message} [${finding.kind} ${finding.booking_id ?? finding.payment_intent_id ?? ""}]`;
    if (finding.outcome === "mended") logger.warn(`${line}: mended`);
    else logger.error(`${line}: needs a person`);
  }
}

export const config = { name: "reconcile-bookings", schedule: "* * * * *" };
