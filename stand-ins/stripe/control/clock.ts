import { z } from "zod";
import { ok, type RequestContext } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { moveClock, readClockOffset, readNowSeconds } from "../store/clock";
import { keepTime } from "../time-keeper";

/** Ten years: beyond it cards of the demo expire and nothing is tried out any more. */
const OFFSET_MS_MAX = 10 * 366 * 24 * 60 * 60 * 1000;

async function clockBody({ transaction }: RequestContext) {
  return {
    object: "clock",
    offset_milliseconds: await readClockOffset(transaction),
    now_seconds: await readNowSeconds(transaction),
  };
}

const read = defineRoute({
  method: "GET",
  path: "/_stand_in/clock",
  format: "json",
  parameters: z.strictObject({}),
  handle: async (context) => ok(await clockBody(context)),
});

/** Absolute, so that telling it twice, or late, is harmless. */
const move = defineRoute({
  method: "POST",
  path: "/_stand_in/clock",
  format: "json",
  parameters: z.strictObject({ offset_milliseconds: z.int().min(0).max(OFFSET_MS_MAX) }),
  handle: async (context, given) => {
    await moveClock(context.transaction, given.offset_milliseconds);
    const nowSeconds = await readNowSeconds(context.transaction);
    await keepTime({ ...context, accountId: context.platformId, nowSeconds });
    return ok(await clockBody(context));
  },
});

export const clockRoutes: readonly ApiRoute[] = [read, move];
