import { Temporal } from "temporal-polyfill";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { type Database, rows, type Sql } from "../../../../src/shared/sql";
import { Migration20261130151000 as LedgerTables } from "../../../ledger/migrations/Migration20261130151000";
import { Migration20261123210200 as OutboxTables } from "../../../outbox/migrations/Migration20261123210200";
import { Migration20261130110100 as OutboxWatch } from "../../../outbox/migrations/Migration20261130110100";
import { Migration20261123210100 as TimerTables } from "../../../timer/migrations/Migration20261123210100";
import { snapshotPolicy } from "../../domain/policy";
import { Migration20261123211000 as FirstTables } from "../../migrations/Migration20261123211000";
import { Migration20261124000100 as RefundTables } from "../../migrations/Migration20261124000100";
import { Migration20261130190000 as Charges } from "../../migrations/Migration20261130190000";
import { Migration20261130203100 as Payments } from "../../migrations/Migration20261130203100";
import type { BookingRow } from "../../rows/booking-row";

export const BOOKED = Temporal.Instant.from("2025-06-01T10:00:00Z");
export const SELLER = "sel_1";

/** A database with bookings and books; `beforeCharges` fills it as it was before the migration that made charges. */
export async function createBooks(beforeCharges?: (database: Database) => Promise<void>): Promise<ModuleDatabase> {
  const server = await createModuleDatabase(
    TimerTables,
    OutboxTables,
    OutboxWatch,
    LedgerTables,
    FirstTables,
    RefundTables,
  );
  await beforeCharges?.(server.database);
  for (const Later of [Charges, Payments]) {
    const migration = new Later(undefined as never, undefined as never);
    await migration.up();
    for (const query of migration.getQueries()) await server.database.raw(String(query));
  }
  return server;
}

export type State = Pick<BookingRow, "status" | "payment_status"> & {
  /** Transitions with the days after the booking at which they came. */
  steps: readonly (readonly [name: string, to: string, days: number])[];
  /** Minor units, and the day on which it was done. */
  refund?: { amount: string; lines?: { code: string; amount_minor: string }[]; promised: number; done?: number };
};

export const TOTAL = "24380";
export const LINES = [
  { code: "base", unit: "night", quantity: 2, unit_minor: "10000", amount_minor: "20000" },
  { code: "cleaning_fee", amount_minor: "3000" },
  { code: "service_fee", share_bps: 600, amount_minor: "1380" },
];

export const after = (days: number) => BOOKED.add({ hours: 24 * days });

/** Writes a booking as it is in a state, with its history and its refund. */
export async function writeBooking(
  sql: Sql,
  id: string,
  { status, payment_status, steps, refund }: State,
): Promise<void> {
  const ended = ["expired", "declined", "cancelled"].includes(status);
  await rows(
    sql,
    `INSERT INTO booking (id, reference, quote_hash, listing_id, seller_id, seller_name, product_id, variant_id, status,
       payment_status, booking_mode, from_date, to_date, start_at, end_at, guests, currency, lines, total_minor, due_minor,
       refunded_minor, contact_name, contact_email, language, listing_snapshot, policy, hold_expires_at, payment_id,
       payment_intent_id, ended_by, created_at, updated_at)
     VALUES (:id, :id, :id, 'lst_1', :seller, 'Casa', 'prod_1', 'variant_1', :status,
       :payment_status, 'request', '2025-06-11', '2025-06-13', CAST(:start AS timestamptz), CAST(:end AS timestamptz), 2, 'eur',
       CAST(:lines AS jsonb), :total, :total, :refunded, 'Ana', 'ana@example.com', 'en', CAST(:snapshot AS jsonb),
       CAST(:policy AS jsonb), CAST(:booked AS timestamptz), :payment, :intent, :ended_by, CAST(:booked AS timestamptz),
       CAST(:booked AS timestamptz))`,
    {
      ...{ id, seller: SELLER, status, payment_status, lines: JSON.stringify(LINES), total: TOTAL },
      ...{
        refunded: refund?.amount ?? "0",
        payment: `pay_${id}`,
        intent: `pi_${id}`,
        ended_by: ended ? "system" : null,
      },
      ...{ booked: BOOKED.toString(), start: after(10).toString(), end: after(12).toString() },
      snapshot: JSON.stringify({
        ...{ handle: "casa", title: { en: "Casa" }, kind: "stay", image: null, place_name: "Sevilla" },
        time_zone: "Europe/Madrid",
      }),
      policy: JSON.stringify(snapshotPolicy("moderate")),
    },
  );
  let from = null;
  for (const [name, to, days] of [["hold", "held", 0] as const, ...steps]) {
    await rows(
      sql,
      `INSERT INTO booking_transition (booking_id, name, from_status, to_status, actor_kind, at)
       VALUES (?, ?, ?, ?, 'system', ?::timestamptz)`,
      [id, name, from, to, after(days).toString()],
    );
    from = to;
  }
  if (!refund) return;
  await rows(
    sql,
    `INSERT INTO booking_refund (id, booking_id, amount_minor, lines, state, created_at, done_at)
     VALUES (?, ?, ?, ?::jsonb, ?, ?::timestamptz, ?::timestamptz)`,
    [
      ...[`bkr_${id}`, id, refund.amount, JSON.stringify(refund.lines ?? [])],
      ...[refund.done === undefined ? "pending" : "done", after(refund.promised).toString()],
      refund.done === undefined ? null : after(refund.done).toString(),
    ],
  );
}

/** Postings of a booking in the order of their instants, as `source event day`, with their lines by account. */
export async function postingsOf(sql: Sql, id: string): Promise<Record<string, Record<string, number>>> {
  const found = await rows<{ name: string; lines: Record<string, number> }>(
    sql,
    `SELECT source_type || ' ' || event || ' ' || extract(epoch FROM at - CAST(:booked AS timestamptz)) / 86400 AS name,
            (SELECT jsonb_object_agg(split_part(account_id, ':', 1), amount_minor) FROM ledger_line WHERE posting_id = posting.id) AS lines
       FROM ledger_posting AS posting WHERE booking_id = :id ORDER BY at, id`,
    { booked: BOOKED.toString(), id },
  );
  return Object.fromEntries(found.map(({ name, lines }) => [name.replace(/\.0+$/, ""), lines]));
}
