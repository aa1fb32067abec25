import { now as present } from "../../../src/shared/clock";
import { type Database, firstRow, rows } from "../../../src/shared/sql";
import { enqueue } from "../../outbox/contract";
import { CAPTURED } from "../postings/captured";
import { postHistory } from "../postings/post-history";
import { BOOKING_COLUMNS, type BookingRow } from "../rows/booking-row";
import { EARLIER_TOPIC } from "../timer-names";

/** Bookings that one delivery posts; the next ones are another effect's. */
const AT_ONCE = 200;

async function postOne(database: Database, id: string): Promise<void> {
  await database.transaction(async (tx) => {
    const booking = await firstRow<BookingRow>(tx, `SELECT ${BOOKING_COLUMNS} FROM booking WHERE id = ? FOR UPDATE`, [
      id,
    ]);
    // They were agreed on when nothing was charged for them.
    if (booking) await postHistory(tx, booking, present(), null);
  });
}

/**
 * Posts the bookings that were paid before there were books, in the order of their ids from one on, and leaves an
 * effect for those that follow. What has been posted stays as it is, so it may begin again wherever it was cut short.
 */
export async function postEarlier(database: Database, after: string): Promise<void> {
  const found = await rows<{ id: string }>(
    database,
    "SELECT id FROM booking WHERE id > ? AND payment_status = ANY (?::text[]) ORDER BY id LIMIT ?",
    [after, [...CAPTURED], AT_ONCE],
  );
  for (const { id } of found) await postOne(database, id);
  const last = found.at(-1);
  if (last && found.length === AT_ONCE) {
    await enqueue(database, { topic: EARLIER_TOPIC, key: `after:${last.id}`, payload: { after: last.id } });
  }
}
