import type { Temporal } from "temporal-polyfill";
import { type Sql, sqlState } from "../../../src/shared/sql";
import type { CreditNote, DocumentContent } from "../domain/content";
import { creditNoteFor } from "../domain/credit-note";
import { InvoiceRefusal, type InvoiceRefusalReason } from "../domain/refusal";
import type { IssuedDocument } from "../rows/document-row";
import { insertDocument, type NewDocument, totalOf } from "../rows/insert-document";
import { findBySource, findDocument, lockCreditNotes } from "../rows/select-documents";

/** `is_new` is false when the source had its document before: then nothing was written and no number used. */
export type Issued = { document: IssuedDocument; is_new: boolean };

/** When and where a document is issued: the day on it is the day of the instant in the issuer's zone. */
export type Moment = { at: Temporal.Instant; zone: string };

type Source = IssuedDocument["source"];
type Issue = Omit<NewDocument, "reverses_id" | "seller_id" | "customer_id" | "booking_id" | "content"> &
  Partial<Pick<NewDocument, "seller_id" | "customer_id" | "booking_id">> & {
    content: Exclude<DocumentContent, CreditNote>;
  };

const SOURCE_TYPE = /^[a-z][a-z0-9_.]{0,63}$/;
const REFUSED: Record<string, InvoiceRefusalReason> = { IN002: "not_reversible", IN003: "more_than_is_left" };

/**
 * Issues a document in the caller's transaction: it stands, with its number, if and only if that commits, and it has to
 * be READ COMMITTED. Until then nobody else issues in the same series of the issuer, so the transaction should be short,
 * and one that issues several does so in one order: sellers' before the platform's, invoices before credit notes.
 *
 * A source has one document: asked for again it is answered as it was issued, whatever names and words would be today;
 * for other parties, another currency or total it is an `InvoiceRefusal`. When the series has a later date already, the
 * document gets that: dates do not go back. `issuer_id` is `platform` or the seller's id, which then is `seller_id` too.
 */
export async function issue(tx: Sql, document: Issue, moment: Moment): Promise<Issued> {
  const seller_id = document.issuer_id === "platform" ? null : document.issuer_id;
  return write(tx, { seller_id, customer_id: null, booking_id: null, ...document, reverses_id: null }, moment);
}

/**
 * Issues a credit note for all that is left of an invoice, or for a gross amount in minor units in proportion over its
 * taxes. Who credits in the same series at the same time is waited for; the database refuses what would be too much,
 * and then the transaction is over. Otherwise as `issue`.
 */
export async function credit(
  tx: Sql,
  note: { invoice_id: string; source: Source } & Parameters<typeof creditNoteFor>[2],
  moment: Moment,
): Promise<Issued> {
  const { invoice_id, source, ...terms } = note;
  const invoice = await findDocument(tx, invoice_id);
  if (!invoice) throw new InvoiceRefusal("document_unknown", `there is no document ${invoice_id}`);
  const { content, number, issued_on, issuer_id, seller_id, customer_id, booking_id } = invoice;
  if (content.type !== "invoice" && content.type !== "commission_invoice") {
    throw new InvoiceRefusal("not_reversible", `${number} is no invoice`);
  }
  const earlier = (await lockCreditNotes(tx, invoice)).map((one) => one.content as CreditNote);
  const present = await findBySource(tx, source);
  if (present) return { document: sameNote(present, invoice_id, terms.amount_minor), is_new: false };
  const made = creditNoteFor({ content, number, issued_on }, earlier, terms);
  const columns = { issuer_id, seller_id, customer_id, booking_id, reverses_id: invoice_id };
  return write(tx, { source, content: made, ...columns }, moment);
}

function sameNote(present: IssuedDocument, invoiceId: string, amount: bigint | "rest"): IssuedDocument {
  if (present.reverses_id !== invoiceId || (amount !== "rest" && amount !== present.total_minor)) {
    throw new InvoiceRefusal("source_differs", `${present.source.type}/${present.source.id} has ${present.number}`);
  }
  return present;
}

async function write(tx: Sql, document: NewDocument, { at, zone }: Moment): Promise<Issued> {
  const { source } = document;
  if (!SOURCE_TYPE.test(source.type) || source.id === "") {
    throw new InvoiceRefusal("source_invalid", `${source.type}/${source.id} names no source`);
  }
  const issued = { at, on: at.toZonedDateTimeISO(zone).toPlainDate().toString() };
  try {
    const written = await insertDocument(tx, document, issued);
    if (written) return { document: written, is_new: true };
  } catch (error) {
    const reason = REFUSED[sqlState(error) ?? ""];
    if (reason) throw new InvoiceRefusal(reason, (error as Error).message);
    throw error;
  }
  const present = await findBySource(tx, source);
  if (!present) throw new Error(`${source.type}/${source.id} is neither written nor there`);
  return { document: sameAs(present, document), is_new: false };
}

function sameAs(present: IssuedDocument, document: NewDocument): IssuedDocument {
  const { content, source } = document;
  const columns = ["issuer_id", "seller_id", "customer_id", "booking_id", "reverses_id"] as const;
  if (
    columns.some((column) => present[column] !== document[column]) ||
    present.type !== content.type ||
    present.currency !== content.currency ||
    present.total_minor !== totalOf(content)
  ) {
    throw new InvoiceRefusal("source_differs", `${source.type}/${source.id} has ${present.number}, which is another`);
  }
  return present;
}
