import { accountRoutes } from "./contract/account-routes";
import { payoutRoutes } from "./contract/payout-routes";
import { runRoutes } from "./contract/run-routes";
import { scheduleRoutes } from "./contract/schedule-routes";

export * from "./contract/account-routes";
export * from "./contract/payout-routes";
export * from "./contract/run-routes";
export { scheduleRecovery } from "./contract/schedule-recovery";
export * from "./contract/schedule-routes";

export const routes = [...accountRoutes, ...scheduleRoutes, ...payoutRoutes, ...runRoutes];
