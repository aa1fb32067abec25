import type { Database, Sql } from "../../src/shared/sql";
import { renderPdf } from "./pdf/render";
import type { IssuedDocument } from "./rows/document-row";
import { type DocumentFilter, findBySource, findDocument, selectDocuments } from "./rows/select-documents";

/** Reads what was issued. It is issued with `issue` and `credit` of the contract, in the transaction of the cause. */
export default class InvoiceService {
  private readonly database: Database;

  constructor({ __pg_connection__ }: { __pg_connection__: Database }) {
    this.database = __pg_connection__;
  }

  /** A document by its id, or undefined. */
  async find(id: string, sql: Sql = this.database): Promise<IssuedDocument | undefined> {
    return findDocument(sql, id);
  }

  /** The document of a source, or undefined. */
  async findBySource(source: { type: string; id: string }): Promise<IssuedDocument | undefined> {
    return findBySource(this.database, source);
  }

  /** A document as a PDF: made from what was stored, the same bytes each time. */
  async pdf({ content, number, issued_on }: IssuedDocument): Promise<Buffer> {
    return renderPdf(content, { number, issued_on });
  }

  /** Documents, the latest first. */
  async list(
    filter: DocumentFilter,
    page: { limit: number; offset: number },
  ): Promise<{ documents: IssuedDocument[]; count: number }> {
    return selectDocuments(this.database, filter, page);
  }
}
