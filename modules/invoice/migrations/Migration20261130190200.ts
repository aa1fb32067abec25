import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const NAME = "'^[A-Za-z0-9_-]{1,128}$'";
const WORD = "'^[a-z][a-z0-9_.]{0,63}$'";

/** Some laws want credit notes numbered apart from invoices; statements are no invoices at all. */
const SERIES_OF = `
  CREATE FUNCTION invoice_series_of(type text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE type
      WHEN 'invoice' THEN 'INV' WHEN 'commission_invoice' THEN 'INV'
      WHEN 'credit_note' THEN 'CRN' WHEN 'payout_statement' THEN 'PST' END`;

/** Rules of the code, held once more where nobody gets around them. */
const ADDS_UP = [
  `CREATE FUNCTION invoice_sum_of(items jsonb, field text) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT coalesce(sum((item ->> field)::numeric), 0) FROM jsonb_array_elements(items) AS item)`,
  `CREATE FUNCTION invoice_adds_up(content jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE content ->> 'type'
      WHEN 'payout_statement' THEN
        (content ->> 'opening_minor')::numeric
          + invoice_sum_of(content -> 'bookings', 'net_minor') + invoice_sum_of(content -> 'adjustments', 'amount_minor')
          - (content ->> 'transferred_minor')::numeric = (content ->> 'closing_minor')::numeric
        AND invoice_sum_of(content -> 'transfers', 'amount_minor') = (content ->> 'transferred_minor')::numeric
      ELSE
        invoice_sum_of(content -> 'lines', 'gross_minor') = (content ->> 'gross_minor')::numeric
        AND invoice_sum_of(content -> 'lines', 'net_minor') = (content ->> 'net_minor')::numeric
        AND invoice_sum_of(content -> 'taxes', 'tax_minor') = (content ->> 'tax_minor')::numeric
        AND (content ->> 'net_minor')::numeric + (content ->> 'tax_minor')::numeric = (content ->> 'gross_minor')::numeric
      END`,
];

const TABLE = [
  `CREATE TABLE invoice_document (
    id text PRIMARY KEY,
    type text NOT NULL CHECK (invoice_series_of(type) IS NOT NULL),
    issuer_id text NOT NULL CHECK (issuer_id ~ ${NAME}),
    -- Who issues it, the series, the year and the place in it make the number, and the trigger below gives it.
    series text NOT NULL CHECK (series = invoice_series_of(type)),
    year smallint NOT NULL CHECK (year = extract(year FROM issued_on)),
    sequence integer NOT NULL CHECK (sequence > 0),
    number text NOT NULL GENERATED ALWAYS AS (
      series || '-' || year || '-' || lpad(sequence::text, greatest(5, length(sequence::text)), '0')
    ) STORED,
    issued_on date NOT NULL CHECK (isfinite(issued_on)),
    issued_at timestamptz NOT NULL CHECK (isfinite(issued_at)),
    source_type text NOT NULL CHECK (source_type ~ ${WORD}),
    source_id text NOT NULL CHECK (source_id <> ''),
    seller_id text CHECK (seller_id ~ ${NAME} AND seller_id <> 'platform'),
    customer_id text CHECK (customer_id <> ''),
    booking_id text CHECK (booking_id <> ''),
    reverses_id text REFERENCES invoice_document (id),
    currency text NOT NULL CHECK (currency ~ '^[a-z]{3}$'),
    total_minor bigint NOT NULL,
    content jsonb NOT NULL,
    CONSTRAINT invoice_document_source UNIQUE (source_type, source_id),
    CONSTRAINT invoice_document_number UNIQUE (issuer_id, series, year, sequence),
    CHECK (issuer_id = 'platform' OR issuer_id = seller_id),
    CHECK (type NOT IN ('commission_invoice', 'payout_statement') OR (issuer_id = 'platform' AND seller_id IS NOT NULL)),
    CHECK ((type = 'credit_note') = (reverses_id IS NOT NULL)),
    CHECK (type = 'payout_statement' OR total_minor >= 0),
    CHECK (type <> 'credit_note' OR total_minor > 0),
    -- The columns say what the content says, and it adds up.
    CHECK (content ->> 'version' IS NOT NULL AND content ->> 'type' IS NOT NULL AND content ->> 'currency' IS NOT NULL),
    CHECK (content ->> 'type' = type AND content ->> 'currency' = currency),
    CHECK (coalesce(total_minor =
      (CASE type WHEN 'payout_statement' THEN content ->> 'transferred_minor' ELSE content ->> 'gross_minor' END)::numeric, false)),
    CHECK (coalesce(invoice_adds_up(content), false))
  )`,
  "CREATE INDEX invoice_document_seller ON invoice_document (seller_id, issued_at DESC, id) WHERE seller_id IS NOT NULL",
  "CREATE INDEX invoice_document_booking ON invoice_document (booking_id, issued_at, id) WHERE booking_id IS NOT NULL",
  "CREATE INDEX invoice_document_reverses ON invoice_document (reverses_id) WHERE reverses_id IS NOT NULL",
];

const APPEND_ONLY = [
  `CREATE FUNCTION invoice_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $body$
   BEGIN
     RAISE EXCEPTION '%: what was issued stays as it is; a credit note reverses it', TG_TABLE_NAME USING ERRCODE = 'IN001';
   END
   $body$`,
  `CREATE TRIGGER invoice_document_keeps_its_rows BEFORE UPDATE OR DELETE ON invoice_document
     FOR EACH ROW EXECUTE FUNCTION invoice_is_immutable()`,
  `CREATE TRIGGER invoice_document_is_not_emptied BEFORE TRUNCATE ON invoice_document
     FOR EACH STATEMENT EXECUTE FUNCTION invoice_is_immutable()`,
];

