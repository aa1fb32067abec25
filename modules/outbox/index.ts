import { Module } from "@medusajs/framework/utils";
import OutboxService from "./service";

/** The name under which the container holds the outbox service. */
export const OUTBOX = "outbox";

export type { default as OutboxService } from "./service";

export default Module(OUTBOX, { service: OutboxService });
