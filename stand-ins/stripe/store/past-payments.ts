import { type PastObjects, type PastPayment, pastObjects } from "../domain/past-payment";
import { randomLetters } from "../identifiers";
import type { Transaction } from "./database";
import { balanceTransactions, charges, paymentIntents, paymentMethods, refunds } from "./tables";

/** `written` are the ids that were new. `refundsClash` when a refund's id is used twice, or by another payment. */
type Written = { written: ReadonlySet<string>; refundsClash: boolean };

const present = <T>(record: T | null): T[] => (record === null ? [] : [record]);

/**
 * Writes payments of the past, each without contradiction, with their methods, charges and refunds, without telling
 * anybody by an event. A payment whose id is known already stays as it is.
 */
export async function writePastPayments(
  transaction: Transaction,
  accountId: string,
  payments: readonly PastPayment[],
): Promise<Written> {
  const all = payments.map((past) => pastObjects(past, accountId, `${past.id}_secret_${randomLetters(25)}`));
  const written = await paymentIntents.insertNew(
    transaction,
    accountId,
    all.map(({ intent }) => intent),
  );
  const news: PastObjects[] = all.filter(({ intent }) => written.has(intent.id));
  const methods = news.flatMap(({ method }) => present(method));
  await paymentMethods.insertNew(transaction, accountId, methods);
  const made = news.flatMap(({ charge }) => present(charge));
  await charges.insertNew(transaction, accountId, made);
  const movements = news.flatMap((object) => object.balanceTransactions);
  await balanceTransactions.insertNew(transaction, accountId, movements);
  const givenBack = news.flatMap((object) => object.refunds);
  const known = await refunds.insertNew(transaction, accountId, givenBack);
  return { written, refundsClash: known.size < givenBack.length };
}
