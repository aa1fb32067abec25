import { z } from "zod";
import { lossOf, presentDispute, stepDispute } from "../disputes";
import { type DisputeRecord, evidenceFields, isOpen, outcomeOfEvidence } from "../domain/dispute";
import { mergeMetadata } from "../domain/metadata";
import { noSuch, StripeProblem } from "../errors";
import { recordEvent } from "../events";
import { expandPaths } from "../expand";
import { answerPage } from "../list-page";
import { emptyable, expand, flag, metadata, text } from "../parameters/kinds";
import { listParameters } from "../parameters/list";
import { ok, type RequestContext } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { disputes } from "../store/tables";

/** All of the evidence together. */
const EVIDENCE_CHARACTERS_MAX = 150_000;

const field = () => emptyable(text(20_000)).optional();
const evidence = z
  .strictObject(Object.fromEntries(evidenceFields.map((name) => [name, field()])))
  .refine((given) => Object.values(given).join("").length <= EVIDENCE_CHARACTERS_MAX, {
    error: `Evidence can have up to ${EVIDENCE_CHARACTERS_MAX} characters in total`,
  });

/** @throws StripeProblem when there is none, or it has ended. */
export async function lockOpenDispute(context: RequestContext, id: string): Promise<DisputeRecord> {
  const found = await disputes.findForUpdate(context.transaction, context.accountId, id);
  if (!found) throw noSuch("dispute", id, "dispute", 404);
  if (isOpen(found)) return found;
  throw new StripeProblem(400, "invalid_request_error", `This dispute is already closed: it is ${found.status}.`);
}

const list = defineRoute({
  method: "GET",
  path: "/v1/disputes",
  parameters: z.strictObject({ ...listParameters, charge: text(255).optional(), payment_intent: text(255).optional() }),
  handle: (context, given) =>
    answerPage(context, given, {
      url: "/v1/disputes",
      noun: "dispute",
      table: disputes,
      where: { charge_id: given.charge, payment_intent_id: given.payment_intent },
      present: (record) => presentDispute(context, record),
    }),
});

const retrieve = defineRoute({
  method: "GET",
  path: "/v1/disputes/:id",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const found = await disputes.find(context.transaction, context.accountId, id);
    if (!found) throw noSuch("dispute", id, "dispute", 404);
    return ok(await expandPaths(context, await presentDispute(context, found), given.expand));
  },
});

/** Evidence is submitted to the bank at once, unless `submit` is false: it is then kept for later. */
const update = defineRoute({
  method: "POST",
  path: "/v1/disputes/:id",
  parameters: z.strictObject({
    evidence: evidence.optional(),
    expand: expand(),
    metadata: emptyable(metadata()).optional(),
    submit: flag().optional(),
  }),
  handle: async (context, given, path) => {
    const found = await lockOpenDispute(context, path.id ?? "");
    const submits = given.submit ?? given.evidence !== undefined;
    const changed: DisputeRecord = {
      ...found,
      evidence: { ...found.evidence, ...given.evidence },
      submissionCount: found.submissionCount + (submits ? 1 : 0),
      metadata: mergeMetadata(found.metadata, given.metadata),
    };
    if (submits) {
      const stepped = await stepDispute(context, changed, outcomeOfEvidence(changed));
      return ok(await expandPaths(context, stepped, given.expand));
    }
    await disputes.save(context.transaction, changed);
    const presented = await presentDispute(context, changed);
    await recordEvent(context, "charge.dispute.updated", presented);
    return ok(await expandPaths(context, presented, given.expand));
  },
});

/** Gives in: the dispute is lost. */
const close = defineRoute({
  method: "POST",
  path: "/v1/disputes/:id/close",
  parameters: z.strictObject({ expand: expand() }),
  handle: async (context, given, path) => {
    const found = await lockOpenDispute(context, path.id ?? "");
    const closed = await stepDispute(context, found, lossOf(found));
    return ok(await expandPaths(context, closed, given.expand));
  },
});

export const disputeRoutes: readonly ApiRoute[] = [list, retrieve, update, close];
