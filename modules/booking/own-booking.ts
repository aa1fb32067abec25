import type { Actor } from "../../src/shared/actor";
import { now as present } from "../../src/shared/clock";
import { Problem } from "../../src/shared/problem";
import type { Database } from "../../src/shared/sql";
import { isAccessGranted } from "./rows/access";
import { type BookingRow, readBooking } from "./rows/booking-row";

/** The header in which a booking's access token comes. */
export const TOKEN_HEADER = "x-booking-token";

type Caller = { database: Database; actor: Actor; header(name: string): string | undefined };

/** A booking of the consumer who calls, or of whoever brings its token. Another's answers `row.not_found`. */
export async function readOwnBooking({ database, actor, header }: Caller, id: string): Promise<BookingRow> {
  const booking = await readBooking(database, id);
  const token = header(TOKEN_HEADER);
  const own = booking && actor.kind === "consumer" && booking.customer_id === actor.customer_id;
  if (booking && (own || (token && (await isAccessGranted(database, id, token, present()))))) return booking;
  throw new Problem("row.not_found", "There is no such booking.");
}

/** A booking that was paid for and belongs to a seller. Another's, and a mere hold, answer `row.not_found`. */
export async function readSellersBooking(database: Database, sellerId: string, id: string): Promise<BookingRow> {
  const booking = await readBooking(database, id);
  const shown = booking?.order_id && booking.status !== "held" && booking.status !== "confirming";
  if (booking && shown && booking.seller_id === sellerId) return booking;
  throw new Problem("row.not_found", "There is no such booking.");
}
