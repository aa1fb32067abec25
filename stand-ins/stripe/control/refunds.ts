import { z } from "zod";
import { refundFailureReasons, statusOf } from "../domain/refund-outcome";
import { noSuch, StripeProblem } from "../errors";
import { failRefund, lockRefund } from "../refund-flow";
import { ok } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";

/** A customer's bank sends a refund back, whatever card it went to. */
const fail = defineRoute({
  method: "POST",
  path: "/_stand_in/refunds/:id/fail",
  format: "json",
  parameters: z.strictObject({ failure_reason: z.enum(refundFailureReasons).default("unknown") }),
  handle: async (context, given, path) => {
    const id = path.id ?? "";
    const refund = await lockRefund(context, id);
    if (!refund) throw noSuch("refund", id, "refund", 404);
    if (statusOf(refund) === "failed") {
      throw new StripeProblem(400, "invalid_request_error", `${refund.id} has failed already.`);
    }
    return ok(await failRefund(context, refund, given.failure_reason));
  },
});

export const refundControlRoutes: readonly ApiRoute[] = [fail];
