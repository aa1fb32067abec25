import { controlRoutes } from "../control/all";
import type { ApiRoute } from "../router";
import { accountLinkRoutes } from "./account-links";
import { accountRoutes } from "./accounts";
import { balanceRoutes } from "./balance";
import { retrieveCharge } from "./charges";
import { customerRoutes } from "./customers";
import { disputeRoutes } from "./disputes";
import { externalAccountRoutes } from "./external-accounts";
import { cancelPaymentIntent } from "./payment-intent-cancel";
import { capturePaymentIntent } from "./payment-intent-capture";
import { confirmPaymentIntent } from "./payment-intent-confirm";
import { createPaymentIntent } from "./payment-intent-create";
import { listPaymentIntents } from "./payment-intent-list";
import { retrievePaymentIntent } from "./payment-intent-retrieve";
import { updatePaymentIntent } from "./payment-intent-update";
import { paymentMethodRoutes } from "./payment-methods";
import { payoutRoutes } from "./payouts";
import { refundRoutes } from "./refunds";
import { setupIntentRoutes } from "./setup-intents";
import { transferReversalRoutes } from "./transfer-reversals";
import { transferRoutes } from "./transfers";

/** Every route of the API that the stand-in answers; anything else is Stripe's 404. */
export const apiRoutes: readonly ApiRoute[] = [
  createPaymentIntent,
  listPaymentIntents,
  retrievePaymentIntent,
  updatePaymentIntent,
  confirmPaymentIntent,
  capturePaymentIntent,
  cancelPaymentIntent,
  ...setupIntentRoutes,
  ...paymentMethodRoutes,
  ...customerRoutes,
  ...refundRoutes,
  retrieveCharge,
  ...balanceRoutes,
  ...accountRoutes,
  ...externalAccountRoutes,
  ...accountLinkRoutes,
  ...transferRoutes,
  ...transferReversalRoutes,
  ...payoutRoutes,
  ...disputeRoutes,
  ...controlRoutes,
];
