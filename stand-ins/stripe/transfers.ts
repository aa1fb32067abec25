import type Stripe from "stripe";
import { standingNow } from "./accounts";
import { book, movementOf } from "./balance-book";
import type { ChargeRecord } from "./domain/charge";
import { sourceRefusal, type TransferRecord } from "./domain/transfer";
import { invalidParameter, noSuch, StripeProblem } from "./errors";
import { recordEvent } from "./events";
import { newId } from "./identifiers";
import { toStripeTransfer } from "./objects/transfer";
import { formatAmount } from "./pages/amount";
import type { RequestContext } from "./request-context";
import { availableMinor, lockBalance } from "./store/balance";
import { accounts, charges, destinationPayments, transferReversals, transfers } from "./store/tables";
import { takenFromSource } from "./store/transfers";

/** As many reversals as a transfer carries itself. */
const SHOWN_REVERSALS = 10;

export async function presentTransfer(context: RequestContext, record: TransferRecord): Promise<Stripe.Transfer> {
  const { records, hasMore } = await transferReversals.page(context.transaction, record.accountId, {
    limit: SHOWN_REVERSALS,
    where: { transfer_id: record.id },
  });
  return toStripeTransfer(record, records, hasMore);
}

export type GivenTransfer = {
  amountMinor: number;
  currency: string;
  destination: string;
  sourceTransaction: string | null;
  transferGroup: string | null;
  description: string | null;
  metadata: { [key: string]: string };
};

/**
 * Moves money from the platform to a connected account. With a source it is that charge's money and arrives when the
 * charge's does; without one it has to be available.
 * @throws StripeProblem when the account may not receive, the balance is too small or the source was used up.
 */
export async function createTransfer(context: RequestContext, given: GivenTransfer): Promise<Stripe.Transfer> {
  const { transaction, accountId, nowSeconds } = context;
  await checkDestination(context, given.destination);
  const source = given.sourceTransaction === null ? null : await lockSource(context, given.sourceTransaction, given);
  if (source === null) await checkAvailable(context, given);
  const charged = source && (await movementOf(context, source));
  const availableOnSeconds = Math.max(nowSeconds, charged?.availableOnSeconds ?? 0);
  const [id, paymentId] = [newId("tr"), newId("py")];
  const moved = {
    currency: given.currency,
    createdSeconds: nowSeconds,
    availableOnSeconds,
    description: given.description,
  };
  const out = await book(context, accountId, {
    ...moved,
    type: "transfer",
    amountMinor: -given.amountMinor,
    sourceId: id,
  });
  const received = await book(context, given.destination, {
    ...moved,
    type: "payment",
    amountMinor: given.amountMinor,
    sourceId: paymentId,
  });
  const record: TransferRecord = {
    id,
    accountId,
    createdSeconds: nowSeconds,
    amountMinor: given.amountMinor,
    reversedMinor: 0,
    currency: given.currency,
    destinationId: given.destination,
    destinationPaymentId: paymentId,
    balanceTransactionId: out.id,
    sourceTransactionId: source?.id ?? null,
    transferGroup: given.transferGroup ?? (source ? (source.transferGroup ?? `group_${source.id}`) : null),
    description: given.description,
    metadata: given.metadata,
  };
  await transfers.insert(transaction, record);
  await destinationPayments.insert(transaction, {
    id: paymentId,
    accountId: given.destination,
    createdSeconds: nowSeconds,
    transferId: id,
    amountMinor: given.amountMinor,
    refundedMinor: 0,
    currency: given.currency,
    balanceTransactionId: received.id,
  });
  const presented = await presentTransfer(context, record);
  await recordEvent(context, "transfer.created", presented);
  return presented;
}

async function checkDestination(context: RequestContext, id: string): Promise<void> {
  const account = await accounts.find(context.transaction, context.accountId, id);
  if (!account || account.deleted) throw noSuch("destination", id, "destination", 400);
  const { capabilities } = await standingNow(context, account);
  if (capabilities.transfers === "active") return;
  throw new StripeProblem(
    400,
    "invalid_request_error",
    "Your destination account needs to have at least one of the following capabilities enabled: transfers, " +
      "crypto_transfers, legacy_payments",
    { code: "insufficient_capabilities_for_transfer" },
  );
}

async function checkAvailable(context: RequestContext, given: GivenTransfer): Promise<void> {
  const { transaction, accountId, nowSeconds } = context;
  await lockBalance(transaction, accountId);
  if ((await availableMinor(transaction, accountId, given.currency, nowSeconds)) >= given.amountMinor) return;
  throw new StripeProblem(
    400,
    "invalid_request_error",
    "You have insufficient available funds in your Stripe account. Try adding funds directly to your available " +
      "balance by creating Charges using the 4000000000000077 test card. See: " +
      "https://stripe.com/docs/testing#available-balance",
    { code: "balance_insufficient" },
  );
}

/** Locks the charge, so that its transfers are made one after the other. */
async function lockSource(context: RequestContext, id: string, given: GivenTransfer): Promise<ChargeRecord> {
  const charge = await charges.findForUpdate(context.transaction, context.accountId, id);
  if (!charge) throw noSuch("charge", id, "source_transaction", 400);
  const taken = await takenFromSource(context.transaction, context.accountId, id);
  const refusal = sourceRefusal(charge, taken.amountMinor, given.amountMinor, given.currency);
  if (refusal === null) return charge;
  const money = (amountMinor: number) => formatAmount(amountMinor, charge.currency);
  const before =
    taken.count === 0
      ? ""
      : taken.count === 1
        ? ` (There is already a transfer using this source, amounting to ${money(taken.amountMinor)}.)`
        : ` (There are already ${taken.count} transfers using this source, amounting to a total of ${money(taken.amountMinor)}.)`;
  const messages = {
    not_paid: `The charge ${id} was not captured, so it cannot be the source of a transfer.`,
    other_currency:
      `The currency of source_transaction's balance transaction (${charge.currency}) must be the same as the ` +
      `transfer currency (${given.currency})`,
    exceeds_source:
      `Transfers using this transaction as a source must not exceed the source amount of ` +
      `${money(charge.capturedMinor)}.${before}`,
  };
  throw invalidParameter(refusal === "other_currency" ? "currency" : "source_transaction", messages[refusal]);
}
