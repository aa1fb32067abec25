import type { Temporal } from "temporal-polyfill";
import type { Currency } from "../../../src/shared/money";
import { type Account, accountId, sideOf } from "./account";
import { LedgerRefusal } from "./refusal";

/** One side of a posting: integer minor units of the account's currency, positive for a debit, negative for a credit. */
export type Line = { account: Account; amount_minor: bigint };

/** What a posting is for. It is posted once, however often it is asked for. */
export type Source = {
  /** What the id is of, such as `booking` or `refund`. */
  type: string;
  id: string;
  /** What happened to it, such as `captured`. */
  event: string;
};

/** A posting before it is written: lines in their order, which all are of one currency and sum to zero. */
export type Posting = {
  source: Source;
  /** The instant from which on it counts in balances. */
  at: Temporal.Instant;
  currency: Currency;
  /** The booking that it is about, when it is about one. */
  booking_id: string | null;
  lines: readonly Line[];
};

/** PostgreSQL's bigint. */
const GREATEST_MINOR = 2n ** 63n - 1n;
const LINES_MAX = 1_000;
const WORD = /^[a-z][a-z0-9_.]{0,63}$/;

/** A line that adds to a debit account, and takes from a credit account. Throws a RangeError unless it is positive. */
export function debit(account: Account, amountMinor: bigint): Line {
  return { account, amount_minor: positive(amountMinor) };
}

/** A line that adds to a credit account, and takes from a debit account. Throws a RangeError unless it is positive. */
export function credit(account: Account, amountMinor: bigint): Line {
  return { account, amount_minor: -positive(amountMinor) };
}

function positive(amountMinor: bigint): bigint {
  if (amountMinor <= 0n) throw new RangeError(`${amountMinor} is no amount of a line: nothing is no line`);
  return amountMinor;
}

function checkLine({ account, amount_minor }: Line, currency: Currency): void {
  sideOf(account);
  accountId(account);
  if (account.currency !== currency) {
    throw new LedgerRefusal("mixed_currencies", `${accountId(account)} stands in a posting in ${currency}`);
  }
  if (amount_minor === 0n || amount_minor > GREATEST_MINOR || amount_minor < -GREATEST_MINOR) {
    throw new LedgerRefusal("amount_invalid", `${amount_minor} is no amount of a line`);
  }
}

/**
 * A posting that may be written: at least two lines in one currency, none of them zero, which sum to zero.
 * Throws a `LedgerRefusal` otherwise; the database refuses the same.
 */
export function buildPosting(posting: {
  source: Source;
  at: Temporal.Instant;
  booking_id?: string | null;
  lines: readonly Line[];
}): Posting {
  const { source, at, lines, booking_id = null } = posting;
  const [first] = lines;
  if (!first || lines.length < 2 || lines.length > LINES_MAX) {
    throw new LedgerRefusal("line_count_invalid", `a posting has 2 to ${LINES_MAX} lines, not ${lines.length}`);
  }
  if (!WORD.test(source.type) || !WORD.test(source.event) || source.id === "") {
    throw new LedgerRefusal("source_invalid", `${source.type}/${source.id}/${source.event} names no source`);
  }
  const { currency } = first.account;
  for (const line of lines) checkLine(line, currency);
  const sum = lines.reduce((total, { amount_minor }) => total + amount_minor, 0n);
  if (sum !== 0n) {
    const { type, id, event } = source;
    throw new LedgerRefusal("unbalanced", `the lines of ${type}/${id}/${event} sum to ${sum} ${currency}`);
  }
  return { source, at, currency, booking_id, lines };
}

/** True when two postings move the same amounts between the same accounts, line by line. */
export function sameLines(one: readonly Line[], other: readonly Line[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ account, amount_minor }, place) => {
      const line = other[place];
      return line !== undefined && amount_minor === line.amount_minor && accountId(account) === accountId(line.account);
    })
  );
}
