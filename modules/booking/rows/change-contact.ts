import { Problem } from "../../../src/shared/problem";
import { firstRow, type Sql } from "../../../src/shared/sql";
import { BOOKING_COLUMNS, type BookingRow } from "./booking-row";

type Change = {
  contact?: { name?: string | undefined; email?: string | undefined; phone?: string | null | undefined } | undefined;
  special_requests?: string | null | undefined;
};

/** Columns that a change names; a phone or requests of null are taken away. */
function columnsOf({ contact = {}, special_requests }: Change): Record<string, string | null> {
  const given = {
    contact_name: contact.name,
    contact_email: contact.email,
    contact_phone: contact.phone,
    special_requests: special_requests === "" ? null : special_requests,
  };
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string | null] => entry[1] !== undefined),
  );
}

/** Changes contact or requests of a booking that has not ended, else throws `booking.transition_refused`. */
export async function changeContact(sql: Sql, booking: BookingRow, change: Change, now: string): Promise<BookingRow> {
  const columns = columnsOf(change);
  const names = Object.keys(columns);
  if (names.length === 0) return booking;
  const changed = await firstRow<BookingRow>(
    sql,
    `UPDATE booking SET ${names.map((name) => `${name} = :${name}`).join(", ")}, updated_at = CAST(:now AS timestamptz)
      WHERE id = :id AND status IN ('held', 'confirming', 'requested', 'confirmed', 'in_progress')
      RETURNING ${BOOKING_COLUMNS}`,
    { ...columns, id: booking.id, now },
  );
  if (!changed) {
    throw new Problem("booking.transition_refused", "This booking has ended and can no longer be changed.", {
      status: booking.status,
    });
  }
  return changed;
}
