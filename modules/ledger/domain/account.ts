import type { Currency } from "../../../src/shared/money";

/** On which side an account grows: what is had or owed to the platform on `debit`, what is owed or earned on `credit`. */
export type Side = "debit" | "credit";

/** Who an account belongs to. */
export type OwnerType = "platform" | "seller";

/**
 * The closed table of accounts, the same as the rows of `ledger_account_kind`: kind, whose, and the side it grows on.
 * - `processor_clearing`: what the payment processor has of ours.
 * - `seller_pending`, `seller_available`, `seller_reserve`: what is owed to a seller, not yet due, due, and held back.
 * - `seller_receivable`: what a seller owes, because more was paid back than was left of theirs.
 * - `platform_commission`: earned from sellers. `platform_fees`: earned by all other fees, such as the guest's service
 *   fee and processing fees passed on.
 * - `tax_payable`: collected for one jurisdiction, until it is remitted.
 * - `processor_fees`: what the processor has kept for its work.
 * - `disputes_held`: of the platform, what the processor has withdrawn for open disputes; of a seller, what was taken
 *   for them and comes back when they are won. The two are equal.
 * - `refunds_payable`: promised to guests, not yet paid back by the processor.
 */
export const ACCOUNT_KINDS = [
  { kind: "processor_clearing", owner_type: "platform", side: "debit" },
  { kind: "seller_pending", owner_type: "seller", side: "credit" },
  { kind: "seller_available", owner_type: "seller", side: "credit" },
  { kind: "seller_reserve", owner_type: "seller", side: "credit" },
  { kind: "seller_receivable", owner_type: "seller", side: "debit" },
  { kind: "platform_commission", owner_type: "platform", side: "credit" },
  { kind: "platform_fees", owner_type: "platform", side: "credit" },
  { kind: "tax_payable", owner_type: "platform", side: "credit" },
  { kind: "processor_fees", owner_type: "platform", side: "debit" },
  { kind: "disputes_held", owner_type: "platform", side: "debit" },
  { kind: "disputes_held", owner_type: "seller", side: "credit" },
  { kind: "refunds_payable", owner_type: "platform", side: "credit" },
] as const satisfies readonly { kind: string; owner_type: OwnerType; side: Side }[];

export type AccountKind = (typeof ACCOUNT_KINDS)[number]["kind"];
type KindOf<Owner extends OwnerType> = Extract<(typeof ACCOUNT_KINDS)[number], { owner_type: Owner }>["kind"];

/** An account by what it is: its id follows from it. It exists from its first posting on. */
export type Account = { currency: Currency } & (
  | { kind: Exclude<KindOf<"platform">, "tax_payable">; seller_id?: undefined; jurisdiction?: undefined }
  | { kind: "tax_payable"; jurisdiction: string; seller_id?: undefined }
  | { kind: KindOf<"seller">; seller_id: string; jurisdiction?: undefined }
);

/** What ids of sellers and names of jurisdictions are made of; the database holds the same. */
const NAME = /^[A-Za-z0-9_-]{1,128}$/;

/** Whose an account is. */
export function ownerType(account: Account): OwnerType {
  return account.seller_id === undefined ? "platform" : "seller";
}

/**
 * The id of an account, as the database makes it: `kind:owner:currency[:jurisdiction]`, as in
 * `seller_pending:sel_01J:eur`. Throws a RangeError for a seller or a jurisdiction that has no name of that form.
 */
export function accountId(account: Account): string {
  const { kind, seller_id, jurisdiction, currency } = account;
  for (const name of [seller_id, jurisdiction]) {
    if (name !== undefined && (!NAME.test(name) || name === "platform")) {
      throw new RangeError(`"${name}" is no seller's id and no jurisdiction`);
    }
  }
  return [kind, seller_id ?? "platform", currency, ...(jurisdiction === undefined ? [] : [jurisdiction])].join(":");
}

/** The side an account grows on. Throws a RangeError for a kind that its owner cannot have. */
export function sideOf(account: Account): Side {
  const owner = ownerType(account);
  const row = ACCOUNT_KINDS.find(({ kind, owner_type }) => kind === account.kind && owner_type === owner);
  if (!row) throw new RangeError(`a ${owner} has no account ${account.kind}`);
  return row.side;
}

/** A sum of lines as a balance: positive on the side the account grows on. In integer minor units. */
export function balanceOf(side: Side, sumMinor: bigint): bigint {
  return side === "debit" ? sumMinor : -sumMinor;
}
