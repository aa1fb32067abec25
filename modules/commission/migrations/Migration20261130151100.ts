import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What sellers pay, by rules that hold for a time. A rule stays as it was made: it can only be given an end. */
export class Migration20261130151100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE commission_rule (
        id text PRIMARY KEY,
        type text NOT NULL CHECK (type IN ('fee', 'bearer')),
        seller_id text CHECK (seller_id <> ''),
        tier text CHECK (tier <> ''),
        category text CHECK (category <> ''),
        kind text CHECK (kind <> ''),
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to > valid_from),
        code text CHECK (code ~ '^[a-z][a-z0-9_]{0,63}$'),
        currency text CHECK (currency ~ '^[a-z]{3}$'),
        percent_bps integer CHECK (percent_bps BETWEEN 0 AND 10000),
        fixed_minor bigint CHECK (fixed_minor >= 0),
        minimum_minor bigint CHECK (minimum_minor >= 0),
        maximum_minor bigint CHECK (maximum_minor >= 0),
        on_refund text CHECK (on_refund IN ('proportional', 'when_full', 'kept')),
        bearer text CHECK (bearer IN ('platform', 'seller')),
        created_at timestamptz NOT NULL,
        CHECK (minimum_minor <= maximum_minor),
        CONSTRAINT commission_rule_fee CHECK (
          (type = 'fee') = (code IS NOT NULL) AND (type = 'fee') = (percent_bps IS NOT NULL)
          AND (type = 'fee') = (fixed_minor IS NOT NULL) AND (type = 'fee') = (on_refund IS NOT NULL)),
        CONSTRAINT commission_rule_bearer CHECK ((type = 'bearer') = (bearer IS NOT NULL)),
        CONSTRAINT commission_rule_bearer_has_no_amount CHECK (
          type = 'fee' OR (currency IS NULL AND minimum_minor IS NULL AND maximum_minor IS NULL)),
        CONSTRAINT commission_rule_amounts_have_a_currency CHECK (
          currency IS NOT NULL OR type = 'bearer'
          OR (fixed_minor = 0 AND minimum_minor IS NULL AND maximum_minor IS NULL))
      )`);
    this.addSql("CREATE INDEX commission_rule_seller ON commission_rule (seller_id)");
    this.addSql(`
      CREATE FUNCTION commission_rule_stays() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'valid_to') = (to_jsonb(OLD) - 'valid_to') THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a commission rule stays as it was made, but for its end' USING ERRCODE = 'CM001';
      END
      $body$`);
    this.addSql(`
      CREATE TRIGGER commission_rule_stays BEFORE UPDATE OR DELETE ON commission_rule
        FOR EACH ROW EXECUTE FUNCTION commission_rule_stays()`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS commission_rule");
    this.addSql("DROP FUNCTION IF EXISTS commission_rule_stays()");
  }
}
