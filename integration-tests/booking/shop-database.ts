import { Client } from "pg";
import { context } from "../setup/context";

/** Rows of the shop's database, for what no route shows. */
export async function select<Row>(sql: string, bindings: readonly unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: context.databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql, [...bindings])).rows as Row[];
  } finally {
    await client.end();
  }
}

/** The Medusa orders of a booking, each with its payment collection and what was booked on it. */
export async function ordersOf(bookingId: string) {
  return select<{
    id: string;
    email: string;
    customer_id: string | null;
    collection: string;
    collected: string;
    transactions: string;
    total: string;
  }>(
    `SELECT o.id, o.email, o.customer_id, link.payment_collection_id AS collection, pc.status AS collected,
            (SELECT coalesce(sum(t.amount), 0)::text FROM order_transaction t WHERE t.order_id = o.id) AS transactions,
            (SELECT sum(li.unit_price * oi.quantity)::text FROM order_item oi JOIN order_line_item li ON li.id = oi.item_id WHERE oi.order_id = o.id) AS total
       FROM "order" o
       LEFT JOIN order_payment_collection link ON link.order_id = o.id
       LEFT JOIN payment_collection pc ON pc.id = link.payment_collection_id
      WHERE o.metadata ->> 'booking_id' = $1`,
    [bookingId],
  );
}

/** The states of a booking's occupancy. */
export async function occupancyOf(bookingId: string): Promise<string[]> {
  const found = await select<{ state: string }>("SELECT state FROM occupancy WHERE booking_id = $1", [bookingId]);
  return found.map((row) => row.state);
}

/** The names of a booking's transitions, oldest first. */
export async function historyOf(bookingId: string): Promise<string[]> {
  const found = await select<{ name: string }>(
    "SELECT name FROM booking_transition WHERE booking_id = $1 ORDER BY id",
    [bookingId],
  );
  return found.map((row) => row.name);
}

/** The one order of a booking. */
export async function orderOf(bookingId: string): Promise<{ id: string; status: string } | undefined> {
  const [order] = await select<{ id: string; status: string }>(
    `SELECT id, status FROM "order" WHERE metadata ->> 'booking_id' = $1`,
    [bookingId],
  );
  return order;
}
