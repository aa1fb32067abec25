import { Temporal } from "temporal-polyfill";
import { toMajor } from "../../../src/shared/money";
import type { Language } from "../../../src/shared/route";
import type { Sql } from "../../../src/shared/sql";
import type { CancellationView, RefundView } from "../contract";
import { deadlines } from "../domain/policy";
import { type RefundLine, refundTotal } from "../domain/refund";
import { type BookingRow, isTaken, paidMinor } from "../rows/booking-row";
import { readRefund } from "../rows/refund-row";
import { cancellationOf } from "../workflows/cancel-booking";
import { refundOf } from "../workflows/stages/end-booking";
import { viewLines } from "./booking-view";

function viewRefundLines(row: BookingRow, refund: readonly RefundLine[], language: Language): RefundView["lines"] {
  const labels = viewLines(row, language);
  return refund.map(({ code, amount_minor }) => ({
    label: labels[row.lines.findIndex((line) => line.code === code)]?.label ?? code,
    amount: toMajor(BigInt(amount_minor), row.currency),
  }));
}

/** What a booking that was cancelled pays back, and how far it is. */
export async function viewRefund(sql: Sql, row: BookingRow, language: Language): Promise<RefundView> {
  const refund = await readRefund(sql, row.id);
  if (!refund) return { amount: 0, currency: row.currency, status: "none", lines: [] };
  return {
    amount: toMajor(BigInt(refund.amount_minor), row.currency),
    currency: row.currency,
    status: refund.state === "done" ? "succeeded" : "pending",
    lines: viewRefundLines(row, refund.lines, language),
  };
}

/** What would happen if the consumer cancelled at an instant. */
export function viewCancellation(row: BookingRow, language: Language, now: Temporal.Instant): CancellationView {
  const allowed = cancellationOf(row, "consumer") !== null;
  const lines = allowed ? refundOf(row, "consumer", now) : [];
  const back = refundTotal(lines);
  const paid = isTaken(row) ? paidMinor(row) : 0n;
  const stay = {
    start_at: Temporal.Instant.fromEpochMilliseconds(row.start_at.getTime()),
    time_zone: row.listing_snapshot.time_zone,
  };
  return {
    allowed,
    policy: row.policy.name,
    refund: {
      amount: toMajor(back, row.currency),
      currency: row.currency,
      lines: viewRefundLines(row, lines, language),
    },
    kept: toMajor(paid - back, row.currency),
    deadlines: deadlines(row.policy, stay).map(({ until, refund_percent }) => ({
      until: until.toString(),
      refund_percent,
    })),
  };
}
