import type { PayoutStatement } from "./content";
import { InvoiceRefusal } from "./refusal";

/** What a line of a booking is about. */
export const BOOKING_LINE_KINDS = ["gross", "commission", "fee", "refund", "tax"] as const;

type Booking = Pick<PayoutStatement["bookings"][number], "booking_id" | "reference" | "listing">;

/**
 * A change of a seller's balance in minor units: positive adds to it, negative takes from it. So a commission is
 * negative, and what of it is given back positive; a transfer to the seller is negative, one that came back positive.
 */
export type StatementLine = {
  /** `YYYY-MM-DD` */
  on: string;
  amount_minor: bigint;
} & (
  | { kind: (typeof BOOKING_LINE_KINDS)[number]; booking: Booking }
  | { kind: "adjustment"; description: string }
  | { kind: "transfer"; reference: string }
);

export type StatementParts = Pick<
  PayoutStatement,
  "language" | "currency" | "issuer" | "recipient" | "period" | "opening_minor" | "closing_minor"
> & { lines: readonly StatementLine[] };

const COLUMN_OF = {
  gross: "gross_minor",
  commission: "commission_minor",
  fee: "fees_minor",
  refund: "refunds_minor",
  tax: "tax_minor",
} as const;

const NOTHING = {
  gross_minor: 0n,
  commission_minor: 0n,
  fees_minor: 0n,
  refunds_minor: 0n,
  tax_minor: 0n,
  net_minor: 0n,
};

type Columns = typeof NOTHING;

const plus = (one: Columns, other: Columns): Columns => ({
  gross_minor: one.gross_minor + other.gross_minor,
  commission_minor: one.commission_minor + other.commission_minor,
  fees_minor: one.fees_minor + other.fees_minor,
  refunds_minor: one.refunds_minor + other.refunds_minor,
  tax_minor: one.tax_minor + other.tax_minor,
  net_minor: one.net_minor + other.net_minor,
});

type BookingLine = Extract<StatementLine, { booking: Booking }>;

/** The lines of a booking together, at the first of their days, in the order of days and then of references. */
function byBooking(lines: readonly BookingLine[]): PayoutStatement["bookings"] {
  const found = new Map<string, PayoutStatement["bookings"][number]>();
  for (const { kind, booking, on, amount_minor } of lines) {
    const known = found.get(booking.booking_id) ?? { ...booking, on, ...NOTHING };
    const added = { ...NOTHING, [COLUMN_OF[kind]]: amount_minor, net_minor: amount_minor };
    found.set(booking.booking_id, { ...known, ...plus(known, added), on: earlier(on, known.on) });
  }
  return [...found.values()].sort((one, other) =>
    one.on === other.on ? compare(one.reference, other.reference) : compare(one.on, other.on),
  );
}

const earlier = (one: string, other: string) => (compare(one, other) < 0 ? one : other);
const compare = (one: string, other: string) => Number(one > other) - Number(one < other);
const byDay = (one: { on: string }, other: { on: string }) => compare(one.on, other.on);

/**
 * The statement of a seller's balance over a period, whose `to` is exclusive. Opening balance and all lines must come to
 * the closing balance, and every line must lie in the period: otherwise an `InvoiceRefusal`, because something is
 * missing, or counted twice.
 */
export function buildStatement({ lines, ...parts }: StatementParts): PayoutStatement {
  const { period, opening_minor, closing_minor } = parts;
  if (period.from >= period.to)
    throw new InvoiceRefusal("amount_invalid", `${period.from} to ${period.to} is no period`);
  const outside = lines.find(({ on }) => on < period.from || on >= period.to);
  if (outside) throw new InvoiceRefusal("does_not_add_up", `a ${outside.kind} of ${outside.on} is not of the period`);
  const sum = lines.reduce((total, { amount_minor }) => total + amount_minor, opening_minor);
  if (sum !== closing_minor) {
    throw new InvoiceRefusal("does_not_add_up", `the lines come to ${sum}, the closing balance is ${closing_minor}`);
  }
  const bookings = byBooking(lines.filter((line) => "booking" in line));
  const transfers = lines
    .filter((line) => line.kind === "transfer")
    .map(({ on, reference, amount_minor }) => ({ on, reference, amount_minor: -amount_minor }))
    .sort(byDay);
  const adjustments = lines
    .filter((line) => line.kind === "adjustment")
    .map(({ on, description, amount_minor }) => ({ on, description, amount_minor }))
    .sort(byDay);
  return {
    ...{ version: 1, type: "payout_statement", ...parts, bookings },
    totals: bookings.reduce<Columns>((total, booking) => plus(total, booking), NOTHING),
    adjustments,
    transfers,
    transferred_minor: transfers.reduce((total, { amount_minor }) => total + amount_minor, 0n),
  };
}
