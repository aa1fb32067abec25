import { Module } from "@medusajs/framework/utils";
import AvailabilityService from "./service";

/** The name under which the container holds the availability service. */
export const AVAILABILITY = "availability";

export { CALENDAR_DAYS_MAX } from "./domain/calendar-days";
export { checkStay, HORIZON_DAYS } from "./domain/check-stay";
export { dateInZone } from "./domain/day-number";
export type { default as AvailabilityService } from "./service";

export default Module(AVAILABILITY, { service: AvailabilityService });
