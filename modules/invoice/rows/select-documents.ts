import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import { type DocumentRow, documentColumns, documentFrom, type IssuedDocument } from "./document-row";

/** What documents are looked for by; what is left out is not asked. */
export type DocumentFilter = {
  /** Those that a seller issued or is told: its invoices, commission invoices, statements and all their credit notes. */
  seller_id?: string;
  customer_id?: string;
  booking_id?: string;
  reverses_id?: string;
  type?: IssuedDocument["type"];
  /** Issued on this day or later, and before that one; `YYYY-MM-DD`. */
  from?: string;
  to?: string;
};

const COLUMNS = ["seller_id", "customer_id", "booking_id", "reverses_id", "type"] as const;

function conditions(filter: DocumentFilter) {
  const asked = COLUMNS.filter((column) => filter[column] !== undefined);
  const since = "(CAST(:from AS date) IS NULL OR invoice_document.issued_on >= CAST(:from AS date))";
  const before = "(CAST(:to AS date) IS NULL OR invoice_document.issued_on < CAST(:to AS date))";
  return {
    where: [since, before, ...asked.map((column) => `${column} = :${column}`)].join(" AND "),
    bindings: {
      ...Object.fromEntries(asked.map((column) => [column, filter[column]])),
      ...{ from: filter.from ?? null, to: filter.to ?? null },
    },
  };
}

/** Documents, the latest first, with how many there are in all. */
export async function selectDocuments(
  sql: Sql,
  filter: DocumentFilter,
  page: { limit: number; offset: number },
): Promise<{ documents: IssuedDocument[]; count: number }> {
  const { where, bindings } = conditions(filter);
  const found = await rows<DocumentRow>(
    sql,
    `SELECT ${documentColumns} FROM invoice_document WHERE ${where}
      ORDER BY invoice_document.issued_at DESC, id LIMIT :limit OFFSET :offset`,
    { ...bindings, ...page },
  );
  const total = await firstRow<{ count: number }>(
    sql,
    `SELECT count(*)::int AS count FROM invoice_document WHERE ${where}`,
    bindings,
  );
  return { documents: found.map(documentFrom), count: total?.count ?? 0 };
}

/** The document of an id, or undefined. */
export async function findDocument(sql: Sql, id: string): Promise<IssuedDocument | undefined> {
  const row = await firstRow<DocumentRow>(sql, `SELECT ${documentColumns} FROM invoice_document WHERE id = ?`, [id]);
  return row && documentFrom(row);
}

/** The document of a source, or undefined. */
export async function findBySource(
  sql: Sql,
  source: { type: string; id: string },
): Promise<IssuedDocument | undefined> {
  const row = await firstRow<DocumentRow>(
    sql,
    `SELECT ${documentColumns} FROM invoice_document WHERE source_type = :type AND source_id = :id`,
    source,
  );
  return row && documentFrom(row);
}

/**
 * The credit notes of an invoice, in their order. Until the transaction ends nobody else makes another one: all of an
 * issuer's are in one series.
 */
export async function lockCreditNotes(tx: Sql, invoice: { id: string; issuer_id: string }): Promise<IssuedDocument[]> {
  await tx.raw("SELECT invoice_lock_series(?, 'CRN')", [invoice.issuer_id]);
  const found = await rows<DocumentRow>(
    tx,
    `SELECT ${documentColumns} FROM invoice_document WHERE reverses_id = ? ORDER BY year, sequence`,
    [invoice.id],
  );
  return found.map(documentFrom);
}
