import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { type Database, rows } from "../../../../src/shared/sql";
import type { Finding } from "../../contract";
import { BOOKING_COLUMNS, type BookingRow, isTaken, withRest } from "../../rows/booking-row";
import { ensureCaptured } from "../stages/ensure-captured";
import { ensureOrder } from "../stages/ensure-order";
import { mended } from "./finding";

/** Bookings that changed within this time are compared; older ones were, when they changed. */
const DAYS = 2;
const AT_ONCE = 1_000;

/** Makes a booking's order again, with the payment that stood on it. */
async function restoreOrder(container: MedusaContainer, booking: BookingRow): Promise<void> {
  const orderId = await ensureOrder(container, booking);
  if (isTaken(booking)) await ensureCaptured(container, booking, orderId);
  if (booking.rest?.state === "paid") await ensureCaptured(container, withRest(booking), orderId);
}

/** Every booking that was paid for lately beside its order. */
export async function compareOrders(container: MedusaContainer, now: Temporal.Instant): Promise<Finding[]> {
  const database: Database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const orders: IOrderModuleService = container.resolve(Modules.ORDER);
  const bookings = await rows<BookingRow>(
    database,
    `SELECT ${BOOKING_COLUMNS} FROM booking
      WHERE order_id IS NOT NULL AND updated_at > ?::timestamptz ORDER BY updated_at DESC LIMIT ?`,
    [now.subtract({ hours: 24 * DAYS }).toString(), AT_ONCE],
  );
  const ids = bookings.flatMap(({ order_id }) => order_id ?? []);
  if (ids.length === 0) return [];
  const found = await orders.listOrders({ id: ids }, { select: ["id"], take: ids.length });
  const known = new Set(found.map(({ id }) => id));
  const without = bookings.filter(({ order_id }) => order_id && !known.has(order_id));
  return Promise.all(
    without.map((booking) =>
      mended({ kind: "lost_order", booking_id: booking.id, message: "a booking's order was gone" }, () =>
        restoreOrder(container, booking),
      ),
    ),
  );
}
