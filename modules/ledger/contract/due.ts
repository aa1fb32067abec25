import type { Currency } from "../../../src/shared/money";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import { accountId } from "../domain/account";

/** Whose money, in which currency. */
type Owner = { seller_id: string; currency: Currency };

/** A seller who has money that is due, in integer minor units. */
export type SellerAvailable = Owner & { available_minor: bigint };

/**
 * Sellers with money that is due, by seller and currency, after a place in that order. It is what was there when the
 * statement ran: whoever takes from it locks it (`lockSellerMoney`) and looks again.
 */
export async function listAvailable(
  sql: Sql,
  { after, limit, seller_id }: { after: Owner | null; limit: number; seller_id: string | null },
): Promise<SellerAvailable[]> {
  const found = await rows<Owner & { sum_minor: string }>(
    sql,
    `SELECT seller_id, currency, CAST(sum_minor AS text) AS sum_minor
       FROM (SELECT seller_id, currency, -ledger_sum(id, 'infinity') AS sum_minor FROM ledger_account
              WHERE kind = 'seller_available' AND (CAST(:seller AS text) IS NULL OR seller_id = :seller)
                AND (CAST(:after AS text) IS NULL OR (seller_id, currency) > (:after, CAST(:after_currency AS text)))
              ORDER BY seller_id, currency) AS balance
      WHERE sum_minor > 0 ORDER BY seller_id, currency LIMIT :limit`,
    { seller: seller_id, after: after?.seller_id ?? null, after_currency: after?.currency ?? null, limit },
  );
  return found.map(({ sum_minor, ...owner }) => ({ ...owner, available_minor: BigInt(sum_minor) }));
}

/**
 * What a posting did to a seller's money, in integer minor units, positive where the seller has more by it. `due` is
 * what is available and held back less what the seller owes: what payouts are made of. `commission` is what the
 * platform gave back of its commission, negative for what it took.
 */
export type DueMovement = {
  /** Postings of one seller's due money are written one after the other: a later one has a greater id. */
  posting_id: bigint;
  source: { type: string; id: string; event: string };
  /** A day of UTC, `YYYY-MM-DD`. */
  on: string;
  booking_id: string | null;
  pending_minor: bigint;
  due_minor: bigint;
  commission_minor: bigint;
};

const accountsOf = (owner: Owner) => ({
  pending: accountId({ kind: "seller_pending", ...owner }),
  due: [
    accountId({ kind: "seller_available", ...owner }),
    accountId({ kind: "seller_reserve", ...owner }),
    accountId({ kind: "seller_receivable", ...owner }),
  ],
  commission: accountId({ kind: "platform_commission", currency: owner.currency }),
});

type Row = Record<
  "id" | "source_type" | "source_id" | "event" | "on_day" | "pending" | "due" | "commission",
  string
> & {
  booking_id: string | null;
};

const SUMS = `
  CAST(posting.id AS text) AS id, posting.source_type, posting.source_id, posting.event, posting.booking_id,
  to_char(posting.at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS on_day,
  CAST(coalesce(-sum(line.amount_minor) FILTER (WHERE line.account_id = :pending), 0) AS text) AS pending,
  CAST(coalesce(-sum(line.amount_minor) FILTER (WHERE line.account_id = ANY (CAST(:due AS text[]))), 0) AS text) AS due,
  CAST(coalesce(sum(line.amount_minor) FILTER (WHERE line.account_id = :commission), 0) AS text) AS commission`;

const movementOf = (row: Row): DueMovement => ({
  posting_id: BigInt(row.id),
  source: { type: row.source_type, id: row.source_id, event: row.event },
  on: row.on_day,
  booking_id: row.booking_id,
  pending_minor: BigInt(row.pending),
  due_minor: BigInt(row.due),
  commission_minor: BigInt(row.commission),
});

/** Postings that moved a seller's due money, after one posting and up to another, in their order. */
export async function selectDueMovements(
  sql: Sql,
  owner: Owner,
  { after, through }: { after: bigint; through: bigint },
): Promise<DueMovement[]> {
  const found = await rows<Row>(
    sql,
    `SELECT ${SUMS} FROM ledger_posting AS posting JOIN ledger_line AS line ON line.posting_id = posting.id
      WHERE posting.id IN (SELECT posting_id FROM ledger_line
                            WHERE account_id = ANY (CAST(:due AS text[])) AND posting_id > :after AND posting_id <= :through)
      GROUP BY posting.id ORDER BY posting.id`,
    { ...accountsOf(owner), after: String(after), through: String(through) },
  );
  return found.map(movementOf);
}

/** Postings of bookings that moved a seller's pending or due money, up to a posting, in their order. */
export async function selectOfBookings(
  sql: Sql,
  owner: Owner,
  { booking_ids, through }: { booking_ids: readonly string[]; through: bigint },
): Promise<DueMovement[]> {
  const found = await rows<Row>(
    sql,
    `SELECT ${SUMS} FROM ledger_posting AS posting JOIN ledger_line AS line ON line.posting_id = posting.id
      WHERE posting.booking_id = ANY (CAST(:ids AS text[])) AND posting.id <= :through
      GROUP BY posting.id
     HAVING bool_or(line.account_id = :pending OR line.account_id = ANY (CAST(:due AS text[]))) ORDER BY posting.id`,
    { ...accountsOf(owner), ids: [...booking_ids], through: String(through) },
  );
  return found.map(movementOf);
}

/** What was due to a seller after a posting: the sum of all movements up to it. Minor units, below nothing when owed. */
export async function dueThrough(sql: Sql, owner: Owner, through: bigint): Promise<bigint> {
  const row = await firstRow<{ sum_minor: string }>(
    sql,
    `SELECT CAST(coalesce(-sum(amount_minor), 0) AS text) AS sum_minor FROM ledger_line
      WHERE account_id = ANY (CAST(:due AS text[])) AND posting_id <= :through`,
    { due: accountsOf(owner).due, through: String(through) },
  );
  return BigInt(row?.sum_minor ?? 0);
}
