import { handle, membershipOf } from "../../../../../../src/shared/handle";
import { assertProved } from "../../../../accounts/password-proof";
import { changePayoutSchedule, readPayoutSchedule } from "../../../../contract";
import { PAYOUT, type PayoutService } from "../../../../index";
import { proverOf } from "../../../prover";

export const GET = handle(readPayoutSchedule, async ({ actor, scope }) => ({
  payout_schedule: await scope.resolve<PayoutService>(PAYOUT).readSchedule(membershipOf(actor).seller_id),
}));

export const PATCH = handle(changePayoutSchedule, async (call) => {
  await assertProved(call.database, proverOf(call));
  const { seller_id } = membershipOf(call.actor);
  return { payout_schedule: await call.scope.resolve<PayoutService>(PAYOUT).changeSchedule(seller_id, call.body) };
});