/**
 * The next number is one more than the last that stands. There is no counter that could be ahead of the documents: who
 * issues has the issuer's series alone until the transaction ends, and when it is rolled back, or finds its source
 * taken, nothing was used up. Dates of a series never go back, whatever order transactions come in.
 */
const NUMBERING = [
  // "INVC" keeps these apart from other advisory locks.
  `CREATE FUNCTION invoice_lock_series(issuer text, series text) RETURNS void LANGUAGE sql
     BEGIN ATOMIC SELECT pg_advisory_xact_lock(x'494e5643'::integer, hashtext(issuer || ':' || series)); END`,
  `CREATE FUNCTION invoice_number() RETURNS trigger LANGUAGE plpgsql AS $body$
   DECLARE
     latest record;
   BEGIN
     -- With an older view of the table the last number might not be seen, nor a credit note of the same invoice.
     IF current_setting('transaction_isolation') <> 'read committed' THEN
       RAISE EXCEPTION 'documents are issued in READ COMMITTED transactions' USING ERRCODE = 'IN005';
     END IF;
     NEW.series := invoice_series_of(NEW.type);
     PERFORM invoice_lock_series(NEW.issuer_id, NEW.series);
     NEW.year := extract(year FROM NEW.issued_on);
     SELECT sequence, issued_on INTO latest FROM invoice_document
      WHERE issuer_id = NEW.issuer_id AND series = NEW.series AND year = NEW.year ORDER BY sequence DESC LIMIT 1;
     NEW.sequence := coalesce(latest.sequence, 0) + 1;
     NEW.issued_on := greatest(NEW.issued_on, latest.issued_on);
     RETURN NEW;
   END
   $body$`,
  `CREATE TRIGGER invoice_document_gets_its_number BEFORE INSERT ON invoice_document
     FOR EACH ROW EXECUTE FUNCTION invoice_number()`,
];

/**
 * What is credited is never more than the invoice, in all and by each tax. Credit notes of an invoice are in one
 * issuer's series, which is locked by now, so each sees the ones before it.
 */
const CREDITS = [
  `CREATE FUNCTION invoice_check_credit() RETURNS trigger LANGUAGE plpgsql AS $body$
   DECLARE
     original invoice_document;
     credited record;
   BEGIN
     SELECT * INTO STRICT original FROM invoice_document WHERE id = NEW.reverses_id;
     IF original.type NOT IN ('invoice', 'commission_invoice')
        OR (original.issuer_id, original.currency) IS DISTINCT FROM (NEW.issuer_id, NEW.currency)
        OR (original.seller_id, original.customer_id) IS DISTINCT FROM (NEW.seller_id, NEW.customer_id)
        OR original.number IS DISTINCT FROM NEW.content #>> '{reverses,number}'
        OR original.issued_on > NEW.issued_on
     THEN
       RAISE EXCEPTION '% is no credit note of %', NEW.number, original.number USING ERRCODE = 'IN002';
     END IF;
     SELECT sum(total_minor) AS gross, sum((content ->> 'net_minor')::numeric) AS net INTO credited
       FROM invoice_document WHERE reverses_id = original.id;
     IF credited.gross > original.total_minor OR credited.net > (original.content ->> 'net_minor')::numeric OR EXISTS (
       SELECT FROM (
         SELECT tax ->> 'jurisdiction' AS jurisdiction, tax ->> 'code' AS code, tax ->> 'rate_ppm' AS rate_ppm,
                sum((tax ->> 'net_minor')::numeric) AS net, sum((tax ->> 'tax_minor')::numeric) AS tax
           FROM invoice_document AS note, jsonb_array_elements(note.content -> 'taxes') AS tax
          WHERE note.reverses_id = original.id GROUP BY 1, 2, 3
       ) AS given
       LEFT JOIN jsonb_array_elements(original.content -> 'taxes') AS was
         ON (was ->> 'jurisdiction', was ->> 'code') = (given.jurisdiction, given.code)
        AND was ->> 'rate_ppm' IS NOT DISTINCT FROM given.rate_ppm
       WHERE was IS NULL OR given.net > (was ->> 'net_minor')::numeric OR given.tax > (was ->> 'tax_minor')::numeric
     ) THEN
       RAISE EXCEPTION 'more than is left of % would be credited', original.number USING ERRCODE = 'IN003';
     END IF;
     RETURN NULL;
   END
   $body$`,
  `CREATE TRIGGER invoice_document_credits_what_is_left AFTER INSERT ON invoice_document
     FOR EACH ROW WHEN (NEW.reverses_id IS NOT NULL) EXECUTE FUNCTION invoice_check_credit()`,
];

/** Documents that were issued: numbered without gaps, and never changed. */
export class Migration20261130190200 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [SERIES_OF, ...ADDS_UP, ...TABLE, ...APPEND_ONLY, ...NUMBERING, ...CREDITS]) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS invoice_document");
    for (const name of [
      "check_credit()",
      "number()",
      "lock_series(text, text)",
      "is_immutable()",
      "adds_up(jsonb)",
      "sum_of(jsonb, text)",
    ]) {
      this.addSql(`DROP FUNCTION IF EXISTS invoice_${name}`);
    }
    this.addSql("DROP FUNCTION IF EXISTS invoice_series_of(text)");
  }
}
