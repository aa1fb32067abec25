import { handle } from "../../../../../../src/shared/handle";
import { Problem } from "../../../../../../src/shared/problem";
import { SELLER, type SellerService } from "../../../../../seller";
import { changePayoutReserve } from "../../../../contract";
import { PAYOUT, type PayoutService } from "../../../../index";

export const PATCH = handle(changePayoutReserve, async ({ params, body, scope }) => {
  const seller = await scope.resolve<SellerService>(SELLER).readSeller(params.id ?? "");
  if (!seller) throw new Problem("row.not_found", "There is nothing here.");
  return { payout_schedule: await scope.resolve<PayoutService>(PAYOUT).changeReserve(seller.id, body) };
});
