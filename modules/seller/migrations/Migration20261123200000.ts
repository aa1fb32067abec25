import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE TABLE seller (
        id text PRIMARY KEY,
        name text NOT NULL CHECK (name <> ''),
        handle text NOT NULL UNIQUE,
        about jsonb NOT NULL DEFAULT '{}',
        city text,
        country_code char(2),
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    // One user works for one seller: the seller of a request is never a choice of the request.
    this.addSql(`
      CREATE TABLE seller_member (
        id text PRIMARY KEY,
        seller_id text NOT NULL REFERENCES seller (id) ON DELETE CASCADE,
        user_id text NOT NULL UNIQUE,
        role text NOT NULL CHECK (role IN ('owner', 'manager', 'staff')),
        created_at timestamptz NOT NULL
      )`);
    this.addSql(`CREATE INDEX seller_member_seller ON seller_member (seller_id, created_at)`);
    this.addSql(`
      CREATE TABLE operator (
        user_id text PRIMARY KEY,
        created_at timestamptz NOT NULL
      )`);
    this.addSql(`
      CREATE TABLE seller_invitation (
        id text PRIMARY KEY,
        seller_id text NOT NULL REFERENCES seller (id) ON DELETE CASCADE,
        email text NOT NULL,
        role text NOT NULL CHECK (role IN ('owner', 'manager', 'staff')),
        token_hash bytea NOT NULL UNIQUE,
        invited_by text NOT NULL,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        created_at timestamptz NOT NULL
      )`);
    this.addSql(`
      CREATE UNIQUE INDEX seller_invitation_open ON seller_invitation (seller_id, email) WHERE accepted_at IS NULL`);
    // A seller always keeps an owner: checked at commit, so that two owners who leave at once cannot both go.
    this.addSql(`
      CREATE FUNCTION seller_keeps_an_owner() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM seller WHERE id = OLD.seller_id FOR UPDATE;
        IF FOUND AND NOT EXISTS (
          SELECT 1 FROM seller_member WHERE seller_id = OLD.seller_id AND role = 'owner'
        ) THEN
          RAISE EXCEPTION 'seller % has no owner', OLD.seller_id USING ERRCODE = 'BR001';
        END IF;
        RETURN NULL;
      END $$`);
    this.addSql(`
      CREATE TRIGGER seller_keeps_an_owner AFTER UPDATE OR DELETE ON seller_member
        FOR EACH ROW WHEN (OLD.role = 'owner') EXECUTE FUNCTION seller_keeps_an_owner()`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS seller_invitation, operator, seller_member, seller`);
    this.addSql(`DROP FUNCTION IF EXISTS seller_keeps_an_owner()`);
  }
}
