import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Taxes by rules that hold for a time. Of one tax of a jurisdiction one rule holds for a kind on a day: the exclusion
 * constraint. A rule stays as it was made: it can only be given an end.
 */
export class Migration20261130151200 extends Migration {
  override async up(): Promise<void> {
    this.addSql("CREATE EXTENSION IF NOT EXISTS btree_gist");
    this.addSql(`
      CREATE TABLE tax_rule (
        id text PRIMARY KEY,
        jurisdiction text NOT NULL CHECK (jurisdiction ~ '^[A-Za-z0-9_-]{1,128}$' AND jurisdiction <> 'platform'),
        code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]{0,63}$'),
        kind text CHECK (kind <> ''),
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to > valid_from),
        remitted_by text NOT NULL CHECK (remitted_by IN ('platform', 'seller')),
        type text NOT NULL CHECK (type IN ('percent', 'night', 'person_night')),
        treatment text CHECK (treatment IN ('inclusive', 'exclusive')),
        rate_ppm integer CHECK (rate_ppm BETWEEN 0 AND 1000000),
        line_codes text[],
        amount_minor bigint CHECK (amount_minor >= 0),
        currency text CHECK (currency ~ '^[a-z]{3}$'),
        nights_max integer CHECK (nights_max > 0),
        created_at timestamptz NOT NULL,
        CONSTRAINT tax_rule_percent CHECK (
          (type = 'percent') = (treatment IS NOT NULL) AND (type = 'percent') = (rate_ppm IS NOT NULL)
          AND (type = 'percent' OR line_codes IS NULL)),
        CONSTRAINT tax_rule_amount CHECK (
          (type <> 'percent') = (amount_minor IS NOT NULL) AND (type <> 'percent') = (currency IS NOT NULL)
          AND (type <> 'percent' OR nights_max IS NULL)),
        CONSTRAINT tax_rule_one_at_a_time EXCLUDE USING gist (
          jurisdiction WITH =, code WITH =, (coalesce(kind, '')) WITH =, (daterange(valid_from, valid_to)) WITH &&)
      )`);
    this.addSql(`
      CREATE FUNCTION tax_rule_stays() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'valid_to') = (to_jsonb(OLD) - 'valid_to') THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a tax rule stays as it was made, but for its end' USING ERRCODE = 'TX001';
      END
      $body$`);
    this.addSql(`
      CREATE TRIGGER tax_rule_stays BEFORE UPDATE OR DELETE ON tax_rule
        FOR EACH ROW EXECUTE FUNCTION tax_rule_stays()`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS tax_rule");
    this.addSql("DROP FUNCTION IF EXISTS tax_rule_stays()");
  }
}
