import { Module } from "@medusajs/framework/utils";
import TimerService from "./service";

/** The name under which the container holds the timer service. */
export const TIMER = "timer";

export type { default as TimerService } from "./service";

export default Module(TIMER, { service: TimerService });
