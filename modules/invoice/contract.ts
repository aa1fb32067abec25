import type { RouteSpec } from "../../src/shared/route";

export { credit, type Issued, issue, type Moment } from "./contract/issue";
export type {
  CreditNote,
  DocumentContent,
  DocumentType,
  Invoice,
  Language,
  Line,
  LineTax,
  Party,
  PayoutStatement,
  TaxTotal,
} from "./domain/content";
export { buildInvoice, type InvoiceParts } from "./domain/invoice";
export { InvoiceRefusal, type InvoiceRefusalReason } from "./domain/refusal";
export { lineOfAmounts, lineOfRates, type TaxToAdd } from "./domain/tax-line";
export type { IssuedDocument } from "./rows/document-row";
export type { DocumentFilter } from "./rows/select-documents";

/** Documents are issued and read in code; the routes that show them belong to those that answer them. */
export const routes: RouteSpec[] = [];
