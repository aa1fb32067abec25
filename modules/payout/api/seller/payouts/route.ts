import { handle, membershipOf } from "../../../../../src/shared/handle";
import { assertProved } from "../../../accounts/password-proof";
import { listPayouts, requestPayout } from "../../../contract";
import { PAYOUT, type PayoutService } from "../../../index";
import { proverOf } from "../../prover";

export const GET = handle(listPayouts, async ({ actor, query, scope }) => {
  const { limit, offset } = query;
  const found = await scope.resolve<PayoutService>(PAYOUT).list(membershipOf(actor).seller_id, query);
  return { ...found, limit, offset };
});

export const POST = handle(requestPayout, async (call) => {
  const prover = proverOf(call);
  await assertProved(call.database, prover);
  const { seller_id } = membershipOf(call.actor);
  const run = await call.scope.resolve<PayoutService>(PAYOUT).request(seller_id, prover.user_id);
  return { payout_request: { id: run.id, created_at: run.created_at.toISOString() } };
});
