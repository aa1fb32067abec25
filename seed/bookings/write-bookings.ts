import type Stripe from "stripe";
import type { Temporal } from "temporal-polyfill";
import type { Sql } from "../../src/shared/sql";
import { insertRows } from "./insert-rows";
import { restRows, restTimerRows } from "./rest";
import { type Actors, bookingRow, historyRows, refundRows } from "./rows/booking-rows";
import { occupancyRow, timerRows } from "./rows/date-rows";
import { itemRows, linkRow, type OrderSurroundings, orderRow, summaryRow, transactionRows } from "./rows/order-rows";
import { captureRows, collectionRow, medusaRefundRows, paymentRow, sessionRow } from "./rows/payment-rows";
import type { SeededBooking } from "./seeded-booking";

export type Surroundings = {
  actors: Actors;
  /** Unit by listing. */
  resources: ReadonlyMap<string, string>;
  orders: OrderSurroundings;
  now: Temporal.Instant;
};

type Intents = ReadonlyMap<string, Stripe.PaymentIntent>;

async function writeOwnRows(tx: Sql, bookings: readonly SeededBooking[], around: Surroundings): Promise<void> {
  const resourceOf = ({ listing }: SeededBooking): string => {
    const id = around.resources.get(listing.id);
    if (!id) throw new Error(`${listing.handle} has no unit to book`);
    return id;
  };
  await insertRows(tx, "booking", bookings.map(bookingRow));
  await insertRows(
    tx,
    "booking_transition",
    bookings.flatMap((booking) => historyRows(booking, around.actors)),
  );
  await insertRows(tx, "booking_rest", bookings.flatMap(restRows));
  await insertRows(tx, "booking_refund", bookings.flatMap(refundRows));
  await insertRows(
    tx,
    "occupancy",
    bookings.map((booking) => occupancyRow(booking, resourceOf(booking))),
  );
  await insertRows(tx, "timer", bookings.flatMap(timerRows));
  await insertRows(
    tx,
    "timer",
    bookings.flatMap((booking) => restTimerRows(booking, around.now)),
  );
}

async function writeOrders(tx: Sql, bookings: readonly SeededBooking[], around: OrderSurroundings): Promise<void> {
  const items = bookings.map(itemRows);
  await insertRows(
    tx,
    "order",
    bookings.map((booking) => orderRow(booking, around)),
  );
  await insertRows(
    tx,
    "order_line_item",
    items.map(({ line }) => line),
  );
  await insertRows(
    tx,
    "order_item",
    items.map(({ item }) => item),
  );
  await insertRows(tx, "order_summary", bookings.map(summaryRow));
  await insertRows(tx, "order_transaction", bookings.flatMap(transactionRows));
}

async function writePayments(tx: Sql, bookings: readonly SeededBooking[], intents: Intents): Promise<void> {
  const intentOf = ({ intent_id }: SeededBooking): Stripe.PaymentIntent => {
    const intent = intents.get(intent_id);
    if (!intent) throw new Error(`the stand-in does not know ${intent_id}`);
    return intent;
  };
  await insertRows(tx, "payment_collection", bookings.map(collectionRow));
  await insertRows(
    tx,
    "payment_session",
    bookings.map((booking) => sessionRow(booking, intentOf(booking))),
  );
  await insertRows(
    tx,
    "payment",
    bookings.map((booking) => paymentRow(booking, intentOf(booking))),
  );
  await insertRows(tx, "capture", bookings.flatMap(captureRows));
  await insertRows(tx, "refund", bookings.flatMap(medusaRefundRows));
  await insertRows(tx, "order_payment_collection", bookings.map(linkRow));
}

/**
 * Writes bookings in bulk, with all that other tables know of them, in the caller's transaction. Everything that a
 * constraint could refuse comes first: only then `writeIntents` writes the stand-in's database, which no transaction
 * of this one can take back.
 */
export async function writeBookings(
  tx: Sql,
  bookings: readonly SeededBooking[],
  around: Surroundings,
  writeIntents: () => Promise<Intents>,
): Promise<void> {
  await writeOwnRows(tx, bookings, around);
  await writeOrders(tx, bookings, around.orders);
  await writePayments(tx, bookings, await writeIntents());
}
