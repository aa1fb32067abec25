import { Module } from "@medusajs/framework/utils";
import BookingService from "./service";

/** The name under which the container holds the booking service. */
export const BOOKING = "booking";

export { readOwnBooking } from "./own-booking";
export type { BookingCharges } from "./rows/select-charges";
export type { default as BookingService } from "./service";

export default Module(BOOKING, { service: BookingService });
