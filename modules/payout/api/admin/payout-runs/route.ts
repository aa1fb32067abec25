import { handle } from "../../../../../src/shared/handle";
import { Problem } from "../../../../../src/shared/problem";
import { SELLER, type SellerService } from "../../../../seller";
import { listPayoutRuns, startPayoutRun } from "../../../contract";
import { PAYOUT, type PayoutService } from "../../../index";
import { proverOf } from "../../prover";

export const GET = handle(listPayoutRuns, async ({ query, scope }) => ({
  ...(await scope.resolve<PayoutService>(PAYOUT).listRuns(query)),
  ...query,
}));

export const POST = handle(startPayoutRun, async (call) => {
  const { seller_id = null } = call.body;
  if (seller_id !== null && !(await call.scope.resolve<SellerService>(SELLER).readSeller(seller_id))) {
    throw new Problem("request.invalid", "There is no such seller.", {
      fields: [{ path: "seller_id", message: "is no seller" }],
    });
  }
  const payouts = call.scope.resolve<PayoutService>(PAYOUT);
  return { payout_run: await payouts.startByOperator(proverOf(call).user_id, seller_id) };
});
