import type Stripe from "stripe";
import { readConfig } from "./config";
import { contradictionIn, type PastPayment } from "./domain/past-payment";
import { toStripePaymentIntent } from "./objects/payment-intent";
import { inTransaction, openDatabase } from "./store/database";
import { migrate } from "./store/migrations";
import { writePastPayments } from "./store/past-payments";
import { paymentIntents } from "./store/tables";

export type { PastPayment } from "./domain/past-payment";

/**
 * Writes payments of the past into the stand-in's database, whether or not its process runs, and answers their intents
 * as Stripe would show them, by id. All of them are written or none.
 * @throws Error naming a payment that cannot have been.
 */
export async function seedPayments(
  environment: Record<string, string | undefined>,
  payments: readonly PastPayment[],
): Promise<Map<string, Stripe.PaymentIntent>> {
  const { databaseUrl, accountId, publicUrl } = readConfig(environment);
  for (const payment of payments) {
    const contradiction = contradictionIn(payment);
    if (contradiction) throw new Error(`${payment.id}: ${contradiction.field}: ${contradiction.message}`);
  }
  const pool = await openDatabase(databaseUrl);
  try {
    await migrate(pool);
    return await inTransaction(pool, async (transaction) => {
      const { refundsClash } = await writePastPayments(transaction, accountId, payments);
      if (refundsClash) throw new Error("a refund's id is used twice, or by another payment");
      const ids = payments.map(({ id }) => id);
      const stored = await paymentIntents.findAll(transaction, accountId, ids);
      return new Map(
        stored.map((intent) => [intent.id, toStripePaymentIntent(intent, { publicUrl, failedMethod: null })]),
      );
    });
  } finally {
    await pool.end();
  }
}
