import { Module } from "@medusajs/framework/utils";
import LedgerService from "./service";

/** The name under which the container holds the ledger. */
export const LEDGER = "ledger";

export type { default as LedgerService } from "./service";

export default Module(LEDGER, { service: LedgerService });
