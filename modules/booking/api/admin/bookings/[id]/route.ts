import { now as present } from "../../../../../../src/shared/clock";
import { handle } from "../../../../../../src/shared/handle";
import { toMajor } from "../../../../../../src/shared/money";
import { Problem } from "../../../../../../src/shared/problem";
import { adminReadBooking } from "../../../../contract";
import { readBooking } from "../../../../rows/booking-row";
import { readRefund } from "../../../../rows/refund-row";
import { viewDetail } from "../../../../views/booking-view";

export const GET = handle(adminReadBooking, async ({ database, params, query }) => {
  const booking = await readBooking(database, params.id ?? "");
  if (!booking) throw new Problem("row.not_found", "There is no such booking.");
  const refund = await readRefund(database, booking.id);
  return {
    booking: await viewDetail(database, booking, query.language, present()),
    payment: {
      order_id: booking.order_id,
      payment_intent_id: booking.payment_intent_id,
      refunds: refund
        ? [
            {
              id: refund.id,
              amount: toMajor(BigInt(refund.amount_minor), booking.currency),
              state: refund.state,
              created_at: refund.created_at.toISOString(),
            },
          ]
        : [],
    },
  };
});
