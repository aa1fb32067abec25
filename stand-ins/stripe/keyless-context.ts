import Stripe from "stripe";
import type { RequestContext, Services } from "./request-context";
import { readNowSeconds } from "./store/clock";
import type { Transaction } from "./store/database";
import { sendsTo } from "./webhook-delivery";

/**
 * For what nobody asks with a key: the pages, where whoever holds the secret of an address may do what a browser may
 * and no more, and the passing of time.
 */
export async function keylessContext(
  { config, wireCheck }: Services,
  transaction: Transaction,
  request: { id: string },
): Promise<RequestContext> {
  return {
    transaction,
    nowSeconds: await readNowSeconds(transaction),
    accountId: config.accountId,
    platformId: config.accountId,
    keyKind: "publishable",
    keyShown: "none",
    apiVersion: Stripe.API_VERSION,
    requestId: request.id,
    idempotencyKey: null,
    publicUrl: config.publicUrl,
    sends: sendsTo(config),
    wireCheck,
  };
}
