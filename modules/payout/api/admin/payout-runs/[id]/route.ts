import { handle } from "../../../../../../src/shared/handle";
import { toMajor } from "../../../../../../src/shared/money";
import { type RunPayoutView, readPayoutRun } from "../../../../contract";
import { PAYOUT, type PayoutService } from "../../../../index";
import type { PayoutRow } from "../../../../rows/payout-row";
import { viewPayout } from "../../../../views/payout-view";

function viewForOperator(row: PayoutRow): RunPayoutView {
  const { id, status, currency, reserved, netted, failure_code } = viewPayout(row);
  return {
    ...{ id, seller_id: row.seller_id, status, currency, amount: toMajor(BigInt(row.amount_minor), currency) },
    ...{ reserved, netted, failure_code, failure_message: row.failure_message },
    ...{ transfer_id: row.transfer_id, bank_payout_id: row.bank_payout_id },
  };
}

export const GET = handle(readPayoutRun, async ({ params, query, scope }) => {
  const service = scope.resolve<PayoutService>(PAYOUT);
  const payout_run = await service.readRun(params.id ?? "");
  const { payouts, count } = await service.payoutsOfRun(payout_run.id, query);
  return { payout_run, payouts: payouts.map(viewForOperator), count };
});
