import { documentRoutes } from "./contract/documents";
import { reportRoutes } from "./contract/reports";

export * from "./contract/documents";
export { credit, type Issued, issue, type Moment } from "./contract/issue";
export * from "./contract/reports";
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
export type { Dated } from "./domain/dated";
export {
  type ActivitySums,
  type Dac7Report,
  type Dac7Seller,
  dac7Report,
  EXCLUSIONS,
  type QuarterSum,
} from "./domain/eu-dac7";
export { buildInvoice, type InvoiceParts } from "./domain/invoice";
export { InvoiceRefusal, type InvoiceRefusalReason } from "./domain/refusal";
export { buildStatement, type StatementLine, type StatementParts } from "./domain/statement";
export { lineOfAmounts, lineOfRates, type TaxToAdd } from "./domain/tax-line";
export { type Form1099K, form1099K, type MonthSum, type Payee1099K, THRESHOLDS_1099K } from "./domain/us-1099-k";
export { platformParty, sellerParty } from "./issuing/parties";
export { dac7Xml } from "./reports/dac7-xml";
export { type Transaction, transactionsCsv } from "./reports/transactions-csv";
export type { IssuedDocument } from "./rows/document-row";
export type { DocumentFilter } from "./rows/select-documents";

export const routes = [...documentRoutes, ...reportRoutes];
