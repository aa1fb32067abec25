import { Temporal } from "temporal-polyfill";
import { buildPosting, type Posting, type Source } from "./posting";
import { LedgerRefusal } from "./refusal";

/** What is known of a posting that is to be reversed. */
export type Reversible = Pick<Posting, "at" | "booking_id" | "lines"> & { is_reversal: boolean; is_reversed: boolean };

/**
 * The posting that undoes another: the same accounts in the same order, each amount negated, at its own instant.
 * Throws a `LedgerRefusal` for a reversal, for what is reversed already, and for an instant before the posting's own.
 */
export function reversalOf(posting: Reversible, source: Source, at: Temporal.Instant): Posting {
  if (posting.is_reversal) throw new LedgerRefusal("is_reversal", "a reversal is not reversed: post anew");
  if (posting.is_reversed) throw new LedgerRefusal("already_reversed", "the posting has its reversal already");
  if (Temporal.Instant.compare(at, posting.at) < 0) {
    throw new LedgerRefusal("reversed_before_posted", `${at} is before the posting's own ${posting.at}`);
  }
  const lines = posting.lines.map(({ account, amount_minor }) => ({ account, amount_minor: -amount_minor }));
  return buildPosting({ source, at, booking_id: posting.booking_id, lines });
}
