import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TABLES = [
  // What Stripe says of a seller's account; no bank details. `asked` counts the times it was asked for, `heard` is the
  // count of the answer that stands here: one that was asked for earlier and came later is dropped.
  `CREATE TABLE payout_account (
    seller_id text PRIMARY KEY CHECK (seller_id <> ''),
    account_id text UNIQUE CHECK (account_id <> ''),
    details_submitted boolean NOT NULL DEFAULT false,
    charges_enabled boolean NOT NULL DEFAULT false,
    payouts_enabled boolean NOT NULL DEFAULT false,
    transfers_active boolean NOT NULL DEFAULT false,
    disabled_reason text,
    currently_due text[] NOT NULL DEFAULT '{}',
    past_due text[] NOT NULL DEFAULT '{}',
    pending_verification text[] NOT NULL DEFAULT '{}',
    deadline_at timestamptz,
    asked bigint NOT NULL DEFAULT 0,
    heard bigint NOT NULL DEFAULT 0 CHECK (heard <= asked),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  )`,
  `CREATE TABLE payout_schedule (
    seller_id text PRIMARY KEY CHECK (seller_id <> ''),
    interval text NOT NULL DEFAULT 'daily' CHECK (interval IN ('daily', 'weekly', 'monthly', 'manual')),
    weekday smallint CHECK (weekday BETWEEN 1 AND 7),
    month_day smallint CHECK (month_day BETWEEN 1 AND 31),
    reserve_bps integer NOT NULL DEFAULT 0 CHECK (reserve_bps BETWEEN 0 AND 5000),
    reserve_days integer NOT NULL DEFAULT 90 CHECK (reserve_days BETWEEN 1 AND 365),
    updated_at timestamptz NOT NULL,
    CHECK ((interval = 'weekly') = (weekday IS NOT NULL)),
    CHECK ((interval = 'monthly') = (month_day IS NOT NULL))
  )`,
  `CREATE TABLE payout_minimum (
    seller_id text NOT NULL CHECK (seller_id <> ''),
    currency text NOT NULL CHECK (currency ~ '^[a-z]{3}$'),
    minimum_minor bigint NOT NULL CHECK (minimum_minor > 0),
    PRIMARY KEY (seller_id, currency)
  )`,
  // Who has just proved to know the password, by the session that proved it; real time, as sessions are.
  `CREATE TABLE payout_password_proof (
    user_id text NOT NULL,
    session_hash text NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, session_hash)
  )`,
  `CREATE TABLE payout_run (
    id text PRIMARY KEY,
    trigger text NOT NULL CHECK (trigger IN ('daily', 'operator', 'seller')),
    -- The day of UTC that it pays for.
    day date NOT NULL,
    -- Of one seller alone, whatever their schedule; null is everybody who is due.
    seller_id text,
    started_by text,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'finished')),
    carried jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    finished_at timestamptz,
    CHECK ((state = 'finished') = (finished_at IS NOT NULL)),
    CHECK ((trigger = 'daily') = (started_by IS NULL)),
    CHECK (trigger <> 'seller' OR seller_id IS NOT NULL)
  )`,
  "CREATE UNIQUE INDEX payout_run_daily ON payout_run (day) WHERE trigger = 'daily'",
  // Asked for twice before it has begun is asked for once.
  "CREATE UNIQUE INDEX payout_run_waiting ON payout_run (coalesce(seller_id, '')) WHERE state = 'waiting'",
  "CREATE INDEX payout_run_newest ON payout_run (created_at DESC, id DESC)",
  `CREATE TABLE payout (
    id text PRIMARY KEY,
    run_id text NOT NULL REFERENCES payout_run (id),
    seller_id text NOT NULL CHECK (seller_id <> ''),
    currency text NOT NULL CHECK (currency ~ '^[a-z]{3}$'),
    account_id text NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    netted_minor bigint NOT NULL CHECK (netted_minor >= 0),
    reserved_minor bigint NOT NULL CHECK (reserved_minor >= 0),
    state text NOT NULL DEFAULT 'decided'
      CHECK (state IN ('decided', 'transferred', 'in_transit', 'paid', 'returning', 'failed', 'canceled')),
    -- What it will be once the money is back.
    outcome text CHECK (outcome IN ('failed', 'canceled')),
    failure_code text,
    failure_message text,
    transfer_tried_at timestamptz,
    transfer_id text UNIQUE,
    transferred_at timestamptz,
    bank_tried_at timestamptz,
    bank_payout_id text UNIQUE,
    arrives_on date,
    paid_at timestamptz,
    return_tried_at timestamptz,
    -- Each is asked for under a key of its own: Stripe answers the same key with the same refusal for a day.
    return_refusals integer NOT NULL DEFAULT 0,
    reversed_minor bigint NOT NULL DEFAULT 0 CHECK (reversed_minor BETWEEN 0 AND amount_minor),
    ended_at timestamptz,
    -- The posting of its transfer: all of the seller's postings up to it are in this payout or an earlier one.
    through_posting bigint NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (run_id, seller_id, currency),
    CHECK (transfer_id IS NOT NULL OR state IN ('decided', 'failed')),
    CHECK ((bank_payout_id IS NOT NULL) OR state NOT IN ('in_transit', 'paid')),
    CHECK (state NOT IN ('returning', 'failed', 'canceled') OR outcome IS NOT NULL),
    CHECK ((state IN ('failed', 'canceled')) = (ended_at IS NOT NULL))
  )`,
  "CREATE INDEX payout_of_seller ON payout (seller_id, created_at DESC, id DESC)",
  "CREATE INDEX payout_through ON payout (seller_id, currency, through_posting)",
  "CREATE INDEX payout_undone ON payout (created_at) WHERE state IN ('decided', 'transferred', 'returning')",
  // Available money of which nothing is reserved again: it was reserved, or paid out, before.
  `CREATE TABLE payout_free_of_reserve (
    source text PRIMARY KEY,
    seller_id text NOT NULL,
    currency text NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    used_by text REFERENCES payout (id)
  )`,
  "CREATE INDEX payout_free_unused ON payout_free_of_reserve (seller_id, currency) WHERE used_by IS NULL",
  // Parts of transfers that are taken back because the seller owes.
  `CREATE TABLE payout_recovery (
    id text PRIMARY KEY,
    payout_id text NOT NULL REFERENCES payout (id),
    seller_id text NOT NULL,
    currency text NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    state text NOT NULL DEFAULT 'decided' CHECK (state IN ('decided', 'made', 'refused')),
    tried_at timestamptz,
    reversal_id text UNIQUE,
    failure_code text,
    created_at timestamptz NOT NULL,
    CHECK ((state = 'made') = (reversal_id IS NOT NULL))
  )`,
  "CREATE INDEX payout_recovery_open ON payout_recovery (seller_id, currency) WHERE state = 'decided'",
];

/** Sellers' accounts, schedules, runs, payouts and what is taken back. */
export class Migration20261130200000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of TABLES) this.addSql(statement);
    this.addSql(
      "INSERT INTO outbox_watch (source, topic) VALUES ('refund', 'payout.refund-paid') ON CONFLICT DO NOTHING",
    );
  }

  override async down(): Promise<void> {
    this.addSql("DELETE FROM outbox_watch WHERE topic LIKE 'payout.%'");
    const names = ["recovery", "free_of_reserve"].map((name) => `payout_${name}`);
    const rest = ["run", "password_proof", "minimum", "schedule", "account"].map((name) => `payout_${name}`);
    this.addSql(`DROP TABLE IF EXISTS ${[...names, "payout", ...rest].join(", ")}`);
  }
}
