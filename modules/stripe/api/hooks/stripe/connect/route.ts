import { handle } from "../../../../../../src/shared/handle";
import { receiveConnectEvent } from "../../../../contract";
import { STRIPE, type StripeService } from "../../../../index";

export const POST = handle(receiveConnectEvent, async ({ scope, raw, header }) => {
  await scope.resolve<StripeService>(STRIPE).receiveConnect(raw, header("stripe-signature") ?? "");
  return { received: true };
});
