import { handle, membershipOf } from "../../../../../../src/shared/handle";
import { readPayoutDetail } from "../../../../contract";
import { PAYOUT, type PayoutService } from "../../../../index";
import { composeStatement } from "../../../../statements/compose-statement";
import { readStatement } from "../../../../statements/issue-statement";
import { statementFor } from "../../../../statements/parties";
import { viewDetail } from "../../../../views/payout-view";

export const GET = handle(readPayoutDetail, async ({ actor, params, query, scope, database }) => {
  const { seller_id } = membershipOf(actor);
  const row = await scope.resolve<PayoutService>(PAYOUT).readOwn(seller_id, params.id ?? "");
  const issued = await readStatement(scope, row.id);
  const given = await statementFor(scope, seller_id, query.language);
  return { payout: viewDetail(row, await composeStatement(database, row, given), issued?.number ?? null) };
});
