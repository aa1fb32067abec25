import type { ClientBase } from "pg";
import type { LargeSeller } from "../compose/seller";
import { largeId } from "./identifiers";

/**
 * Businesses with an owner each. The owners are users with an address and without a sign-in: they get mail, and
 * nobody can be them.
 */
export async function insertSellers(client: ClientBase, sellers: readonly LargeSeller[], now: string): Promise<void> {
  const given = sellers.map(({ number, name, handle, about, place, owner }) => ({
    ...{ id: largeId("sel", number), user_id: largeId("user", number), member_id: largeId("smem", number) },
    ...{ name, handle, about, city: place.name, country_code: place.country_code, ...owner },
  }));
  await client.query(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS seller (id text, user_id text, member_id text, name text,
         handle text, about jsonb, city text, country_code text, first_name text, last_name text, email text)
     ), users AS (
       INSERT INTO "user" (id, first_name, last_name, email, created_at, updated_at)
       SELECT user_id, first_name, last_name, email, $2::timestamptz, $2::timestamptz FROM given ORDER BY user_id
     ), businesses AS (
       INSERT INTO seller (id, name, handle, about, city, country_code, status, created_at, updated_at)
       SELECT id, name, handle, about, city, country_code, 'active', $2::timestamptz, $2::timestamptz FROM given ORDER BY id
     )
     INSERT INTO seller_member (id, seller_id, user_id, role, created_at)
     SELECT member_id, id, user_id, 'owner', $2::timestamptz FROM given ORDER BY id`,
    [JSON.stringify(given), now],
  );
}
