import { env } from "../../../src/shared/env";
import { Problem } from "../../../src/shared/problem";
import { StripeRefusal } from "../../stripe/contract";
import type { PayoutContext } from "../context";
import { beginToAsk, insertAccountRow, keepAnswer, readAccountRow } from "../rows/account-row";

/** Who an account is opened for. */
export type Business = { id: string; name: string; country_code: string | null };

const page = (query: string): string => `${env().API_URL}/app/seller/payouts?${query}`;

/**
 * The seller's account at Stripe, opened when there is none. It is asked for under one key per seller: whoever asks
 * twice, at once or after a crash, gets the same one.
 */
async function ensureAccount(context: PayoutContext, { id, name, country_code }: Business): Promise<string> {
  const { database, stripe, now } = context;
  await insertAccountRow(database, id, now());
  const known = (await readAccountRow(database, id))?.account_id;
  if (known) return known;
  const [owner] = await context.recipients(id);
  const asked = await beginToAsk(database, id);
  const business = { seller_id: id, name, email: owner?.email ?? null, country: country_code?.toUpperCase() ?? null };
  const facts = await stripe.createAccount(business, `payout-account:${id}`);
  await keepAnswer(database, id, facts, asked, now());
  // Of two that were opened, after the key was forgotten, the one that was kept first stands.
  return (await readAccountRow(database, id))?.account_id ?? facts.id;
}

/** A new link to Stripe's pages for a seller's account. Throws `payout.account_refused` when Stripe opens none. */
export async function onboardingLink(context: PayoutContext, business: Business) {
  try {
    const accountId = await ensureAccount(context, business);
    return await context.stripe.onboardingLink(accountId, {
      return_url: page("onboarding=done"),
      refresh_url: page("onboarding=again"),
    });
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    throw new Problem("payout.account_refused", `Stripe does not open this account: ${error.message}`);
  }
}
