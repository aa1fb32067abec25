import { handle, membershipOf } from "../../../../../src/shared/handle";
import { listSellerTransactions } from "../../../contract";
import { LEDGER, type LedgerService } from "../../../index";

export const GET = handle(listSellerTransactions, async ({ actor, query, scope }) => {
  const { limit, offset, ...filter } = query;
  const { seller_id } = membershipOf(actor);
  const page = { limit, offset };
  const found = await scope.resolve<LedgerService>(LEDGER).listTransactions(seller_id, filter, page);
  return { ...found, limit, offset };
});
