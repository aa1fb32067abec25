import type { Temporal } from "temporal-polyfill";
import { toMajor } from "../../../src/shared/money";
import type { Language } from "../../../src/shared/route";
import type { Sql } from "../../../src/shared/sql";
import { lineLabel, unpackLines } from "../../rates";
import type { StoredLine } from "../../rates/contract";
import { shownTaxes, unpackTaxes } from "../../tax/contract";
import type { BookingDetail, BookingView } from "../contract";
import type { BookingRow } from "../rows/booking-row";
import { readHistory } from "../rows/history";

/** What a seller's people get mails in: there is no language on their accounts yet. */
export const SELLER_LANGUAGE: Language = "en";

type Priced = { currency: BookingRow["currency"]; lines: StoredLine[] };

/** Price lines as people read them: a label in their language and an amount in major units. */
export function viewLines({ currency, lines }: Priced, language: Language): { label: string; amount: number }[] {
  return unpackLines(lines).map((line) => ({
    label: lineLabel(line, currency, language),
    amount: toMajor(line.amount_minor, currency),
  }));
}

/** The taxes in and on top of a price as people read them; none of a price from before there were any. */
export function viewTaxes(
  { currency, taxes }: Pick<BookingRow, "currency" | "taxes">,
  language: Language,
): BookingView["taxes"] {
  if (taxes === null) return [];
  return shownTaxes(unpackTaxes(taxes), language).map(({ label, amount_minor, included }) => ({
    label,
    amount: toMajor(amount_minor, currency),
    included,
  }));
}

/** What people see of the state: `confirming` is shown as held, and a hold that is over as expired before its timer fires. */
function viewStatus(row: BookingRow, now: Temporal.Instant): BookingView["status"] {
  if (row.status === "confirming") return "held";
  if (row.status === "held" && row.hold_expires_at.getTime() <= now.epochMilliseconds) return "expired";
  return row.status;
}

/** Of a booking that has ended like this nothing is owed any more. */
const OVER: readonly BookingRow["status"][] = ["expired", "declined", "cancelled"];

const isoOf = (text: string | null): string | null => (text === null ? null : new Date(text).toISOString());

/** What is paid later, as people see it. */
function viewRest({ rest, currency, status }: BookingRow): BookingView["rest"] {
  if (!rest) return null;
  const state = OVER.includes(status) && rest.state !== "paid" ? "void" : rest.state;
  const isFailed = state === "failed";
  return {
    amount: toMajor(BigInt(rest.amount_minor), currency),
    due_on: rest.due_on,
    due_at: new Date(rest.due_at).toISOString(),
    state,
    failure_code: isFailed ? rest.failure_code : null,
    next_attempt_at: isFailed ? isoOf(rest.next_attempt_at) : null,
    pay_until: isFailed ? isoOf(rest.grace_ends_at) : null,
    paid_at: isoOf(rest.paid_at),
  };
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
    booking_mode: row.booking_mode,
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
    check_in_at: row.start_at.toISOString(),
    check_out_at: row.end_at.toISOString(),
    guests: row.guests,
    currency: row.currency,
    lines: viewLines(row, language),
    taxes: viewTaxes(row, language),
    total: toMajor(BigInt(row.total_minor), row.currency),
    due_now: toMajor(BigInt(row.due_minor), row.currency),
    rest: viewRest(row),
    refunded: toMajor(BigInt(row.refunded_minor), row.currency),
    contact: { name: row.contact_name, email: row.contact_email, phone: row.contact_phone },
    special_requests: row.special_requests,
    cancellation_policy: row.policy.name,
    ended_by: row.ended_by,
    end_reason: row.end_reason,
    hold_expires_at: status === "held" ? row.hold_expires_at.toISOString() : null,
    request_expires_at: status === "requested" ? (row.request_expires_at?.toISOString() ?? null) : null,
    created_at: row.created_at.toISOString(),
  };
}

/** The same with its history. */
export async function viewDetail(
  sql: Sql,
  row: BookingRow,
  language: Language,
  now: Temporal.Instant,
): Promise<BookingDetail> {
  const history = await readHistory(sql, row.id);
  return {
    ...viewBooking(row, language, now),
    history: history.map(({ name, to_status, actor_kind, reason, at }) => ({
      name,
      status: to_status === "confirming" ? "held" : to_status,
      actor: actor_kind,
      reason,
      at: at.toISOString(),
    })),
  };
}
