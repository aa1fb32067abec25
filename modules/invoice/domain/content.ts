import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";

/** Languages documents are written in. */
export const LANGUAGES = ["en", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

const words = (max: number) => z.string().min(1).max(max);
const date = z.iso.date();

/** An amount as JSON has it: a decimal string of minor units. */
const signed = z
  .string()
  .regex(/^-?\d{1,18}$/)
  .transform(BigInt);
const minor = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

const party = z.strictObject({
  name: words(200),
  /** As on a letter, line by line, without the name and the country. */
  address: z.array(words(200)).max(6),
  /** ISO 3166-1 alpha-2, upper case; null when it is not known. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  tax_id: words(50).nullable(),
  email: words(320).nullable(),
});

const taxName = {
  jurisdiction: words(128),
  /** Which tax of the jurisdiction, such as `vat`. */
  code: words(64),
  /** What people call it, in the document's language. */
  label: words(60),
  /** Millionths of the net amount; null for a tax that is no share of it, such as one by nights. */
  rate_ppm: z.number().int().min(0).max(1_000_000).nullable(),
};
const lineTax = z.strictObject({ ...taxName, amount_minor: minor });

const line = z.strictObject({
  description: words(300),
  detail: words(300).nullable(),
  quantity: z.number().int().min(1).max(1_000_000).nullable(),
  unit_minor: minor.nullable(),
  net_minor: minor,
  taxes: z.array(lineTax).max(10),
  gross_minor: minor,
});

const taxTotal = z.strictObject({ ...taxName, net_minor: minor, tax_minor: minor });

const reference = z.strictObject({
  kind: z.enum(["booking", "order", "payment", "payout", "listing"]),
  value: words(200),
});

const billed = {
  version: z.literal(1),
  language: z.enum(LANGUAGES),
  currency: z.enum(CURRENCIES),
  issuer: party,
  recipient: party,
  /**
   * When it was supplied; `to` is exclusive. `nights` are printed from the day of arrival to the day of departure,
   * `days` from the first to the last day.
   */
  supply: z.strictObject({ by: z.enum(["nights", "days"]), from: date, to: date }).nullable(),
  lines: z.array(line).min(1).max(1_000),
  /** By tax and rate, in the order in which the lines name them. */
  taxes: z.array(taxTotal).max(1_000),
  net_minor: minor,
  tax_minor: minor,
  gross_minor: minor,
  references: z.array(reference).max(20),
  /** What the law or the issuer wants said, such as why there is no tax. */
  notes: z.array(words(1_000)).max(10),
};

const invoice = z.strictObject({
  ...billed,
  /** `invoice` goes to a customer, `commission_invoice` from the platform to a seller. */
  type: z.enum(["invoice", "commission_invoice"]),
  /** What had been paid of it when it was issued. */
  payment: z.strictObject({ paid_minor: minor, paid_on: date }).nullable(),
});

const creditNote = z.strictObject({
  ...billed,
  type: z.literal("credit_note"),
  /** The invoice, as it calls itself. */
  reverses: z.strictObject({ number: words(60), issued_on: date }),
  reason: words(300),
});

const columns = {
  gross_minor: signed,
  commission_minor: signed,
  fees_minor: signed,
  refunds_minor: signed,
  tax_minor: signed,
  net_minor: signed,
};

const statement = z.strictObject({
  version: z.literal(1),
  type: z.literal("payout_statement"),
  language: z.enum(LANGUAGES),
  currency: z.enum(CURRENCIES),
  issuer: party,
  recipient: party,
  /** `to` is exclusive. */
  period: z.strictObject({ from: date, to: date }),
  opening_minor: signed,
  /** What each booking did to the balance; only gross adds where it is positive, the other columns take. */
  bookings: z.array(
    z.strictObject({ booking_id: words(128), reference: words(60), listing: words(300), on: date, ...columns }),
  ),
  totals: z.strictObject(columns),
  /** What changed the balance and is of no booking. */
  adjustments: z.array(z.strictObject({ on: date, description: words(300), amount_minor: signed })),
  /** What was sent to the seller; negative when it came back. */
  transfers: z.array(z.strictObject({ on: date, reference: words(128), amount_minor: signed })),
  transferred_minor: signed,
  closing_minor: signed,
});

const content = z.discriminatedUnion("type", [invoice, creditNote, statement]);

/** A name and an address on a document. */
export type Party = z.output<typeof party>;
/** A tax on a line. */
export type LineTax = z.output<typeof lineTax>;
/** What is charged: `gross_minor = net_minor +` its taxes. */
export type Line = z.output<typeof line>;
/** What a tax comes to at one rate, and what it was taken of. */
export type TaxTotal = z.output<typeof taxTotal>;
export type Invoice = z.output<typeof invoice>;
export type CreditNote = z.output<typeof creditNote>;
export type PayoutStatement = z.output<typeof statement>;
/** All that a document says but its number and its date, which it gets when it is issued. */
export type DocumentContent = z.output<typeof content>;
export type DocumentType = DocumentContent["type"];

/** JSON of a document's content: amounts are decimal strings. */
export function packContent(document: DocumentContent): string {
  return JSON.stringify(document, (_key, value) => (typeof value === "bigint" ? String(value) : value));
}

/** The inverse of `packContent`, after `JSON.parse`. Throws a ZodError for JSON that is no document. */
export function unpackContent(json: unknown): DocumentContent {
  return content.parse(json);
}
