import type Stripe from "stripe";
import { accountInvalid } from "./authorisation";
import { type AccountRecord, type Standing, standingOf } from "./domain/account";
import type { ExternalAccountRecord } from "./domain/external-account";
import { recordEvent } from "./events";
import { toStripeAccount } from "./objects/account";
import type { RequestContext } from "./request-context";
import { accounts, externalAccounts } from "./store/tables";

/** More than an account may have. */
const BANKS_MAX = 100;

/** The same request in another account's name: what it reads and writes is that account's, and so are its events. */
export const onBehalfOf = (context: RequestContext, accountId: string): RequestContext => ({ ...context, accountId });

/** @throws StripeProblem 403, as for an account that exists elsewhere. */
export async function findAccount(context: RequestContext, id: string): Promise<AccountRecord> {
  const found = await accounts.find(context.transaction, context.accountId, id);
  if (!found || found.deleted) throw accountInvalid(context.keyShown, id);
  return found;
}

/** Reads an account and locks it until the request ends: its bank accounts and its standing change one at a time. */
export async function lockAccount(context: RequestContext, id: string): Promise<AccountRecord> {
  const found = await accounts.findForUpdate(context.transaction, context.accountId, id);
  if (!found || found.deleted) throw accountInvalid(context.keyShown, id);
  return found;
}

/** Bank accounts, newest first, without those that were deleted. */
export async function banksOf(context: RequestContext, accountId: string): Promise<ExternalAccountRecord[]> {
  const { records } = await externalAccounts.page(context.transaction, accountId, { limit: BANKS_MAX });
  return records.filter((bank) => !bank.deleted);
}

export async function presentAccount(
  context: RequestContext,
  account: AccountRecord,
): Promise<Stripe.Account | Stripe.DeletedAccount> {
  return toStripeAccount(account, await banksOf(context, account.id), context.nowSeconds);
}

/** What the account may do now. */
export async function standingNow(context: RequestContext, account: AccountRecord): Promise<Standing> {
  return standingOf(account, await banksOf(context, account.id), context.nowSeconds);
}

/** Writes a changed account, tells of it to whoever listens for connected accounts, and answers it. */
export async function saveAccount(
  context: RequestContext,
  account: AccountRecord,
): Promise<Stripe.Account | Stripe.DeletedAccount> {
  await accounts.save(context.transaction, account);
  return tellAccountUpdated(context, account);
}

/** Tells that something of an account is different, its bank accounts for instance. */
export async function tellAccountUpdated(
  context: RequestContext,
  account: AccountRecord,
): Promise<Stripe.Account | Stripe.DeletedAccount> {
  const presented = await presentAccount(context, account);
  await recordEvent(onBehalfOf(context, account.id), "account.updated", presented);
  return presented;
}
