import type { BalanceTransactionRecord } from "../domain/balance-transaction";
import type { ChargeRecord } from "../domain/charge";
import type { CustomerRecord } from "../domain/customer";
import type { PaymentIntentRecord } from "../domain/payment-intent";
import type { PaymentMethodRecord } from "../domain/payment-method";
import type { RefundRecord } from "../domain/refund";
import { ResourceTable } from "./resource-table";

export const paymentIntents = new ResourceTable<PaymentIntentRecord>("payment_intents");
export const charges = new ResourceTable<ChargeRecord>("charges");
export const refunds = new ResourceTable<RefundRecord>("refunds");
export const balanceTransactions = new ResourceTable<BalanceTransactionRecord>("balance_transactions");
export const customers = new ResourceTable<CustomerRecord>("customers");
export const paymentMethods = new ResourceTable<PaymentMethodRecord>("payment_methods");
