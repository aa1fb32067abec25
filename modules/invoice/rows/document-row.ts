import { Temporal } from "temporal-polyfill";
import type { Currency } from "../../../src/shared/money";
import { type DocumentContent, type DocumentType, unpackContent } from "../domain/content";

/** A document as it was issued. */
export type IssuedDocument = {
  id: string;
  type: DocumentType;
  /** As people call it, such as `INV-2027-00001`: unique among its issuer's documents. */
  number: string;
  /** The day on the document, `YYYY-MM-DD`, in the issuer's zone. */
  issued_on: string;
  issued_at: Temporal.Instant;
  /** `platform`, or a seller's id. */
  issuer_id: string;
  source: { type: string; id: string };
  seller_id: string | null;
  customer_id: string | null;
  booking_id: string | null;
  /** Id of the invoice that a credit note reverses. */
  reverses_id: string | null;
  currency: Currency;
  /** What it comes to with taxes; of a statement, what was transferred. */
  total_minor: bigint;
  content: DocumentContent;
};

export type DocumentRow = Omit<IssuedDocument, "issued_at" | "source" | "total_minor" | "content"> & {
  issued_at_text: string;
  source_type: string;
  source_id: string;
  total_text: string;
  content: unknown;
};

export const documentColumns = `
  id, type, number, CAST(issued_on AS text) AS issued_on, issuer_id, source_type, source_id, seller_id, customer_id, booking_id,
  to_char(issued_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS issued_at_text,
  reverses_id, currency, CAST(total_minor AS text) AS total_text, content`;

export function documentFrom(row: DocumentRow): IssuedDocument {
  const { issued_at_text, source_type, source_id, total_text, content, ...rest } = row;
  return {
    ...rest,
    issued_at: Temporal.Instant.from(issued_at_text),
    source: { type: source_type, id: source_id },
    total_minor: BigInt(total_text),
    content: unpackContent(content),
  };
}
