import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Rows of closed tables as they were when this was written; a test holds them to the tables of the code. */
const KINDS = [
  ["processor_clearing", "platform", "debit"],
  ["seller_pending", "seller", "credit"],
  ["seller_available", "seller", "credit"],
  ["seller_reserve", "seller", "credit"],
  ["seller_receivable", "seller", "debit"],
  ["platform_commission", "platform", "credit"],
  ["platform_fees", "platform", "credit"],
  ["tax_payable", "platform", "credit"],
  ["processor_fees", "platform", "debit"],
  ["disputes_held", "platform", "debit"],
  ["disputes_held", "seller", "credit"],
  ["refunds_payable", "platform", "credit"],
];
const DECIMALS = { eur: 2, usd: 2, gbp: 2, chf: 2, mxn: 2, inr: 2, aud: 2, jpy: 0, kwd: 3 };

const NAME = "'^[A-Za-z0-9_-]{1,128}$'";
const WORD = "'^[a-z][a-z0-9_.]{0,63}$'";

const TABLES = [
  `CREATE TABLE ledger_currency (
    code text PRIMARY KEY CHECK (code ~ '^[a-z]{3}$'),
    decimals smallint NOT NULL CHECK (decimals IN (0, 2, 3))
  )`,
  `CREATE TABLE ledger_account_kind (
    kind text NOT NULL,
    owner_type text NOT NULL CHECK (owner_type IN ('platform', 'seller')),
    side text NOT NULL CHECK (side IN ('debit', 'credit')),
    PRIMARY KEY (kind, owner_type)
  )`,
  // The id says what the account is, so nobody has to look it up to post; it is unique because its parts are.
  `CREATE TABLE ledger_account (
    id text PRIMARY KEY GENERATED ALWAYS AS (
      kind || ':' || coalesce(seller_id, 'platform') || ':' || currency || coalesce(':' || jurisdiction, '')
    ) STORED,
    kind text NOT NULL,
    owner_type text NOT NULL,
    seller_id text CHECK (seller_id ~ ${NAME} AND seller_id <> 'platform'),
    jurisdiction text CHECK (jurisdiction ~ ${NAME} AND jurisdiction <> 'platform'),
    currency text NOT NULL REFERENCES ledger_currency (code),
    FOREIGN KEY (kind, owner_type) REFERENCES ledger_account_kind (kind, owner_type),
    CHECK ((owner_type = 'seller') = (seller_id IS NOT NULL)),
    CHECK ((kind = 'tax_payable') = (jurisdiction IS NOT NULL)),
    UNIQUE (id, currency)
  )`,
  "CREATE INDEX ledger_account_seller ON ledger_account (seller_id) WHERE seller_id IS NOT NULL",
  `CREATE TABLE ledger_posting (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_type text NOT NULL CHECK (source_type ~ ${WORD}),
    source_id text NOT NULL CHECK (source_id <> ''),
    event text NOT NULL CHECK (event ~ ${WORD}),
    at timestamptz NOT NULL CHECK (isfinite(at)),
    currency text NOT NULL REFERENCES ledger_currency (code),
    booking_id text CHECK (booking_id <> ''),
    line_count integer NOT NULL CHECK (line_count BETWEEN 2 AND 1000),
    reverses_id bigint UNIQUE REFERENCES ledger_posting (id),
    CONSTRAINT ledger_posting_source UNIQUE (source_type, source_id, event),
    UNIQUE (id, at, currency)
  )`,
  "CREATE INDEX ledger_posting_at ON ledger_posting (at, id)",
  "CREATE INDEX ledger_posting_booking ON ledger_posting (booking_id, id) WHERE booking_id IS NOT NULL",
  // `at` and `currency` are the posting's, kept equal by the foreign keys: balances need no join, and a line of another
  // currency than its posting's cannot be.
  `CREATE TABLE ledger_line (
    posting_id bigint NOT NULL,
    place integer NOT NULL,
    account_id text NOT NULL,
    currency text NOT NULL,
    at timestamptz NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor <> 0 AND amount_minor > -9223372036854775808),
    PRIMARY KEY (posting_id, place),
    FOREIGN KEY (posting_id, at, currency) REFERENCES ledger_posting (id, at, currency),
    FOREIGN KEY (account_id, currency) REFERENCES ledger_account (id, currency)
  )`,
  "CREATE INDEX ledger_line_balance ON ledger_line (account_id, at) INCLUDE (amount_minor)",
];

