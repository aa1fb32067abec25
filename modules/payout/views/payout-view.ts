import { type Currency, toMajor } from "../../../src/shared/money";
import type { PayoutStatement } from "../../invoice/contract";
import type { PayoutDetail, PayoutView } from "../contract";
import type { PayoutRow, PayoutState } from "../rows/payout-row";

/** What people are told of a state: between the two steps of sending nothing is different for them. */
export function statusOf(state: PayoutState): PayoutView["status"] {
  return state === "decided" || state === "transferred" ? "pending" : state;
}

/** The states that a status stands for. */
export function statesOf(status: PayoutView["status"]): PayoutState[] {
  return status === "pending" ? ["decided", "transferred"] : [status];
}

export function viewPayout(row: PayoutRow): PayoutView {
  const major = (minor: string) => toMajor(BigInt(minor), row.currency);
  return {
    id: row.id,
    status: statusOf(row.state),
    currency: row.currency,
    amount: major(row.amount_minor),
    reserved: major(row.reserved_minor),
    netted: major(row.netted_minor),
    created_at: row.created_at.toISOString(),
    arrives_on: row.arrives_on,
    paid_at: row.paid_at?.toISOString() ?? null,
    failure_code: row.failure_code,
  };
}

type Columns = PayoutStatement["totals"];

const columnsOf = (columns: Columns, currency: Currency) => ({
  gross: toMajor(columns.gross_minor, currency),
  commission: toMajor(columns.commission_minor, currency),
  fees: toMajor(columns.fees_minor, currency),
  refunds: toMajor(columns.refunds_minor, currency),
  tax: toMajor(columns.tax_minor, currency),
  net: toMajor(columns.net_minor, currency),
});

/** A payout with what its statement says, or will say. */
export function viewDetail(row: PayoutRow, statement: PayoutStatement, number: string | null): PayoutDetail {
  const { currency } = row;
  const major = (minor: bigint) => toMajor(minor, currency);
  return {
    ...viewPayout(row),
    period: statement.period,
    opening: major(statement.opening_minor),
    closing: major(statement.closing_minor),
    bookings: statement.bookings.map(({ booking_id, reference, listing, on, ...columns }) => ({
      ...{ booking_id, reference, listing, on },
      ...columnsOf(columns, currency),
    })),
    adjustments: statement.adjustments.map(({ on, description, amount_minor }) => ({
      ...{ on, description, amount: major(amount_minor) },
    })),
    transfers: statement.transfers.map(({ on, reference, amount_minor }) => ({
      ...{ on, payout_id: reference, amount: major(amount_minor) },
    })),
    statement_number: number,
  };
}
