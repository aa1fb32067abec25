import type { Sql } from "../../../src/shared/sql";
import { lockSellerMoney, standingOf, standingOfBooking } from "../../ledger/contract";
import { availableOf, pendingOf, receivableOf, type There } from "../domain/posting-lines";
import type { BookingRow } from "../rows/booking-row";

/** What there is of a seller's money for a booking, which nobody else takes from until the transaction ends. */
export async function lockStanding(tx: Sql, booking: BookingRow): Promise<There> {
  await lockSellerMoney(tx, booking.seller_id, booking.currency);
  return {
    pending: await standingOfBooking(tx, pendingOf(booking), booking.id),
    available: await standingOf(tx, availableOf(booking)),
    receivable: await standingOf(tx, receivableOf(booking)),
  };
}
