import type { Temporal } from "temporal-polyfill";
import { toMajor } from "../../../src/shared/money";
import type { Language } from "../../../src/shared/route";
import { lineLabel, unpackLines } from "../../rates";
import type { StoredLine } from "../../rates/contract";
import type { BookingView } from "../contract";
import type { BookingRow } from "../rows/booking-row";

/** What a seller's staff read bookings and mails in: there is no language on their accounts yet. */
export const SELLER_LANGUAGE: Language = "en";

type Priced = { currency: BookingRow["currency"]; lines: StoredLine[] };

/** Price lines as people read them: a label in their language and an amount in major units. */
export function viewLines({ currency, lines }: Priced, language: Language): { label: string; amount: number }[] {
  return unpackLines(lines).map((line) => ({
    label: lineLabel(line, currency, language),
    amount: toMajor(line.amount_minor, currency),
  }));
}

/** What people see of the state: `confirming` is shown as held, and a hold that is over as expired before its timer fires. */
function viewStatus(row: BookingRow, now: Temporal.Instant): BookingView["status"] {
  if (row.status === "confirming") return "held";
  if (row.status === "held" && row.hold_expires_at.getTime() <= now.epochMilliseconds) return "expired";
  return row.status;
}

/** A booking as its consumer and its seller see it, in the reader's language. */
export function viewBooking(row: BookingRow, language: Language, now: Temporal.Instant): BookingView {
  const { listing_snapshot: listing } = row;
  const status = viewStatus(row, now);
  return {
    id: row.id,
    reference: row.reference,
    status,
    payment_status: row.payment_status,
    listing: {
      id: row.listing_id,
      handle: listing.handle,
      title: listing.title[language] ?? listing.title.en,
      kind: listing.kind,
      image: listing.image,
      location_name: listing.place_name,
      time_zone: listing.time_zone,
    },
    seller: { id: row.seller_id, name: row.seller_name },
    from: row.from_date,
    to: row.to_date,
    guests: row.guests,
    currency: row.currency,
    lines: viewLines(row, language),
    total: toMajor(BigInt(row.total_minor), row.currency),
    contact: { name: row.contact_name, email: row.contact_email, phone: row.contact_phone },
    special_requests: row.special_requests,
    hold_expires_at: status === "held" ? row.hold_expires_at.toISOString() : null,
    created_at: row.created_at.toISOString(),
  };
}
