import { rows, type Sql } from "../../../src/shared/sql";
import type { BookingSort, BookingStatus } from "../contract";
import { BOOKING_COLUMNS, type BookingRow } from "./booking-row";

type Page = { limit: number; offset: number };
type Listed = { found: BookingRow[]; count: number };

/** A booking that nobody paid is no booking to a seller, nor to the consumer's list once its hold is over. */
const PAID_FOR = "status NOT IN ('held', 'confirming') AND (status <> 'expired' OR order_id IS NOT NULL)";

const NEWEST_FIRST = "created_at DESC, id DESC";
const SOONEST_FIRST = "start_at, id";

async function listWhere(
  sql: Sql,
  conditions: readonly string[],
  bindings: Record<string, unknown>,
  page: Page,
  order = NEWEST_FIRST,
): Promise<Listed> {
  const where = conditions.join(" AND ");
  const found = await rows<BookingRow>(
    sql,
    `SELECT ${BOOKING_COLUMNS} FROM booking WHERE ${where} ORDER BY ${order} LIMIT :limit OFFSET :offset`,
    { ...bindings, ...page },
  );
  const counted = await rows<{ count: number }>(
    sql,
    `SELECT count(*)::int AS count FROM booking WHERE ${where}`,
    bindings,
  );
  return { found, count: counted[0]?.count ?? 0 };
}

const IN_STATUS = "status = ANY (CAST(:status AS text[]))";

/** `confirming` is shown as held, so who asks for held ones means both. */
const stored = (statuses: readonly BookingStatus[] = []): string[] =>
  statuses.flatMap((status) => (status === "held" ? ["held", "confirming"] : status));

type ConsumerFilter = {
  customer_id: string;
  /** ISO instant. */
  now: string;
  status?: readonly BookingStatus[] | undefined;
  when?: "upcoming" | "past" | undefined;
};

const OPEN_HOLD = "(status = 'confirming' OR (status = 'held' AND hold_expires_at > CAST(:now AS timestamptz)))";

/** What lies ahead is still open and has not ended; everything else is past. */
const UPCOMING = `(${OPEN_HOLD} OR status IN ('requested', 'confirmed', 'in_progress'))`;

/** A consumer's own bookings: live holds, and all that was paid for. Upcoming ones the soonest first. */
export async function listForCustomer(sql: Sql, filter: ConsumerFilter, page: Page): Promise<Listed> {
  const conditions = ["customer_id = :customer_id", `(${PAID_FOR} OR ${OPEN_HOLD})`];
  if (filter.status) conditions.push(IN_STATUS);
  if (filter.when) conditions.push(filter.when === "upcoming" ? UPCOMING : `NOT ${UPCOMING}`);
  const { customer_id, now } = filter;
  return listWhere(
    sql,
    conditions,
    { customer_id, now, status: stored(filter.status) },
    page,
    filter.when === "upcoming" ? SOONEST_FIRST : NEWEST_FIRST,
  );
}

type Filter = {
  seller_id?: string | undefined;
  listing_id?: string | undefined;
  status?: readonly BookingStatus[] | undefined;
  q?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  sort?: BookingSort | undefined;
};

/** SQL of every order; the names come from the contract's closed list, never from a request. */
const ORDER: Record<BookingSort, string> = {
  created_at: "created_at, id",
  "-created_at": NEWEST_FIRST,
  start_at: SOONEST_FIRST,
  "-start_at": "start_at DESC, id DESC",
};

const orderOf = ({ sort = "-created_at" }: Filter) => ORDER[sort];

const NEEDLE =
  "strpos(lower(concat_ws(' ', reference, contact_name, contact_email, listing_snapshot ->> 'title')), lower(:q)) > 0";

function conditionsOf({ seller_id, listing_id, status, q, from, to }: Filter): string[] {
  const conditions: [unknown, string][] = [
    [seller_id, "seller_id = :seller_id"],
    [listing_id, "listing_id = :listing_id"],
    [status, IN_STATUS],
    [q, NEEDLE],
    [from, "to_date > CAST(:from AS date)"],
    [to, "from_date < CAST(:to AS date)"],
  ];
  return conditions.flatMap(([given, condition]) => (given ? [condition] : []));
}

const bindingsOf = ({ seller_id = "", listing_id = "", status, q = "", from = "", to = "" }: Filter) => ({
  ...{ seller_id, listing_id, status: stored(status), q },
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

/** A seller's bookings, newest first; `q` is looked for in reference, contact and title, dates in the stay. */
export async function listForSeller(sql: Sql, filter: Filter & { seller_id: string }, page: Page): Promise<Listed> {
  return listWhere(sql, [PAID_FOR, ...conditionsOf(filter)], bindingsOf(filter), page, orderOf(filter));
}

/** Everybody's bookings for an operator, held ones too, newest first. */
export async function listAll(sql: Sql, filter: Filter, page: Page): Promise<Listed> {
  return listWhere(sql, ["true", ...conditionsOf(filter)], bindingsOf(filter), page, orderOf(filter));
}
