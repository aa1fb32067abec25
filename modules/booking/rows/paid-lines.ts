import type { StoredLine } from "../../rates/contract";
import { firstLines } from "../domain/share-payment";
import type { BookingRow } from "./booking-row";

/** The lines of a booking's price as far as its first payment pays them: all of it where there is no second. */
export function firstPaymentLines({ lines, rest, due_minor }: BookingRow): StoredLine[] {
  return rest ? firstLines(lines, BigInt(due_minor)) : lines;
}

/** The lines of a booking's price as far as they have been paid. */
export function paidLines(booking: BookingRow): StoredLine[] {
  return booking.rest?.state === "paid" ? booking.lines : firstPaymentLines(booking);
}
