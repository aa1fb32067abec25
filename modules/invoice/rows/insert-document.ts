import { generateEntityId } from "@medusajs/framework/utils";
import type { Temporal } from "temporal-polyfill";
import { firstRow, type Sql } from "../../../src/shared/sql";
import { type DocumentContent, packContent } from "../domain/content";
import { type DocumentRow, documentColumns, documentFrom, type IssuedDocument } from "./document-row";

/** What a document is issued as. */
export type NewDocument = Pick<IssuedDocument, "issuer_id" | "source" | "seller_id" | "customer_id" | "booking_id"> & {
  reverses_id: string | null;
  content: DocumentContent;
};

/** What a document comes to: minor units with taxes; of a statement, what was transferred. */
export function totalOf(content: DocumentContent): bigint {
  return content.type === "payout_statement" ? content.transferred_minor : content.gross_minor;
}

/**
 * Writes a document and returns it with the number that the database gave it, or null when its source has one already.
 * A transaction that issues in the same series at this moment is waited for.
 */
export async function insertDocument(
  sql: Sql,
  document: NewDocument,
  issued: { at: Temporal.Instant; on: string },
): Promise<IssuedDocument | null> {
  const { source, content, ...columns } = document;
  const row = await firstRow<DocumentRow>(
    sql,
    `INSERT INTO invoice_document (id, type, issuer_id, issued_on, issued_at, source_type, source_id, seller_id, customer_id,
       booking_id, reverses_id, currency, total_minor, content)
     VALUES (:id, :type, :issuer_id, :on, :at, :source_type, :source_id, :seller_id, :customer_id, :booking_id, :reverses_id,
       :currency, :total, CAST(:content AS jsonb))
     ON CONFLICT ON CONSTRAINT invoice_document_source DO NOTHING
     RETURNING ${documentColumns}`,
    {
      ...columns,
      id: generateEntityId(undefined, "inv"),
      type: content.type,
      on: issued.on,
      at: issued.at.toString(),
      source_type: source.type,
      source_id: source.id,
      currency: content.currency,
      total: String(totalOf(content)),
      content: packContent(content),
    },
  );
  return row ? documentFrom(row) : null;
}
