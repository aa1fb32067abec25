import type { PaymentState } from "../rows/booking-row";

/** Payment states of bookings whose money was taken, whatever became of it. */
export const CAPTURED: readonly PaymentState[] = ["partial", "paid", "partly_refunded", "refunded"];
