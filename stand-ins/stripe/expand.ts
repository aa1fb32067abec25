import { presentAccount } from "./accounts";
import { presentDispute } from "./disputes";
import { StripeProblem } from "./errors";
import { toStripeBalanceTransaction } from "./objects/balance-transaction";
import { toStripeCharge } from "./objects/charge";
import { toStripeCustomer } from "./objects/customer";
import { toStripeDestinationPayment } from "./objects/destination-payment";
import { toStripeBankAccount } from "./objects/external-account";
import { toStripePaymentMethod } from "./objects/payment-method";
import { toStripePayout } from "./objects/payout";
import { toStripeRefund } from "./objects/refund";
import { toStripeReversal } from "./objects/transfer";
import { presentIntent } from "./payment-flow";
import type { RequestContext } from "./request-context";
import {
  accounts,
  balanceTransactions,
  charges,
  customers,
  destinationPayments,
  disputes,
  externalAccounts,
  paymentIntents,
  paymentMethods,
  payouts,
  refunds,
  transferReversals,
  transfers,
} from "./store/tables";
import { presentTransfer } from "./transfers";

type Loader = (context: RequestContext, id: string) => Promise<object | null>;

const intent: Loader = async (context, id) => {
  const record = await paymentIntents.find(context.transaction, context.accountId, id);
  return record && presentIntent(context, record);
};
const charge: Loader = async (context, id) => {
  const record = await charges.find(context.transaction, context.accountId, id);
  return record && toStripeCharge(record);
};
const customer: Loader = async (context, id) => {
  const record = await customers.find(context.transaction, context.accountId, id);
  return record && toStripeCustomer(record);
};
const method: Loader = async (context, id) => {
  const record = await paymentMethods.find(context.transaction, context.accountId, id);
  return record && toStripePaymentMethod(record);
};
const balanceTransaction: Loader = async (context, id) => {
  const record = await balanceTransactions.find(context.transaction, context.accountId, id);
  return record && toStripeBalanceTransaction(record, context.nowSeconds);
};
const refund: Loader = async (context, id) => {
  const record = await refunds.find(context.transaction, context.accountId, id);
  return record && toStripeRefund(record);
};

const account: Loader = async (context, id) => {
  const record = await accounts.find(context.transaction, context.platformId, id);
  return record && presentAccount(context, record);
};
const destinationPayment: Loader = async (context, id) => {
  const record = await destinationPayments.find(context.transaction, context.accountId, id);
  return record && toStripeDestinationPayment(record);
};
const transfer: Loader = async (context, id) => {
  const record = await transfers.find(context.transaction, context.accountId, id);
  return record && presentTransfer(context, record);
};
const reversal: Loader = async (context, id) => {
  const record = await transferReversals.find(context.transaction, context.accountId, id);
  return record && toStripeReversal(record);
};

const payout: Loader = async (context, id) => {
  const record = await payouts.find(context.transaction, context.accountId, id);
  return record && toStripePayout(record);
};
const bankAccount: Loader = async (context, id) => {
  const record = await externalAccounts.find(context.transaction, context.accountId, id);
  return record && toStripeBankAccount(record);
};

const dispute: Loader = async (context, id) => {
  const record = await disputes.find(context.transaction, context.accountId, id);
  return record && presentDispute(context, record);
};

/** By the prefix of an id: what may have caused a balance transaction. */
const sources: { [prefix: string]: Loader } = {
  ch: charge,
  dp: dispute,
  po: payout,
  py: destinationPayment,
  re: refund,
  tr: transfer,
  trr: reversal,
};
const source: Loader = async (context, id) => sources[id.split("_")[0] ?? ""]?.(context, id) ?? null;

const expandable: { [object: string]: { [field: string]: Loader } } = {
  payment_intent: { payment_method: method, latest_charge: charge, customer },
  charge: { payment_intent: intent, customer, balance_transaction: balanceTransaction },
  refund: {
    payment_intent: intent,
    charge,
    balance_transaction: balanceTransaction,
    failure_balance_transaction: balanceTransaction,
  },
  payment_method: { customer },
  setup_intent: { customer, payment_method: method },
  customer: {},
  balance_transaction: { source },
  balance: {},
  account: {},
  dispute: { charge, payment_intent: intent },
  payout: {
    balance_transaction: balanceTransaction,
    failure_balance_transaction: balanceTransaction,
    destination: bankAccount,
  },
  transfer: {
    balance_transaction: balanceTransaction,
    destination: account,
    source_transaction: charge,
  },
  transfer_reversal: { balance_transaction: balanceTransaction, transfer },
};

type Json = { [field: string]: unknown };
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null;

/**
 * Replaces ids by the objects they name, along paths such as `latest_charge.payment_intent` or `data.customer`.
 * @throws StripeProblem for a path that does not lead to an expandable field.
 */
export async function expandPaths<Body extends object>(
  context: RequestContext,
  body: Body,
  paths: readonly string[] | undefined,
): Promise<Body> {
  if (!paths) return body;
  const copy: Body = structuredClone(body);
  for (const path of paths) await expandPath(context, copy as Json, path.split("."), path);
  return copy;
}

async function expandPath(context: RequestContext, body: Json, segments: string[], path: string): Promise<void> {
  const [field, ...rest] = segments;
  if (field === undefined) return;
  if (body.object === "list" && field === "data" && Array.isArray(body.data)) {
    for (const item of body.data.filter(isJson)) await expandPath(context, item, rest, path);
    return;
  }
  const load = typeof body.object === "string" ? expandable[body.object]?.[field] : undefined;
  if (!load || segments.length > 4) {
    throw new StripeProblem(400, "invalid_request_error", `This property cannot be expanded (${path}).`, {
      param: "expand",
    });
  }
  const value = body[field];
  if (typeof value === "string") body[field] = await load(context, value);
  const loaded = body[field];
  if (isJson(loaded)) await expandPath(context, loaded, rest, path);
}
