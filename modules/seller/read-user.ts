import type { Membership, UserReader } from "../../src/shared/actor";
import { firstRow } from "../../src/shared/sql";

type Row = { operator: boolean } & { [Key in keyof Membership]: Membership[Key] | null };

/** One statement a request: is this user an operator, and of which seller a member? */
export const readUser: UserReader = async (sql, userId) => {
  const row = await firstRow<Row>(
    sql,
    `SELECT EXISTS (SELECT 1 FROM operator WHERE user_id = u.id) AS operator,
            m.id AS member_id, m.seller_id, m.role, s.status AS seller_status
       FROM (SELECT ?::text AS id) u
       LEFT JOIN seller_member m ON m.user_id = u.id
       LEFT JOIN seller s ON s.id = m.seller_id`,
    [userId],
  );
  if (!row) return { operator: false, membership: null };
  const { operator, member_id, seller_id, role, seller_status } = row;
  const membership =
    member_id && seller_id && role && seller_status ? { member_id, seller_id, role, seller_status } : null;
  return { operator, membership };
};
