import type { ApiRoute } from "../router";
import { accountControlRoutes } from "./accounts";
import { clockRoutes } from "./clock";
import { disputeControlRoutes } from "./disputes";
import { faultRoutes } from "./faults";
import { loadRoute } from "./load";
import { payoutControlRoutes } from "./payouts";
import { refundControlRoutes } from "./refunds";

/** What the stand-in has beyond Stripe's API. Takes JSON and the secret key. */
export const controlRoutes: readonly ApiRoute[] = [
  ...clockRoutes,
  ...faultRoutes,
  loadRoute,
  ...accountControlRoutes,
  ...payoutControlRoutes,
  ...disputeControlRoutes,
  ...refundControlRoutes,
];
