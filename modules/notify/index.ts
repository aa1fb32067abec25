import { Module } from "@medusajs/framework/utils";
import NotifyService from "./service";

/** The name under which the container holds the notify service. */
export const NOTIFY = "notify";

export type { default as NotifyService } from "./service";

export default Module(NOTIFY, { service: NotifyService });
