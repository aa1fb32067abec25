import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TIMER, type TimerService } from "../../../../../modules/timer";
import { env } from "../../../../shared/env";
import { parseForwardDuration } from "../../../../shared/forward-duration";
import { handle } from "../../../../shared/handle";
import { Problem } from "../../../../shared/problem";
import { advanceDemoClock, readDemoClock } from "../../../contract";

type Handler = (req: MedusaRequest, res: MedusaResponse) => Promise<void>;

/** Where nothing is a demo there is no such route. */
function onlyInDemo(handler: Handler): Handler {
  return async (req, res) => {
    if (!env().BERTH_DEMO) throw new Problem("route.not_found", "There is no such route.");
    await handler(req, res);
  };
}

function refuse(message: string): Problem {
  return new Problem("request.invalid", `advance: ${message}`, { fields: [{ path: "advance", message }] });
}

export const GET = onlyInDemo(
  handle(readDemoClock, async ({ scope }) => {
    const now = await scope.resolve<TimerService>(TIMER).readDemoClock();
    return { clock: { now: now.toString() } };
  }),
);

export const POST = onlyInDemo(
  handle(advanceDemoClock, async ({ body, scope }) => {
    const duration = parseForwardDuration(body.advance);
    if (!duration) throw refuse("is not an ISO 8601 duration that leads forward");
    const now = await scope.resolve<TimerService>(TIMER).advanceDemoClock(duration);
    if (!now) throw refuse("leads more than five years ahead of the present, with what was advanced before");
    return { clock: { now: now.toString() } };
  }),
);
