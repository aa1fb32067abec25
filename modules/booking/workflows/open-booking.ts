import type { MedusaContainer } from "@medusajs/framework/types";
import type { Temporal } from "temporal-polyfill";
import { type BookingInput, giveDatesBack, holdDates } from "./steps/hold-dates";
import { openPayment } from "./steps/open-payment";

/**
 * From a quote to a booking that can be paid: dates first, then the payment. If the payment cannot be opened, the
 * dates are given back before anyone is told; if the process dies in between, the hold runs out. A plain function:
 * Medusa's workflow engine would take as long as both of its steps, and keep nothing that the rows do not say.
 */
export async function openBooking(
  container: MedusaContainer,
  input: BookingInput,
  now: Temporal.Instant,
): Promise<{ booking_id: string; client_secret: string }> {
  const booking_id = await holdDates(container, input, now);
  try {
    return { booking_id, client_secret: await openPayment(container, booking_id) };
  } catch (error) {
    await giveDatesBack(container, booking_id, now);
    throw error;
  }
}
