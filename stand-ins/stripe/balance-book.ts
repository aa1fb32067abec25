import {
  type BalanceTransactionRecord,
  balanceTransaction,
  chargeMovement,
  type Movement,
  refundMovement,
} from "./domain/balance-transaction";
import type { ChargeRecord } from "./domain/charge";
import type { RefundRecord } from "./domain/refund";
import { newId } from "./identifiers";
import type { RequestContext } from "./request-context";
import { balanceTransactions } from "./store/tables";

/** Writes a movement into an account's balance, in the transaction of its cause. */
export async function book(
  context: Pick<RequestContext, "transaction">,
  accountId: string,
  movement: Movement,
): Promise<BalanceTransactionRecord> {
  const record = balanceTransaction(newId("txn"), accountId, movement);
  await balanceTransactions.insert(context.transaction, record);
  return record;
}

/** Books a charge that took money, and answers it with its balance transaction; others stay as they are. */
export async function bookCharge(context: RequestContext, charge: ChargeRecord): Promise<ChargeRecord> {
  if (!charge.captured || charge.balanceTransactionId) return charge;
  const { id } = await book(context, charge.accountId, chargeMovement(charge, context.nowSeconds));
  return { ...charge, balanceTransactionId: id };
}

/** Books a refund of a charge and answers it with its balance transaction. */
export async function bookRefund(
  context: RequestContext,
  refund: RefundRecord,
  charge: ChargeRecord,
): Promise<RefundRecord> {
  const charged = await movementOf(context, charge);
  const { id } = await book(context, refund.accountId, refundMovement(refund, charged));
  return { ...refund, balanceTransactionId: id };
}

/** What a charge brought; null for one that took no money. */
export async function movementOf(
  context: RequestContext,
  charge: ChargeRecord,
): Promise<BalanceTransactionRecord | null> {
  if (!charge.balanceTransactionId) return null;
  return balanceTransactions.find(context.transaction, charge.accountId, charge.balanceTransactionId);
}
