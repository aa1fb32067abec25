import type { Temporal } from "temporal-polyfill";
import type { Currency } from "../../../src/shared/money";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import type { AccountBalance } from "../contract/view";
import { balanceOf } from "../domain/account";
import { toMicroseconds } from "./to-microseconds";

/** Which accounts are asked for; what is left out does not matter. */
export type AccountFilter = { seller_id?: string; kind?: string; currency?: Currency };

const MATCHES = `
  (CAST(:seller_id AS text) IS NULL OR account.seller_id = :seller_id)
  AND (CAST(:kind AS text) IS NULL OR account.kind = :kind)
  AND (CAST(:currency AS text) IS NULL OR account.currency = :currency)`;

/** Accounts by id with their balances at an instant, which itself counts, and how many accounts there are. */
export async function selectBalances(
  sql: Sql,
  filter: AccountFilter,
  at: Temporal.Instant,
  page: { limit: number; offset: number },
): Promise<{ accounts: AccountBalance[]; count: number }> {
  const bindings = {
    seller_id: filter.seller_id ?? null,
    kind: filter.kind ?? null,
    currency: filter.currency ?? null,
  };
  const found = await rows<Omit<AccountBalance, "balance_minor"> & { sum_minor: string }>(
    sql,
    `SELECT account.id, account.kind, account.owner_type, account.seller_id, account.jurisdiction, account.currency,
            account_kind.side, CAST(ledger_sum(account.id, CAST(:at AS timestamptz)) AS text) AS sum_minor
       FROM ledger_account AS account JOIN ledger_account_kind AS account_kind USING (kind, owner_type)
      WHERE ${MATCHES} ORDER BY account.id LIMIT :limit OFFSET :offset`,
    { ...bindings, ...page, at: toMicroseconds(at).toString() },
  );
  const total = await firstRow<{ count: number }>(
    sql,
    `SELECT CAST(count(*) AS integer) AS count FROM ledger_account AS account WHERE ${MATCHES}`,
    bindings,
  );
  const accounts = found.map(({ sum_minor, ...account }) => ({
    ...account,
    balance_minor: balanceOf(account.side, BigInt(sum_minor)),
  }));
  return { accounts, count: total?.count ?? 0 };
}

/** The sum of an account's lines up to an instant, which itself counts; minor units, debits positive. */
export async function selectSum(sql: Sql, account: string, at: Temporal.Instant): Promise<bigint> {
  const row = await firstRow<{ sum_minor: string }>(sql, "SELECT ledger_sum(?, ?::timestamptz)::text AS sum_minor", [
    account,
    toMicroseconds(at).toString(),
  ]);
  return BigInt(row?.sum_minor ?? 0);
}
