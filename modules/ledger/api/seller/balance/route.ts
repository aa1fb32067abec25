import { now as present } from "../../../../../src/shared/clock";
import { handle, membershipOf } from "../../../../../src/shared/handle";
import { readSellerBalance } from "../../../contract";
import { LEDGER, type LedgerService } from "../../../index";

export const GET = handle(readSellerBalance, async ({ actor, scope }) => {
  const { seller_id } = membershipOf(actor);
  return { balances: await scope.resolve<LedgerService>(LEDGER).balancesOfSeller(seller_id, present()) };
});
