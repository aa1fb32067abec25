import { Module } from "@medusajs/framework/utils";
import CommissionService from "./service";

/** The name under which the container holds the commission service. */
export const COMMISSION = "commission";

export type { default as CommissionService, NewRule } from "./service";

export default Module(COMMISSION, { service: CommissionService });
