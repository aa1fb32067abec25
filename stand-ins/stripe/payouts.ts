import type Stripe from "stripe";
import { banksOf, lockAccount, onBehalfOf, standingNow, tellAccountUpdated } from "./accounts";
import { book } from "./balance-book";
import { destinationFor, type ExternalAccountRecord } from "./domain/external-account";
import { failed, type PayoutRecord, payoutTimes, stepOf } from "./domain/payout";
import type { PayoutFailureCode } from "./domain/test-bank-account";
import { invalidParameter, noSuch, StripeProblem } from "./errors";
import { recordEvent } from "./events";
import { newId } from "./identifiers";
import { toStripePayout } from "./objects/payout";
import type { RequestContext } from "./request-context";
import { availableMinor, lockBalance } from "./store/balance";
import { externalAccounts, payouts } from "./store/tables";

/** The platform as it sees its accounts, whoever the request acts for. */
const asPlatform = (context: RequestContext): RequestContext => onBehalfOf(context, context.platformId);

export type GivenPayout = {
  amountMinor: number;
  currency: string;
  destination: string | null;
  description: string | null;
  statementDescriptor: string | null;
  metadata: { [key: string]: string };
  isAutomatic: boolean;
};

/**
 * Pays out of the balance of the connected account that the request acts for.
 * @throws StripeProblem when it may not be paid out, has nowhere to or not enough available.
 */
export async function createPayout(context: RequestContext, given: GivenPayout): Promise<Stripe.Payout> {
  const { transaction, accountId, nowSeconds } = context;
  // The account first, as everywhere: its bank accounts stay as they are until the end.
  const bank = await destinationOf(context, given);
  await lockBalance(transaction, accountId);
  if ((await availableMinor(transaction, accountId, given.currency, nowSeconds)) < given.amountMinor) {
    throw new StripeProblem(
      400,
      "invalid_request_error",
      "You have insufficient funds in your Stripe account for this transfer. Your card balance is too low. You can " +
        "use the /v1/balance endpoint to view your Stripe balance (for more details, see stripe.com/docs/api#balance).",
      { code: "balance_insufficient" },
    );
  }
  const id = newId("po");
  const movement = await book(context, accountId, {
    type: "payout",
    amountMinor: -given.amountMinor,
    currency: given.currency,
    sourceId: id,
    createdSeconds: nowSeconds,
    description: given.description ?? "STRIPE PAYOUT",
  });
  const times = payoutTimes(nowSeconds);
  const record: PayoutRecord = {
    id,
    accountId,
    createdSeconds: nowSeconds,
    amountMinor: given.amountMinor,
    currency: given.currency,
    status: "pending",
    isAutomatic: given.isAutomatic,
    destinationId: bank.id,
    balanceTransactionId: movement.id,
    failureBalanceTransactionId: null,
    failure: null,
    ...times,
    dueSeconds: times.submitSeconds,
    description: given.description,
    statementDescriptor: given.statementDescriptor,
    metadata: given.metadata,
  };
  await payouts.insert(transaction, record);
  const presented = toStripePayout(record);
  await recordEvent(context, "payout.created", presented);
  return presented;
}

async function destinationOf(context: RequestContext, given: GivenPayout): Promise<ExternalAccountRecord> {
  if (context.accountId === context.platformId) {
    throw new StripeProblem(
      400,
      "invalid_request_error",
      "The stand-in pays out of connected accounts only: name one with the Stripe-Account header.",
    );
  }
  const account = await lockAccount(asPlatform(context), context.accountId);
  const banks = await banksOf(context, context.accountId);
  const bank =
    given.destination === null
      ? destinationFor(banks, given.currency)
      : banks.find(({ id }) => id === given.destination);
  if (given.destination !== null && !bank) throw noSuch("external account", given.destination, "destination", 400);
  if (!bank || bank.currency !== given.currency) {
    throw invalidParameter(
      "currency",
      `Sorry, you don't have any external accounts in that currency (${given.currency}).`,
    );
  }
  if (bank.status === "errored") {
    throw new StripeProblem(
      400,
      "invalid_request_error",
      "The bank account provided can't be used for payouts. Provide a different bank account.",
      { code: "bank_account_unusable" },
    );
  }
  if ((await standingNow(context, account)).payoutsEnabled) return bank;
  throw new StripeProblem(
    400,
    "invalid_request_error",
    "Cannot create payouts: payouts are not enabled for this account. See the account's requirements.",
    { code: "payouts_not_allowed" },
  );
}

/** Does the step of a locked payout that is due, and tells of it. */
export async function advancePayout(context: RequestContext, payout: PayoutRecord): Promise<void> {
  const bank = await externalAccounts.find(context.transaction, payout.accountId, payout.destinationId);
  const next = stepOf(payout, bank?.payoutFailure ?? null);
  if (next.status === "failed" && next.failure) {
    await failPayout(context, payout, next.failure);
    return;
  }
  await payouts.save(context.transaction, next);
  await recordEvent(context, next.status === "paid" ? "payout.paid" : "payout.updated", toStripePayout(next));
}

/** The bank sent the money back: it is in the balance again, and nothing goes to that bank account any more. */
export async function failPayout(
  context: RequestContext,
  payout: PayoutRecord,
  failure: PayoutFailureCode,
): Promise<Stripe.Payout> {
  const back = await giveBack(context, payout, "payout_failure");
  const record = { ...failed(payout, failure), failureBalanceTransactionId: back };
  await payouts.save(context.transaction, record);
  const presented = toStripePayout(record);
  await recordEvent(context, "payout.failed", presented);
  const account = await lockAccount(asPlatform(context), payout.accountId);
  const bank = await externalAccounts.findForUpdate(context.transaction, payout.accountId, payout.destinationId);
  if (bank && !bank.deleted) {
    await externalAccounts.save(context.transaction, { ...bank, status: "errored" });
    await tellAccountUpdated(asPlatform(context), account);
  }
  return presented;
}

/** Stops a locked payout that has not gone to the bank. */
export async function cancelPayout(context: RequestContext, payout: PayoutRecord): Promise<Stripe.Payout> {
  if (payout.status !== "pending") {
    throw new StripeProblem(
      400,
      "invalid_request_error",
      `Payouts can only be canceled while they are pending; ${payout.id} is ${payout.status}.`,
    );
  }
  const back = await giveBack(context, payout, "payout_cancel");
  const record: PayoutRecord = {
    ...payout,
    status: "canceled",
    dueSeconds: null,
    failureBalanceTransactionId: back,
  };
  await payouts.save(context.transaction, record);
  const presented = toStripePayout(record);
  await recordEvent(context, "payout.canceled", presented);
  return presented;
}

async function giveBack(
  context: RequestContext,
  payout: PayoutRecord,
  type: "payout_failure" | "payout_cancel",
): Promise<string> {
  const movement = await book(context, payout.accountId, {
    type,
    amountMinor: payout.amountMinor,
    currency: payout.currency,
    sourceId: payout.id,
    createdSeconds: context.nowSeconds,
    description: payout.description ?? "STRIPE PAYOUT",
  });
  return movement.id;
}
