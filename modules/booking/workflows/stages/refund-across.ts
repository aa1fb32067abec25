import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Database } from "../../../../src/shared/sql";
import { type BookingRow, withRest } from "../../rows/booking-row";
import { bindRefund } from "../../rows/payment-row";
import type { RefundRow } from "../../rows/refund-row";
import { ensureRefunded } from "./ensure-refunded";

/**
 * Pays back what a booking's refund says from the payments that it is bound to, the newest first; as often as it is
 * called. A refund that a crash cut short goes on with the same parts. Must be called under the booking's lease.
 */
export async function refundAcross(container: MedusaContainer, booking: BookingRow, refund: RefundRow): Promise<void> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const parts = await database.transaction((tx) => bindRefund(tx, booking, refund));
  for (const { number, amount_minor } of parts) {
    await ensureRefunded(container, number === 2 ? withRest(booking) : booking, { ...refund, amount_minor });
  }
}
