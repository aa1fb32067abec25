import { z } from "zod";
import { defineRoute, id, listOf, paging, text } from "../../../src/shared/route";
import { timerState, timerView } from "./view";

export const listTimers = defineRoute({
  method: "GET",
  path: "/admin/timers",
  who: "operator",
  summary: "Timers, the latest first; those that gave up with `state=dead`",
  query: z.object({ ...paging, state: timerState.optional(), name: text(1, 120).optional() }).strict(),
  response: listOf("timers", timerView),
});

export const retryTimer = defineRoute({
  method: "POST",
  path: "/admin/timers/:id/retry",
  who: "operator",
  summary: "Makes a timer that gave up due at once, with fresh attempts",
  body: z.object({}).strict(),
  response: z.object({ id, retried: z.boolean() }),
});

export const routes = [listTimers, retryTimer];
