import { z } from "zod";
import { mergeMetadata } from "../domain/metadata";
import type { PayoutRecord } from "../domain/payout";
import { noSuch } from "../errors";
import { recordEvent } from "../events";
import { expandPaths } from "../expand";
import { answerPage } from "../list-page";
import { toStripePayout } from "../objects/payout";
import { currency, emptyable, expand, integer, metadata, text } from "../parameters/kinds";
import { listParameters } from "../parameters/list";
import { cancelPayout, createPayout } from "../payouts";
import { ok, type RequestContext } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { payouts } from "../store/tables";

/** @throws StripeProblem when the account that the request acts for has no such payout. */
export async function lockPayout(context: RequestContext, id: string): Promise<PayoutRecord> {
  const found = await payouts.findForUpdate(context.transaction, context.accountId, id);
  if (!found) throw noSuch("payout", id, "payout", 404);
  return found;
}

const create = defineRoute({
  method: "POST",
  path: "/v1/payouts",
  parameters: z.strictObject({
    amount: integer(1, 99_999_999_999),
    currency: currency(),
    description: text(1000).optional(),
    destination: text(255).optional(),
    expand: expand(),
    metadata: metadata().optional(),
    method: z.enum(["standard"]).optional(),
    source_type: z.enum(["card"]).optional(),
    statement_descriptor: text(22).optional(),
  }),
  handle: async (context, given) => {
    const payout = await createPayout(context, {
      amountMinor: given.amount,
      currency: given.currency,
      destination: given.destination ?? null,
      description: given.description ?? null,
      statementDescriptor: given.statement_descriptor ?? null,
      metadata: given.metadata ?? {},
      isAutomatic: false,
    });
    return ok(await expandPaths(context, payout, given.expand));
  },
});

const list = defineRoute({
  method: "GET",
  path: "/v1/payouts",
  parameters: z.strictObject({
    ...listParameters,
    destination: text(255).optional(),
    status: z.enum(["pending", "in_transit", "paid", "failed", "canceled"]).optional(),
  }),
  handle: (context, given) =>
    answerPage(context, given, {
      url: "/v1/payouts",
      noun: "payout",
      table: payouts,
      where: { destination_id: given.destination, status: given.status },
      present: toStripePayout,
    }),
});

const retrieve = defineRoute({
  method: "GET",
  path: "/v1/payouts/:id",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const found = await payouts.find(context.transaction, context.accountId, id);
    if (!found) throw noSuch("payout", id, "payout", 404);
    return ok(await expandPaths(context, toStripePayout(found), given.expand));
  },
});

const update = defineRoute({
  method: "POST",
  path: "/v1/payouts/:id",
  parameters: z.strictObject({ expand: expand(), metadata: emptyable(metadata()).optional() }),
  handle: async (context, given, path) => {
    const found = await lockPayout(context, path.id ?? "");
    const changed = { ...found, metadata: mergeMetadata(found.metadata, given.metadata) };
    await payouts.save(context.transaction, changed);
    const presented = toStripePayout(changed);
    await recordEvent(context, "payout.updated", presented);
    return ok(await expandPaths(context, presented, given.expand));
  },
});

const cancel = defineRoute({
  method: "POST",
  path: "/v1/payouts/:id/cancel",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const canceled = await cancelPayout(context, await lockPayout(context, path.id ?? ""));
    return ok(await expandPaths(context, canceled, given.expand));
  },
});

export const payoutRoutes: readonly ApiRoute[] = [create, list, retrieve, update, cancel];
