import type { Temporal } from "temporal-polyfill";
import type { Sql } from "../../../src/shared/sql";
import { type Commission, feeReturned, unpackCommission } from "../../commission/contract";
import { isPosted, post } from "../../ledger/contract";
import { enqueue } from "../../outbox/contract";
import { unpackTaxes } from "../../tax/contract";
import { DOCUMENTS_DUE } from "../contract/documents-due";
import { paidLines, promisedLines } from "../domain/posting-lines";
import { refundPart } from "../domain/refund-part";
import { splitPrice } from "../domain/split-price";
import type { BookingRow } from "../rows/booking-row";
import { readCommission } from "../rows/charges";
import type { RefundRow } from "../rows/refund-row";
import { announceRefundPaid } from "./announce-refund";
import { firstSplitOf, postCapture } from "./post-capture";
import { chargedCommission } from "./post-rest";
import { lockStanding } from "./standing";

/** What is posted of a refund; its amount is fixed before any of it is money. */
export type PostedRefund = Pick<RefundRow, "id" | "amount_minor" | "lines">;

/** What goes back of each fee is the fee's own policy, of the seller's share. A booking is refunded once. */
function commissionBack(commission: Commission | null, refund_minor: bigint): bigint {
  if (!commission) return 0n;
  const { basis_minor } = commission.input;
  return commission.fees.reduce(
    (sum, { on_refund, amount_minor }) =>
      sum + feeReturned({ policy: on_refund, amount_minor, basis_minor, refunded_before_minor: 0n, refund_minor }),
    0n,
  );
}

/**
 * Posts that a refund is owed, in the transaction that fixes it: from here on the money is the guest's. A second time
 * changes nothing. A booking whose capture was not posted has it posted first: it is from before there were books.
 */
export async function postRefundPromised(
  tx: Sql,
  booking: BookingRow,
  refund: PostedRefund,
  at: Temporal.Instant,
): Promise<void> {
  const there = await lockStanding(tx, booking);
  const source = { type: "refund", id: refund.id, event: "promised" };
  if (await isPosted(tx, source)) return;
  const isBare = !(await isPosted(tx, { type: "payment", id: booking.payment_id ?? "", event: "captured" }));
  if (isBare) await postCapture(tx, booking, at, null);
  const pending = isBare ? firstSplitOf(booking).seller : there.pending;
  const back = splitPrice(
    refundPart(booking.lines, refund),
    booking.taxes === null ? null : unpackTaxes(booking.taxes),
  );
  const kept = await readCommission(tx, booking.id);
  const commission = commissionBack(
    kept === null ? null : chargedCommission(booking, unpackCommission(kept)),
    back.seller,
  );
  const lines = promisedLines(booking, { ...there, pending }, back, commission);
  await post(tx, { source, at, booking_id: booking.id, lines });
  await enqueue(tx, { topic: DOCUMENTS_DUE, key: source.id, payload: { booking_id: booking.id } });
}

/** Posts that the processor has paid a refund, in the transaction that writes it down. A second time changes nothing. */
export async function postRefundPaid(
  tx: Sql,
  booking: BookingRow,
  refund: PostedRefund,
  at: Temporal.Instant,
): Promise<void> {
  await postRefundPromised(tx, booking, refund, at);
  const source = { type: "refund", id: refund.id, event: "paid" };
  await post(tx, {
    source,
    at,
    booking_id: booking.id,
    lines: paidLines(booking.currency, BigInt(refund.amount_minor)),
  });
  await announceRefundPaid(tx, booking.id);
}
