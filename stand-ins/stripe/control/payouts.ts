import { z } from "zod";
import { type PayoutFailureCode, payoutFailures } from "../domain/test-bank-account";
import { StripeProblem } from "../errors";
import { failPayout } from "../payouts";
import { ok } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { lockPayout } from "../routes/payouts";

const codes = Object.keys(payoutFailures) as [PayoutFailureCode, ...PayoutFailureCode[]];

/** The bank sends a payout back now, whatever bank account it went to. `Stripe-Account` names whose it is. */
const fail = defineRoute({
  method: "POST",
  path: "/_stand_in/payouts/:id/fail",
  format: "json",
  parameters: z.strictObject({ failure_code: z.enum(codes).default("could_not_process") }),
  handle: async (context, given, path) => {
    const payout = await lockPayout(context, path.id ?? "");
    if (payout.status === "failed" || payout.status === "canceled") {
      throw new StripeProblem(400, "invalid_request_error", `${payout.id} is ${payout.status} already.`);
    }
    return ok(await failPayout(context, payout, given.failure_code));
  },
});

export const payoutControlRoutes: readonly ApiRoute[] = [fail];
