import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, email, id, language, listOf, paging, plainDate, text } from "../../../src/shared/route";

const currency = z.enum(CURRENCIES);
const documentType = z.enum(["invoice", "commission_invoice", "credit_note", "payout_statement"]);
const pdf = z.string().describe("A PDF");

const document = z.object({
  id,
  type: documentType,
  number: z.string(),
  issued_on: plainDate,
  issuer_name: z.string(),
  recipient_name: z.string(),
  booking_id: z.string().nullable(),
  currency,
  /** With taxes, in major units; of a statement, what was transferred. */
  total: z.number(),
  tax: z.number(),
  /** The number of the invoice that a credit note reverses. */
  reverses: z.string().nullable(),
});
export type DocumentView = z.infer<typeof document>;

export const storeListInvoices = defineRoute({
  method: "GET",
  path: "/store/bookings/:id/invoices",
  who: "booking",
  summary: "The invoices and credit notes of a booking that its guest has, invoices first",
  response: z.object({ documents: z.array(document) }),
});

export const storeReadInvoicePdf = defineRoute({
  method: "GET",
  path: "/store/bookings/:id/invoice/pdf",
  who: "booking",
  summary: "The invoice of a booking as a PDF, or with `document_id` another document of its guest",
  query: z.object({ document_id: id.optional() }).strict(),
  response: pdf,
  limit: { points: 60, seconds: 60 },
});

export const sellerListInvoices = defineRoute({
  method: "GET",
  path: "/seller/invoices",
  who: "manager",
  summary: "What the seller issued and was sent, the latest first; `to` is exclusive",
  query: z
    .object({
      ...paging,
      type: documentType.optional(),
      booking_id: id.optional(),
      from: plainDate.optional(),
      to: plainDate.optional(),
    })
    .strict(),
  response: listOf("invoices", document),
});

export const sellerReadInvoicePdf = defineRoute({
  method: "GET",
  path: "/seller/invoices/:id/pdf",
  who: "manager",
  summary: "A document that the seller issued or was sent, as a PDF",
  response: pdf,
});

const optional = (max: number) => text(1, max).nullable().default(null);
const country = z.string().regex(/^[A-Z]{2}$/, "must be a country such as ES");

const billingDetails = z
  .object({
    legal_name: text(1, 200),
    kind: z.enum(["individual", "entity"]),
    address: z.array(text(1, 200)).min(1).max(6),
    country_code: country,
    tax_id: optional(50),
    vat_id: optional(50),
    born_on: plainDate.nullable().default(null),
    email: email.nullable().default(null),
    language: language.default("en"),
  })
  .strict();

export const readBillingDetails = defineRoute({
  method: "GET",
  path: "/seller/billing-details",
  who: "manager",
  summary: "What the seller's documents and reports say of the seller; null until it was given",
  response: z.object({ billing_details: billingDetails.nullable() }),
});

export const changeBillingDetails = defineRoute({
  method: "POST",
  path: "/seller/billing-details",
  who: "owner",
  summary: "Puts billing details in place of those of before; documents that were issued stay as they are",
  body: billingDetails,
  response: z.object({ billing_details: billingDetails }),
});

export const documentRoutes = [
  storeListInvoices,
  storeReadInvoicePdf,
  sellerListInvoices,
  sellerReadInvoicePdf,
  readBillingDetails,
  changeBillingDetails,
];
