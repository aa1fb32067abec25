import { z } from "zod";
import { mergeMetadata } from "../domain/metadata";
import { noSuch } from "../errors";
import { recordEvent } from "../events";
import { expandPaths } from "../expand";
import { answerPage } from "../list-page";
import { currency, emptyable, expand, integer, metadata, text } from "../parameters/kinds";
import { listParameters } from "../parameters/list";
import { ok } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { transfers } from "../store/tables";
import { createTransfer, presentTransfer } from "../transfers";

const create = defineRoute({
  method: "POST",
  path: "/v1/transfers",
  parameters: z.strictObject({
    amount: integer(1, 99_999_999_999),
    currency: currency(),
    destination: text(255),
    description: text(1000).optional(),
    expand: expand(),
    metadata: metadata().optional(),
    source_transaction: text(255).optional(),
    source_type: z.enum(["card"]).optional(),
    transfer_group: text(255).optional(),
  }),
  handle: async (context, given) => {
    const transfer = await createTransfer(context, {
      amountMinor: given.amount,
      currency: given.currency,
      destination: given.destination,
      sourceTransaction: given.source_transaction ?? null,
      transferGroup: given.transfer_group ?? null,
      description: given.description ?? null,
      metadata: given.metadata ?? {},
    });
    return ok(await expandPaths(context, transfer, given.expand));
  },
});

const list = defineRoute({
  method: "GET",
  path: "/v1/transfers",
  parameters: z.strictObject({
    ...listParameters,
    destination: text(255).optional(),
    transfer_group: text(255).optional(),
  }),
  handle: (context, given) =>
    answerPage(context, given, {
      url: "/v1/transfers",
      noun: "transfer",
      table: transfers,
      where: { destination_id: given.destination, transfer_group: given.transfer_group },
      present: (record) => presentTransfer(context, record),
    }),
});

const retrieve = defineRoute({
  method: "GET",
  path: "/v1/transfers/:id",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const found = await transfers.find(context.transaction, context.accountId, id);
    if (!found) throw noSuch("transfer", id, "transfer", 404);
    return ok(await expandPaths(context, await presentTransfer(context, found), given.expand));
  },
});

const update = defineRoute({
  method: "POST",
  path: "/v1/transfers/:id",
  parameters: z.strictObject({
    description: text(1000).optional(),
    expand: expand(),
    metadata: emptyable(metadata()).optional(),
  }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const found = await transfers.findForUpdate(context.transaction, context.accountId, id);
    if (!found) throw noSuch("transfer", id, "transfer", 404);
    const changed = {
      ...found,
      description: given.description ?? found.description,
      metadata: mergeMetadata(found.metadata, given.metadata),
    };
    await transfers.save(context.transaction, changed);
    const presented = await presentTransfer(context, changed);
    await recordEvent(context, "transfer.updated", presented);
    return ok(await expandPaths(context, presented, given.expand));
  },
});

export const transferRoutes: readonly ApiRoute[] = [create, list, retrieve, update];
