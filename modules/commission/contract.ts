export {
  createCommissionRule,
  deleteCommissionRule,
  endCommissionRule,
  listCommissionRules,
  readCommissionRule,
  routes,
  testCommissionRules,
} from "./contract/routes";
export { type Commission, type CommissionInput, commissionOf, type Fee } from "./domain/commission";
export { explain } from "./domain/explain";
export type { FeeTerms } from "./domain/fee";
export { feeReturned, REFUND_POLICIES, type RefundPolicy } from "./domain/refund";
export type { Choice, Criterion, Loss } from "./domain/resolve";
export { type BearerRule, type CommissionRule, FEE_BEARERS, type FeeBearer, type FeeRule } from "./domain/rule";
export { type CommissionSnapshot, packCommission, recompute, unpackCommission } from "./domain/snapshot";
export type { Mismatch, Subject, Target } from "./domain/target";
