import { Module } from "@medusajs/framework/utils";
import InvoiceService from "./service";

/** The name under which the container holds the documents that were issued. */
export const INVOICE = "invoice";

export type { default as InvoiceService } from "./service";

export default Module(INVOICE, { service: InvoiceService });
