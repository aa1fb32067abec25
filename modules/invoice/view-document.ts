import { toMajor } from "../../src/shared/money";
import type { DocumentView } from "./contract/documents";
import type { IssuedDocument } from "./rows/document-row";

/** A document as the API answers it, without its content. */
export function viewDocument(document: IssuedDocument): DocumentView {
  const { id, type, number, issued_on, booking_id, currency, total_minor, content } = document;
  return {
    ...{ id, type, number, issued_on, booking_id, currency },
    issuer_name: content.issuer.name,
    recipient_name: content.recipient.name,
    total: toMajor(total_minor, currency),
    tax: toMajor(content.type === "payout_statement" ? 0n : content.tax_minor, currency),
    reverses: content.type === "credit_note" ? content.reverses.number : null,
  };
}
