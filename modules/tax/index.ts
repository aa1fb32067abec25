import { Module } from "@medusajs/framework/utils";
import TaxService from "./service";

/** The name under which the container holds the tax service; `tax` is Medusa's own module. */
export const TAX = "booking_tax";

export type { default as TaxService, NewTaxRule } from "./service";

export default Module(TAX, { service: TaxService });
