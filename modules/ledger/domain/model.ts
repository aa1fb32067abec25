import { Temporal } from "temporal-polyfill";
import { type Account, accountId, balanceOf, sideOf } from "./account";
import { buildPosting, type Posting, type Source, sameLines } from "./posting";
import { LedgerRefusal } from "./refusal";
import { reversalOf } from "./reversal";

type Kept = Posting & { reverses: Source | null };
/** As `post` and `reverse` of the contract answer. */
type Posted = { source: Source; is_new: boolean };

const keyOf = ({ type, id, event }: Source): string => JSON.stringify([type, id, event]);

/**
 * The ledger in memory: what `contract/post.ts` and the database have to do, in its plainest form. Tests hold the two
 * to the same answers, and histories that are generated run on either.
 */
export class LedgerModel {
  readonly #postings = new Map<string, Kept>();

  /** Every posting, in the order in which they came. */
  get postings(): readonly Kept[] {
    return [...this.#postings.values()];
  }

  /** Posts, unless the source has been posted: then nothing changes. Throws a `LedgerRefusal`. */
  post(posting: Parameters<typeof buildPosting>[0]): Posted {
    return this.#keep({ ...buildPosting(posting), reverses: null });
  }

  /** Posts the negation of the posting of `reversed`. Throws a `LedgerRefusal`. */
  reverse(reversed: Source, source: Source, at: Temporal.Instant): Posted {
    const posting = this.#postings.get(keyOf(reversed));
    if (!posting) throw new LedgerRefusal("posting_unknown", `${keyOf(reversed)} was not posted`);
    const present = this.#postings.get(keyOf(source));
    if (present?.reverses && keyOf(present.reverses) === keyOf(reversed)) return { source, is_new: false };
    const is_reversed = this.postings.some(({ reverses }) => reverses && keyOf(reverses) === keyOf(reversed));
    const reversal = reversalOf({ ...posting, is_reversal: posting.reverses !== null, is_reversed }, source, at);
    return this.#keep({ ...reversal, reverses: reversed });
  }

  /** An account's balance at an instant, which itself counts: positive on the side it grows on; minor units. */
  balance(account: Account, at: Temporal.Instant): bigint {
    const id = accountId(account);
    const sum = this.postings
      .filter((posting) => Temporal.Instant.compare(posting.at, at) <= 0)
      .flatMap(({ lines }) => lines)
      .filter((line) => accountId(line.account) === id)
      .reduce((total, { amount_minor }) => total + amount_minor, 0n);
    return balanceOf(sideOf(account), sum);
  }

  #keep(posting: Kept): Posted {
    const present = this.#postings.get(keyOf(posting.source));
    if (!present) {
      this.#postings.set(keyOf(posting.source), posting);
      return { source: posting.source, is_new: true };
    }
    const samePurpose = (present.reverses && keyOf(present.reverses)) === (posting.reverses && keyOf(posting.reverses));
    if (!samePurpose || !sameLines(present.lines, posting.lines)) {
      throw new LedgerRefusal("source_differs", `${keyOf(posting.source)} was posted with other lines`);
    }
    return { source: posting.source, is_new: false };
  }
}
