import type { Temporal } from "temporal-polyfill";
import type { Sql } from "../../../src/shared/sql";
import { buildPosting, type Posting, type Source, sameLines } from "../domain/posting";
import { LedgerRefusal } from "../domain/refusal";
import { reversalOf } from "../domain/reversal";
import { findPosting, type KeptPosting } from "../rows/find-posting";
import { insertPosting } from "../rows/insert-posting";

/** `is_new` is false when the source had been posted before: then nothing was written. */
export type Posted = { posting_id: string; is_new: boolean };

/**
 * Writes a posting, in the caller's transaction: it stands if and only if that commits. It has to be READ COMMITTED.
 * A source that has been posted with the same lines is left as it is, whatever its instant. Of two transactions that
 * post the same source the second waits for the first. Throws a `LedgerRefusal`; what gets around it is refused by the
 * database when the transaction commits.
 */
export async function post(tx: Sql, posting: Parameters<typeof buildPosting>[0]): Promise<Posted> {
  return write(tx, buildPosting(posting), null);
}

/**
 * Undoes the posting of the source `reversed`: the same lines with negated amounts, at an instant that is not before
 * the posting's own. A posting is reversed once, and a reversal never: what counts after all is posted anew.
 * A repetition is left as it is. Throws a `LedgerRefusal`.
 */
export async function reverse(
  tx: Sql,
  reversal: { reversed: Source; source: Source; at: Temporal.Instant },
): Promise<Posted> {
  const { reversed, source, at } = reversal;
  const posting = await findPosting(tx, reversed);
  if (!posting) throw new LedgerRefusal("posting_unknown", `${wordsOf(reversed)} was not posted`);
  const present = await findPosting(tx, source);
  if (present && present.reverses_id === posting.id) return { posting_id: present.id, is_new: false };
  const known = { ...posting, is_reversal: posting.reverses_id !== null, is_reversed: posting.reversed_by_id !== null };
  return write(tx, reversalOf(known, source, at), posting.id);
}

const wordsOf = ({ type, id, event }: Source): string => `${type}/${id}/${event}`;

async function write(tx: Sql, posting: Posting, reversesId: string | null): Promise<Posted> {
  const id = await insertPosting(tx, posting, reversesId);
  if (id !== null) return { posting_id: id, is_new: true };
  const present = await findPosting(tx, posting.source);
  // Nothing of this source: another transaction has reversed what this one would.
  if (!present) throw new LedgerRefusal("already_reversed", "the posting has its reversal already");
  return { posting_id: sameAs(present, posting, reversesId).id, is_new: false };
}

function sameAs(present: KeptPosting, posting: Posting, reversesId: string | null): KeptPosting {
  if (present.reverses_id !== reversesId || !sameLines(present.lines, posting.lines)) {
    throw new LedgerRefusal("source_differs", `${wordsOf(posting.source)} was posted with other lines`);
  }
  return present;
}
