/** Why a document is not made or not issued. All of them are mistakes of the caller's code, never of a person. */
export type InvoiceRefusalReason =
  /** The amounts of a document contradict each other. */
  | "does_not_add_up"
  /** A tax is not its rate of the line's net amount. */
  | "rate_differs"
  | "amount_invalid"
  | "nothing_left_to_credit"
  /** More is to be credited than is left of the invoice; also when somebody else credits it at the same time. */
  | "more_than_is_left"
  /** The source has its document already, and it is another one. */
  | "source_differs"
  | "source_invalid"
  | "document_unknown"
  /** Only invoices are reversed. */
  | "not_reversible";

/** A document that is not made or not issued. */
export class InvoiceRefusal extends Error {
  override readonly name = "InvoiceRefusal";
  readonly reason: InvoiceRefusalReason;

  constructor(reason: InvoiceRefusalReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
