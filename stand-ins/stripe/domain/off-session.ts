import type { PaymentMethodRecord } from "./payment-method";
import { type Decline, genericDecline } from "./test-card";

/** Nobody is there to authenticate, so the bank declines. */
const authenticationRequired: Decline = {
  code: "authentication_required",
  declineCode: "authentication_required",
  message: "Your card was declined. This transaction requires authentication.",
};

/** Whether a charge asks the customer for 3-D Secure while they are there. */
export const asksForAuthentication = ({ behaviour }: PaymentMethodRecord): boolean =>
  behaviour.authentication !== "none";

/**
 * The method as it behaves when its customer is away: it cannot ask. A card that was set up for it pays, unless its
 * bank wants to ask every time.
 */
export function offSession(method: PaymentMethodRecord): PaymentMethodRecord {
  const { behaviour } = method;
  const wouldAsk =
    behaviour.authentication === "required" ||
    (behaviour.authentication === "unless_set_up" && !method.isSetUp && !behaviour.isSetUpAlready);
  const decline = wouldAsk ? authenticationRequired : behaviour.decline;
  return { ...method, behaviour: { ...behaviour, authentication: "none", decline } };
}

/** Why a card cannot be saved; null: it can, though it may ask for 3-D Secure first. */
export const declineOfSetup = ({ behaviour }: PaymentMethodRecord): Decline | null =>
  behaviour.declinesOnlyCharges ? null : behaviour.decline && genericDecline;
