import { Temporal } from "temporal-polyfill";
import { firstRow, rows, type Sql } from "../../../src/shared/sql";
import type { AccountFacts } from "../../stripe/contract";

/** A seller's connected account as Stripe last described it. */
export type AccountRow = {
  seller_id: string;
  /** Null until Stripe has answered that it is open. */
  account_id: string | null;
  details_submitted: boolean;
  charges_enabled: boolean;
  payouts_enabled: boolean;
  transfers_active: boolean;
  disabled_reason: string | null;
  currently_due: string[];
  past_due: string[];
  pending_verification: string[];
  deadline_at: Date | null;
};

const COLUMNS = `seller_id, account_id, details_submitted, charges_enabled, payouts_enabled, transfers_active,
  disabled_reason, currently_due, past_due, pending_verification, deadline_at`;

export async function readAccountRow(sql: Sql, sellerId: string): Promise<AccountRow | undefined> {
  return firstRow<AccountRow>(sql, `SELECT ${COLUMNS} FROM payout_account WHERE seller_id = ?`, [sellerId]);
}

export async function selectAccountRows(sql: Sql, sellerIds: readonly string[]): Promise<Map<string, AccountRow>> {
  const found = await rows<AccountRow>(
    sql,
    `SELECT ${COLUMNS} FROM payout_account WHERE seller_id = ANY (CAST(:ids AS text[]))`,
    { ids: [...sellerIds] },
  );
  return new Map(found.map((row) => [row.seller_id, row]));
}

/** The seller of an account at Stripe; undefined for one that is none of ours. */
export async function sellerOfAccount(sql: Sql, accountId: string): Promise<string | undefined> {
  const row = await firstRow<{ seller_id: string }>(sql, "SELECT seller_id FROM payout_account WHERE account_id = ?", [
    accountId,
  ]);
  return row?.seller_id;
}

/** Keeps that a seller is to have an account; the one there is stays as it is. */
export async function insertAccountRow(sql: Sql, sellerId: string, now: Temporal.Instant): Promise<void> {
  await rows(
    sql,
    `INSERT INTO payout_account (seller_id, created_at, updated_at) VALUES (:seller, CAST(:now AS timestamptz), CAST(:now AS timestamptz))
     ON CONFLICT (seller_id) DO NOTHING`,
    { seller: sellerId, now: now.toString() },
  );
}

/** Says that Stripe is about to be asked; the number goes with the answer. */
export async function beginToAsk(sql: Sql, sellerId: string): Promise<bigint> {
  const row = await firstRow<{ asked: string }>(
    sql,
    "UPDATE payout_account SET asked = asked + 1 WHERE seller_id = ? RETURNING CAST(asked AS text) AS asked",
    [sellerId],
  );
  if (!row) throw new Error(`seller ${sellerId} has no account to ask for`);
  return BigInt(row.asked);
}

/**
 * Keeps what Stripe answered, unless the answer to a later question is here already: whatever changed after that is
 * told of by an event of its own, and asked for again.
 */
export async function keepAnswer(
  sql: Sql,
  sellerId: string,
  facts: AccountFacts,
  asked: bigint,
  now: Temporal.Instant,
): Promise<void> {
  const { deadline_seconds: deadline } = facts;
  await rows(
    sql,
    `UPDATE payout_account
        SET account_id = :account, details_submitted = :details, charges_enabled = :charges, payouts_enabled = :payouts,
            transfers_active = :transfers, disabled_reason = :reason, currently_due = CAST(:currently AS text[]),
            past_due = CAST(:past AS text[]), pending_verification = CAST(:verifying AS text[]),
            deadline_at = CAST(:deadline AS timestamptz), heard = CAST(:asked AS bigint), updated_at = CAST(:now AS timestamptz)
      WHERE seller_id = :seller AND heard < CAST(:asked AS bigint) AND (account_id IS NULL OR account_id = :account)`,
    {
      seller: sellerId,
      account: facts.id,
      details: facts.details_submitted,
      charges: facts.charges_enabled,
      payouts: facts.payouts_enabled,
      transfers: facts.transfers_active,
      reason: facts.disabled_reason,
      currently: facts.currently_due,
      past: facts.past_due,
      verifying: facts.pending_verification,
      deadline: deadline === null ? null : Temporal.Instant.fromEpochMilliseconds(deadline * 1000).toString(),
      asked: String(asked),
      now: now.toString(),
    },
  );
}
