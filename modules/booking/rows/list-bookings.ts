import { rows, type Sql } from "../../../src/shared/sql";
import type { BookingState } from "../domain/transitions";
import { BOOKING_COLUMNS, type BookingRow } from "./booking-row";

type Page = { limit: number; offset: number };
type Listed = { found: BookingRow[]; count: number };

/** A booking that nobody paid is no booking to a seller, nor to the consumer's list once its hold is over. */
export const PAID_FOR = "status NOT IN ('held', 'confirming') AND (status <> 'expired' OR order_id IS NOT NULL)";

async function listWhere(sql: Sql, where: string, bindings: Record<string, unknown>, page: Page): Promise<Listed> {
  const found = await rows<BookingRow>(
    sql,
    `SELECT ${BOOKING_COLUMNS} FROM booking WHERE ${where} ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset`,
    { ...bindings, ...page },
  );
  const counted = await rows<{ count: number }>(
    sql,
    `SELECT count(*)::int AS count FROM booking WHERE ${where}`,
    bindings,
  );
  return { found, count: counted[0]?.count ?? 0 };
}

/** A consumer's own bookings, newest first: live holds, and all that was paid for. */
export async function listForCustomer(sql: Sql, customerId: string, now: string, page: Page): Promise<Listed> {
  return listWhere(
    sql,
    `customer_id = :customer_id AND (${PAID_FOR} OR status = 'confirming' OR (status = 'held' AND hold_expires_at > CAST(:now AS timestamptz)))`,
    { customer_id: customerId, now },
    page,
  );
}

type SellerFilter = { seller_id: string; status?: BookingState | undefined; q?: string | undefined };

/** A seller's bookings, newest first; `q` is looked for in reference, contact and listing title. */
export async function listForSeller(sql: Sql, filter: SellerFilter, page: Page): Promise<Listed> {
  return listWhere(
    sql,
    `seller_id = :seller_id AND ${PAID_FOR} AND (CAST(:status AS text) IS NULL OR status = :status)
     AND (:q = '' OR strpos(lower(concat_ws(' ', reference, contact_name, contact_email, listing_snapshot ->> 'title')), lower(:q)) > 0)`,
    { seller_id: filter.seller_id, status: filter.status ?? null, q: filter.q ?? "" },
    page,
  );
}
