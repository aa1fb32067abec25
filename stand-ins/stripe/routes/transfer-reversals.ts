import { z } from "zod";
import { book } from "../balance-book";
import { mergeMetadata } from "../domain/metadata";
import { reverseTransfer, type TransferRecord, type TransferReversalRecord } from "../domain/transfer";
import { invalidParameter, noSuch, StripeProblem } from "../errors";
import { recordEvent } from "../events";
import { expandPaths } from "../expand";
import { newId } from "../identifiers";
import { answerPage } from "../list-page";
import { toStripeReversal } from "../objects/transfer";
import { formatAmount } from "../pages/amount";
import { emptyable, expand, integer, metadata, text } from "../parameters/kinds";
import { listParameters } from "../parameters/list";
import { ok, type RequestContext } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { availableMinor, lockBalance } from "../store/balance";
import { balanceTransactions, destinationPayments, transferReversals, transfers } from "../store/tables";
import { presentTransfer } from "../transfers";

const { created: _created, ...paging } = listParameters;

async function lockTransfer(context: RequestContext, id: string): Promise<TransferRecord> {
  const found = await transfers.findForUpdate(context.transaction, context.accountId, id);
  if (!found) throw noSuch("transfer", id, "id", 404);
  return found;
}

const create = defineRoute({
  method: "POST",
  path: "/v1/transfers/:id/reversals",
  parameters: z.strictObject({
    amount: integer(1).optional(),
    description: text(1000).optional(),
    expand: expand(),
    metadata: emptyable(metadata()).optional(),
  }),
  handle: async (context, given, path) => {
    const found = await lockTransfer(context, path.id ?? "");
    const decision = reverseTransfer(found, given.amount);
    if (decision.kind === "already_reversed") {
      throw new StripeProblem(400, "invalid_request_error", `Transfer ${found.id} is already fully reversed.`);
    }
    if (decision.kind === "too_much") {
      const [wanted, left] = [given.amount ?? 0, decision.leftMinor].map((minor) =>
        formatAmount(minor, found.currency),
      );
      throw invalidParameter(
        "amount",
        `Transfer reversal amount (${wanted}) is greater than unreversed amount on transfer (${left})`,
      );
    }
    const record = await takeBack(context, decision.transfer, decision.amountMinor, {
      description: given.description ?? null,
      metadata: mergeMetadata({}, given.metadata),
    });
    await recordEvent(context, "transfer.reversed", await presentTransfer(context, decision.transfer));
    return ok(await expandPaths(context, toStripeReversal(record), given.expand));
  },
});

/**
 * Books a reversal on both sides. What the connected account received may still be pending; it is then taken from
 * there, else from what is available. The account does not go below zero for it.
 */
async function takeBack(
  context: RequestContext,
  transfer: TransferRecord,
  amountMinor: number,
  said: { description: string | null; metadata: TransferReversalRecord["metadata"] },
): Promise<TransferReversalRecord> {
  const { transaction, nowSeconds } = context;
  const { destinationId, currency } = transfer;
  await lockBalance(transaction, destinationId);
  const payment = await destinationPayments.findForUpdate(transaction, destinationId, transfer.destinationPaymentId);
  if (!payment) throw new Error(`${transfer.id} has no payment on the other side`);
  const received = await balanceTransactions.find(transaction, destinationId, payment.balanceTransactionId);
  const availableOnSeconds = Math.max(nowSeconds, received?.availableOnSeconds ?? 0);
  if ((await availableMinor(transaction, destinationId, currency, availableOnSeconds)) < amountMinor) {
    throw new StripeProblem(
      400,
      "invalid_request_error",
      "The connected account has insufficient funds for this transfer reversal: its available balance is less than " +
        "the amount to be reversed.",
      { code: "balance_insufficient" },
    );
  }
  const [id, refundId] = [newId("trr"), newId("pyr")];
  const moved = { currency, createdSeconds: nowSeconds, availableOnSeconds, description: said.description };
  const back = await book(context, transfer.accountId, {
    ...moved,
    type: "transfer_refund",
    amountMinor,
    sourceId: id,
  });
  await book(context, destinationId, {
    ...moved,
    type: "payment_refund",
    amountMinor: -amountMinor,
    sourceId: refundId,
  });
  const record: TransferReversalRecord = {
    id,
    accountId: transfer.accountId,
    createdSeconds: nowSeconds,
    transferId: transfer.id,
    amountMinor,
    currency,
    balanceTransactionId: back.id,
    destinationPaymentRefundId: refundId,
    metadata: said.metadata,
  };
  await transfers.save(transaction, transfer);
  await transferReversals.insert(transaction, record);
  await destinationPayments.save(transaction, { ...payment, refundedMinor: payment.refundedMinor + amountMinor });
  return record;
}

const list = defineRoute({
  method: "GET",
  path: "/v1/transfers/:id/reversals",
  parameters: z.strictObject(paging),
  handle: async (context, given, path) => {
    const transfer = await lockTransfer(context, path.id ?? "");
    return answerPage(context, given, {
      url: `/v1/transfers/${transfer.id}/reversals`,
      noun: "transfer reversal",
      table: transferReversals,
      where: { transfer_id: transfer.id },
      present: toStripeReversal,
    });
  },
});

async function findReversal(context: RequestContext, transferId: string, id: string): Promise<TransferReversalRecord> {
  const found = await transferReversals.findForUpdate(context.transaction, context.accountId, id);
  if (found?.transferId !== transferId) throw noSuch("transfer reversal", id, "id", 404);
  return found;
}

const retrieve = defineRoute({
  method: "GET",
  path: "/v1/transfers/:id/reversals/:reversal",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const found = await findReversal(context, path.id ?? "", path.reversal ?? "");
    return ok(await expandPaths(context, toStripeReversal(found), given.expand));
  },
});

const update = defineRoute({
  method: "POST",
  path: "/v1/transfers/:id/reversals/:reversal",
  parameters: z.strictObject({ expand: expand(), metadata: emptyable(metadata()).optional() }),
  handle: async (context, given, path) => {
    const found = await findReversal(context, path.id ?? "", path.reversal ?? "");
    const changed = { ...found, metadata: mergeMetadata(found.metadata, given.metadata) };
    await transferReversals.save(context.transaction, changed);
    return ok(await expandPaths(context, toStripeReversal(changed), given.expand));
  },
});

export const transferReversalRoutes: readonly ApiRoute[] = [create, list, retrieve, update];
