import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import type { Finding } from "../../modules/booking/contract";
import type { Fleet } from "../setup/fleet";
import { call, signIn } from "./api";
import type { Outcome } from "./killed-checkouts";

const SETTLES_WITHIN_MS = 300_000;
/** Longer than a hold lives and than the reconciler's patience. */
const ADVANCE = "PT25M";

type Compared = {
  id: string;
  status: string;
  payment_status: string;
  due_minor: string;
  payment_intent_id: string | null;
  occupancy: string[];
  orders: string[];
};

const STANDING = ["requested", "confirmed", "in_progress"];

/** Lets every hold run out and every timer and effect come, then reconciles until there is nothing to be found. */
export async function settle(fleet: Fleet): Promise<Finding[]> {
  const operator = await signIn("operator", { apiUrl: fleet.servers[0]?.url ?? "" });
  const clock = await call("POST", "/admin/demo/clock", operator, { advance: ADVANCE });
  expect(clock.status).toBe(200);
  const found: Finding[] = [];
  let quiet = 0;
  for (const deadline = Date.now() + SETTLES_WITHIN_MS; Date.now() < deadline && quiet < 2; await pause(1_000)) {
    const { status, body } = await call<{ findings: Finding[] }>("POST", "/admin/bookings/reconcile", operator, {});
    expect(status).toBe(200);
    found.push(...body.findings);
    const [waiting] = await fleet.select<{ count: number }>(
      `SELECT (SELECT count(*) FROM outbox WHERE state = 'pending' AND topic <> 'notify.mail')::int
            + (SELECT count(*) FROM booking WHERE status IN ('held', 'confirming'))::int AS count`,
    );
    quiet = body.findings.length === 0 && waiting?.count === 0 ? quiet + 1 : 0;
  }
  expect(quiet).toBe(2);
  return found;
}

async function readBookings(fleet: Fleet): Promise<Compared[]> {
  return fleet.select<Compared>(
    `SELECT booking.id, status, payment_status, due_minor::text, payment_intent_id,
            array(SELECT state FROM occupancy WHERE booking_id = booking.id) AS occupancy,
            array(SELECT o.status::text FROM "order" o WHERE o.metadata ->> 'booking_id' = booking.id) AS orders
       FROM booking WHERE listing_id IN (
         SELECT listing_id FROM booking ORDER BY created_at DESC LIMIT 1
       ) OR created_at > (SELECT max(created_at) - interval '1 day' FROM booking)`,
  );
}

type Intent = { id: string; status: string; received: string; booking_id: string | null };

async function readIntents(fleet: Fleet): Promise<Intent[]> {
  return fleet.selectStripe<Intent>(
    `SELECT id, status, amount_received_minor::text AS received, record -> 'metadata' ->> 'booking_id' AS booking_id
       FROM payment_intents WHERE id NOT LIKE 'pi\\_seed%'`,
  );
}

/** What the intent of a booking must be like, as `status received`. */
function expectedIntent({ status, due_minor }: Compared): string {
  if (status === "requested") return "requires_capture 0";
  return STANDING.includes(status) ? `succeeded ${due_minor}` : "canceled 0";
}

/** Every intent, order, booking and occupancy agrees; nobody who paid is without a booking, and the other way round. */
export async function expectBooksToAgree(fleet: Fleet, outcomes: readonly Outcome[]): Promise<void> {
  const intents = await readIntents(fleet);
  const made = new Set(intents.flatMap(({ booking_id }) => booking_id ?? []));
  const bookings = (await readBookings(fleet)).filter(
    ({ id, payment_intent_id }) => made.has(id) || !payment_intent_id,
  );
  const byId = new Map(bookings.map((booking) => [booking.id, booking]));
  for (const booking of bookings) {
    const stands = STANDING.includes(booking.status);
    const label = `${booking.id} ${booking.status}`;
    expect(["requested", "confirmed", "in_progress", "expired"], label).toContain(booking.status);
    expect(booking.occupancy, label).toEqual([stands ? "live" : "released"]);
    expect(
      booking.orders.filter((status) => status !== "canceled"),
      label,
    ).toHaveLength(stands ? 1 : 0);
    const [paid] = stands ? [booking.status === "requested" ? "authorised" : "paid"] : ["unpaid"];
    expect(booking.payment_status, label).toBe(paid);
  }
  for (const intent of intents) {
    const booking = byId.get(intent.booking_id ?? "");
    expect(booking, `${intent.id} belongs to nobody`).toBeDefined();
    if (!booking) continue;
    const isOwn = booking.payment_intent_id === intent.id;
    const expected = isOwn ? expectedIntent(booking) : "canceled 0";
    expect(`${intent.status} ${intent.received}`, `${intent.id} of ${booking.id} ${booking.status}`).toBe(expected);
  }
  for (const { booking_id } of outcomes.filter(({ paid }) => paid)) {
    expect(STANDING, `${booking_id} was paid`).toContain(byId.get(booking_id ?? "")?.status);
  }
  const captures = await fleet.select<{ count: number }>(
    "SELECT count(*)::int AS count FROM capture WHERE deleted_at IS NULL GROUP BY payment_id HAVING count(*) > 1",
  );
  expect(captures).toEqual([]);
}
