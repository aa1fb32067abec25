/** Why the ledger refuses a posting. All of them are mistakes of the caller's code, never of a person. */
export type LedgerRefusalReason =
  | "line_count_invalid"
  | "amount_invalid"
  | "mixed_currencies"
  | "unbalanced"
  | "source_invalid"
  /** The source was posted already, with other lines. */
  | "source_differs"
  | "posting_unknown"
  | "already_reversed"
  /** A reversal is the end: what should count after all is posted anew. */
  | "is_reversal"
  | "reversed_before_posted";

/** A posting that is not written. */
export class LedgerRefusal extends Error {
  override readonly name = "LedgerRefusal";
  readonly reason: LedgerRefusalReason;

  constructor(reason: LedgerRefusalReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
