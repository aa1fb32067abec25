import type { Temporal } from "temporal-polyfill";
import type { Currency } from "../../../src/shared/money";
import type { AccountKind, OwnerType, Side } from "../domain/account";
import type { Source } from "../domain/posting";

/** An account with its balance at an instant. */
export type AccountBalance = {
  id: string;
  kind: AccountKind;
  owner_type: OwnerType;
  seller_id: string | null;
  jurisdiction: string | null;
  currency: Currency;
  /** The side that `balance_minor` is positive on. */
  side: Side;
  balance_minor: bigint;
};

/** A posting as it was written. */
export type PostingView = {
  id: string;
  source: Source;
  at: Temporal.Instant;
  currency: Currency;
  booking_id: string | null;
  /** Id of the posting that this one reverses. */
  reverses_id: string | null;
  /** Id of the posting that reverses this one. */
  reversed_by_id: string | null;
  /** In their order; positive is a debit. */
  lines: { account: string; amount_minor: bigint }[];
};