/** Tables whose rows stay as they were written. */
const APPEND_ONLY = ["ledger_currency", "ledger_account_kind", "ledger_account", "ledger_posting", "ledger_line"];

const REFUSE_CHANGE = `
  CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $body$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'LG001';
  END
  $body$`;

const appendOnly = (table: string) => [
  `CREATE TRIGGER ${table}_keeps_its_rows BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only()`,
  `CREATE TRIGGER ${table}_is_not_emptied BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only()`,
];

/**
 * What a posting has to be when its transaction commits. It says how many lines it has, so nobody adds any later,
 * not even such as sum to zero.
 */
const CHECK_POSTING = `
  CREATE FUNCTION ledger_check_posting() RETURNS trigger LANGUAGE plpgsql AS $body$
  DECLARE
    checked bigint;
    posting ledger_posting;
    reversed ledger_posting;
    written bigint;
    total numeric;
  BEGIN
    IF TG_TABLE_NAME = 'ledger_line' THEN
      checked := NEW.posting_id;
    ELSE
      checked := NEW.id;
    END IF;
    SELECT * INTO STRICT posting FROM ledger_posting WHERE id = checked;
    SELECT count(*), coalesce(sum(amount_minor), 0) INTO written, total FROM ledger_line WHERE posting_id = checked;
    IF total <> 0 THEN
      RAISE EXCEPTION 'the lines of posting % sum to % %', checked, total, posting.currency USING ERRCODE = 'LG002';
    END IF;
    IF written <> posting.line_count THEN
      RAISE EXCEPTION 'posting % has % lines and says %', checked, written, posting.line_count USING ERRCODE = 'LG003';
    END IF;
    IF posting.reverses_id IS NULL THEN
      RETURN NULL;
    END IF;
    SELECT * INTO STRICT reversed FROM ledger_posting WHERE id = posting.reverses_id;
    IF reversed.reverses_id IS NOT NULL OR reversed.at > posting.at OR reversed.line_count <> posting.line_count
       OR EXISTS (
         SELECT FROM ledger_line AS before
           LEFT JOIN ledger_line AS after
             ON after.posting_id = checked AND after.place = before.place
            AND after.account_id = before.account_id AND after.amount_minor = -before.amount_minor
          WHERE before.posting_id = reversed.id AND after.posting_id IS NULL)
    THEN
      RAISE EXCEPTION 'posting % is no reversal of posting %', checked, reversed.id USING ERRCODE = 'LG004';
    END IF;
    RETURN NULL;
  END
  $body$`;

const checked = (table: string) => `
  CREATE CONSTRAINT TRIGGER ${table}_is_complete AFTER INSERT ON ${table}
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_posting()`;

/**
 * Balances of the past, so that a balance is a snapshot and the few lines after it. They can be made again at any time
 * and say nothing that the lines do not say: a line that comes late takes away those that it was missing from.
 */
