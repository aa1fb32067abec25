import type { AccountFacts } from "../../stripe/contract";
import type { PayoutContext } from "../context";
import { beginToAsk, keepAnswer, sellerOfAccount } from "../rows/account-row";

/** Asks Stripe what a seller's account is like and keeps the answer, unless a later one is here already. */
export async function refreshAccount(
  { database, stripe, now }: PayoutContext,
  sellerId: string,
  accountId: string,
): Promise<AccountFacts> {
  const asked = await beginToAsk(database, sellerId);
  const facts = await stripe.readAccount(accountId);
  await keepAnswer(database, sellerId, facts, asked, now());
  return facts;
}

/** The same of an account that Stripe has told about; one that is none of ours is left alone. */
export async function refreshByAccount(context: PayoutContext, accountId: string): Promise<void> {
  const sellerId = await sellerOfAccount(context.database, accountId);
  if (sellerId) await refreshAccount(context, sellerId, accountId);
}
