import { z } from "zod";
import { lossOf, openDispute, stepDispute } from "../disputes";
import { disputeReasons, isInquiry } from "../domain/dispute";
import { noSuch } from "../errors";
import { lockIntent } from "../payment-intents";
import { ok } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { lockOpenDispute } from "../routes/disputes";
import { charges } from "../store/tables";

/** A customer's bank disputes a charge, whatever card paid it. */
const open = defineRoute({
  method: "POST",
  path: "/_stand_in/charges/:id/dispute",
  format: "json",
  parameters: z.strictObject({
    reason: z.enum(disputeReasons).default("fraudulent"),
    amount_minor: z.int().min(1).optional(),
    inquiry: z.boolean().default(false),
  }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const unlocked = await charges.find(context.transaction, context.accountId, id);
    if (!unlocked) throw noSuch("charge", id, "charge", 404);
    await lockIntent(context, unlocked.paymentIntentId);
    const charge = (await charges.findForUpdate(context.transaction, context.accountId, id)) ?? unlocked;
    return ok(
      await openDispute(context, charge, {
        reason: given.reason,
        isInquiry: given.inquiry,
        amountMinor: given.amount_minor,
      }),
    );
  },
});

/** The bank decides. An inquiry ends without a winner. */
const decide = defineRoute({
  method: "POST",
  path: "/_stand_in/disputes/:id/decide",
  format: "json",
  parameters: z.strictObject({ outcome: z.enum(["won", "lost"]) }),
  handle: async (context, given, path) => {
    const dispute = await lockOpenDispute(context, path.id ?? "");
    return ok(await stepDispute(context, dispute, isInquiry(dispute) ? lossOf(dispute) : given.outcome));
  },
});

export const disputeControlRoutes: readonly ApiRoute[] = [open, decide];