const SNAPSHOTS = [
  `CREATE TABLE ledger_snapshot (
    account_id text NOT NULL REFERENCES ledger_account (id),
    at timestamptz NOT NULL,
    sum_minor numeric NOT NULL,
    PRIMARY KEY (account_id, at)
  )`,
  `CREATE TRIGGER ledger_snapshot_is_not_rewritten BEFORE UPDATE ON ledger_snapshot
     FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only()`,
  // Who writes lines shares the lock of their accounts until the transaction ends; who makes a snapshot has it alone.
  // So a snapshot has every line that was written before it, and later ones see it. 64 locks stand for all accounts: a
  // transaction of many postings does not fill the table of locks. "LDGR" keeps them apart from other advisory locks.
  `CREATE FUNCTION ledger_lock_of(account text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
     RETURN hashtext(account) & 63`,
  `CREATE FUNCTION ledger_forget_snapshots() RETURNS trigger LANGUAGE plpgsql AS $body$
   BEGIN
     -- With an older view of the table a snapshot that is to be forgotten might not be seen.
     IF current_setting('transaction_isolation') <> 'read committed' THEN
       RAISE EXCEPTION 'lines are written in READ COMMITTED transactions' USING ERRCODE = 'LG005';
     END IF;
     PERFORM pg_advisory_xact_lock_shared(x'4c444752'::integer, lock)
        FROM (SELECT DISTINCT ledger_lock_of(account_id) AS lock FROM added ORDER BY 1) AS locks;
     DELETE FROM ledger_snapshot AS snapshot USING added
      WHERE snapshot.account_id = added.account_id AND snapshot.at >= added.at;
     RETURN NULL;
   END
   $body$`,
  `CREATE TRIGGER ledger_line_forgets_snapshots AFTER INSERT ON ledger_line
     REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_forget_snapshots()`,
  `CREATE FUNCTION ledger_take_snapshots(account text, until timestamptz, every integer) RETURNS integer
   LANGUAGE plpgsql AS $body$
   DECLARE
     taken integer;
   BEGIN
     PERFORM pg_advisory_xact_lock(x'4c444752'::integer, ledger_lock_of(account));
     WITH latest AS (
       SELECT at, sum_minor FROM ledger_snapshot WHERE account_id = account AND at <= until ORDER BY at DESC LIMIT 1
     ), numbered AS (
       -- All lines of an instant are in the sum of each of them.
       SELECT line.at, row_number() OVER (ORDER BY line.at) AS place,
              coalesce((SELECT sum_minor FROM latest), 0) + sum(line.amount_minor) OVER (ORDER BY line.at) AS sum_minor
         FROM ledger_line AS line
        WHERE line.account_id = account AND line.at <= until
          AND line.at > coalesce((SELECT at FROM latest), '-infinity')
     )
     INSERT INTO ledger_snapshot (account_id, at, sum_minor)
     SELECT DISTINCT account, at, sum_minor FROM numbered WHERE place % every = 0;
     GET DIAGNOSTICS taken = ROW_COUNT;
     RETURN taken;
   END
   $body$`,
  `CREATE FUNCTION ledger_sum(account text, until timestamptz) RETURNS numeric LANGUAGE sql STABLE AS $body$
     SELECT coalesce(latest.sum_minor, 0) + coalesce((
              SELECT sum(line.amount_minor) FROM ledger_line AS line
               WHERE line.account_id = account AND line.at <= until AND line.at > coalesce(latest.at, '-infinity')), 0)
       FROM (SELECT) AS always
       LEFT JOIN LATERAL (
         SELECT snapshot.at, snapshot.sum_minor FROM ledger_snapshot AS snapshot
          WHERE snapshot.account_id = account AND snapshot.at <= until ORDER BY snapshot.at DESC LIMIT 1) AS latest ON true
   $body$`,
];

/** Double entry: accounts, postings and their lines, which the database keeps true by itself. */
export class Migration20261130151000 extends Migration {
  override async up(): Promise<void> {
    const rows = (values: (string | number)[][]) =>
      values.map((row) => `(${row.map((value) => (typeof value === "string" ? `'${value}'` : value)).join(", ")})`);
    for (const statement of TABLES) this.addSql(statement);
    this.addSql(`INSERT INTO ledger_currency (code, decimals) VALUES ${rows(Object.entries(DECIMALS)).join(", ")}`);
    this.addSql(`INSERT INTO ledger_account_kind (kind, owner_type, side) VALUES ${rows(KINDS).join(", ")}`);
    this.addSql(REFUSE_CHANGE);
    for (const statement of APPEND_ONLY.flatMap(appendOnly)) this.addSql(statement);
    this.addSql(CHECK_POSTING);
    for (const table of ["ledger_posting", "ledger_line"]) this.addSql(checked(table));
    for (const statement of SNAPSHOTS) this.addSql(statement);
  }

  override async down(): Promise<void> {
    this.addSql("DROP FUNCTION IF EXISTS ledger_take_snapshots(text, timestamptz, integer)");
    this.addSql("DROP FUNCTION IF EXISTS ledger_sum(text, timestamptz)");
    this.addSql(`DROP TABLE IF EXISTS ledger_snapshot, ${[...APPEND_ONLY].reverse().join(", ")}`);
    for (const name of ["ledger_forget_snapshots()", "ledger_check_posting()", "ledger_is_append_only()"]) {
      this.addSql(`DROP FUNCTION IF EXISTS ${name}`);
    }
    this.addSql("DROP FUNCTION IF EXISTS ledger_lock_of(text)");
  }
}
