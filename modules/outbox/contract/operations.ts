import { z } from "zod";
import { defineRoute, id, listOf, paging, text } from "../../../src/shared/route";
import { effectState, effectView } from "./view";

export const listEffects = defineRoute({
  method: "GET",
  path: "/admin/effects",
  who: "operator",
  summary: "Effects such as mails, the latest first; dead letters with `state=dead`",
  query: z.object({ ...paging, state: effectState.optional(), topic: text(1, 120).optional() }).strict(),
  response: listOf("effects", effectView),
});

export const resendEffect = defineRoute({
  method: "POST",
  path: "/admin/effects/:id/resend",
  who: "operator",
  summary: "Delivers a dead letter again, with fresh attempts and the same idempotency key",
  body: z.object({}).strict(),
  response: z.object({ id, resent: z.boolean() }),
});

export const routes = [listEffects, resendEffect];
