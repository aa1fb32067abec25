import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { Temporal } from "temporal-polyfill";
import { CURRENCY_DECIMALS, type Currency } from "../../../src/shared/money";
import { plainDecimal } from "../domain/format";

/** A movement of money as an accountant wants it. */
export type Transaction = {
  id: string;
  at: Temporal.Instant;
  /** Such as `payment` or `transfer`, and what happened to it. */
  type: string;
  event: string;
  booking_reference: string | null;
  listing: string | null;
  counterparty: string | null;
  account: string;
  currency: Currency;
  amount_minor: bigint;
  tax_minor: bigint | null;
  document_number: string | null;
  note: string | null;
};

const COLUMNS = [
  "id",
  "at",
  "type",
  "event",
  "booking_reference",
  "listing",
  "counterparty",
  "account",
  "currency",
  "amount",
  "tax",
  "document_number",
  "note",
] as const;

/**
 * What spreadsheets take for a formula at the start of a cell, also after blanks and in its wide forms. csv-stringify's
 * own guard does not look behind blanks, and would put a quote before negative amounts.
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** Words that no spreadsheet runs: a quote before them makes them words. */
export function safeCell(text: string | null): string {
  if (text === null) return "";
  return FORMULA.test(text) ? `'${text}` : text;
}

type Cells = Record<(typeof COLUMNS)[number], string>;

function cells(transaction: Transaction): Cells {
  const { currency, amount_minor, tax_minor } = transaction;
  const decimals = CURRENCY_DECIMALS[currency];
  return {
    id: safeCell(transaction.id),
    at: transaction.at.toString(),
    type: safeCell(transaction.type),
    event: safeCell(transaction.event),
    booking_reference: safeCell(transaction.booking_reference),
    listing: safeCell(transaction.listing),
    counterparty: safeCell(transaction.counterparty),
    account: safeCell(transaction.account),
    currency: currency.toUpperCase(),
    // Numbers stay numbers, with a point, also below zero.
    amount: plainDecimal(amount_minor, decimals),
    tax: tax_minor === null ? "" : plainDecimal(tax_minor, decimals),
    document_number: safeCell(transaction.document_number),
    note: safeCell(transaction.note),
  };
}

async function* eachCells(transactions: AsyncIterable<Transaction>): AsyncGenerator<Cells> {
  for await (const transaction of transactions) yield cells(transaction);
}

/**
 * Transactions as CSV (RFC 4180, UTF-8 with a mark that spreadsheets look for), as a stream that takes from the source
 * only as fast as it is read: a million rows need no more memory than a thousand. An error of the source ends it, and
 * who stops reading ends the source.
 */
export function transactionsCsv(transactions: AsyncIterable<Transaction>): Readable {
  const csv = stringify({ header: true, columns: [...COLUMNS], bom: true, record_delimiter: "windows" });
  // Errors of either side reach whoever reads: a pipeline destroys what it ends in with them.
  return pipeline(Readable.from(eachCells(transactions)), csv, () => undefined);
}
