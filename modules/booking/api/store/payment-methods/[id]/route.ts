import { customerOf, handle } from "../../../../../../src/shared/handle";
import { changePaymentMethod, removePaymentMethod } from "../../../../contract";
import { viewCard } from "../../../../views/card-view";
import { makeDefaultCard, removeCard } from "../../../../workflows/payment-methods";

export const PATCH = handle(changePaymentMethod, async ({ actor, params, scope }) => ({
  payment_method: viewCard(await makeDefaultCard(scope, customerOf(actor), params.id ?? "")),
}));

export const DELETE = handle(removePaymentMethod, async ({ actor, params, scope }) => {
  const id = params.id ?? "";
  await removeCard(scope, customerOf(actor), id);
  return { id, deleted: true as const };
});
