import { handle } from "../../../../../src/shared/handle";
import { receiveEvent } from "../../../contract";
import { STRIPE, type StripeService } from "../../../index";

export const POST = handle(receiveEvent, async ({ scope, raw, header }) => {
  await scope.resolve<StripeService>(STRIPE).receive(raw, header("stripe-signature") ?? "");
  return { received: true };
});
