import type { Currency } from "../../../src/shared/money";
import type { FeeTerms } from "./fee";
import type { RefundPolicy } from "./refund";
import type { Choosable } from "./resolve";

/**
 * Who bears what the processor keeps of a payment. `platform`: its commission has to cover it. `seller`: the platform
 * passes it on as a fee, as much as the processor kept. It is never asked of the guest.
 */
export const FEE_BEARERS = ["platform", "seller"] as const;
export type FeeBearer = (typeof FEE_BEARERS)[number];

/** A fee that the platform asks of sellers. Fees of different codes are asked side by side, of one code one rule holds. */
export type FeeRule = Choosable & {
  type: "fee";
  /** Which fee it sets, such as `commission`. */
  code: string;
  /** The currency of its amounts, and the only one it holds for; null holds for all and has no amounts. */
  currency: Currency | null;
  terms: FeeTerms;
  on_refund: RefundPolicy;
};

/** Who bears the processing fee. Where no rule holds the platform does. */
export type BearerRule = Choosable & { type: "bearer"; bearer: FeeBearer };

export type CommissionRule = FeeRule | BearerRule;
