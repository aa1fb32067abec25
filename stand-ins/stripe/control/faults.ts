import { z } from "zod";
import { ok, type RequestContext } from "../request-context";
import { type ApiRoute, defineRoute } from "../router";
import { addFault, eventFaults, listFaults, removeFaults, requestFaults } from "../store/faults";

const TIMES_MAX = 10_000;

async function faultsBody({ transaction }: RequestContext) {
  const faults = await listFaults(transaction);
  return {
    object: "faults",
    faults: faults.map(({ kind, method, path, times_left, passes_left }) => ({
      kind,
      match: { method, path },
      times: times_left,
      after: passes_left,
    })),
  };
}

const list = defineRoute({
  method: "GET",
  path: "/_stand_in/faults",
  format: "json",
  parameters: z.strictObject({}),
  handle: async (context) => ok(await faultsBody(context)),
});

const add = defineRoute({
  method: "POST",
  path: "/_stand_in/faults",
  format: "json",
  parameters: z.strictObject({
    kind: z.enum([...requestFaults, ...eventFaults]),
    match: z
      .strictObject({
        method: z.enum(["GET", "POST", "DELETE"]).optional(),
        path: z
          .string()
          .regex(/^\/v1\/[\w/:]+$/)
          .optional(),
      })
      .optional(),
    times: z.int().min(1).max(TIMES_MAX).optional(),
    after: z.int().min(0).max(TIMES_MAX).optional(),
  }),
  handle: async (context, given) => {
    const onEvents = eventFaults.some((kind) => kind === given.kind);
    await addFault(context.transaction, {
      kind: given.kind,
      method: given.match?.method ?? null,
      path: given.match?.path ?? null,
      // A request fault that was forgotten must not break everything that follows; events are told when to stop.
      times: given.times ?? (onEvents ? null : 1),
      passes: given.after ?? 0,
    });
    return ok(await faultsBody(context));
  },
});

const remove = defineRoute({
  method: "DELETE",
  path: "/_stand_in/faults",
  format: "json",
  parameters: z.strictObject({}),
  handle: async (context) => {
    await removeFaults(context.transaction);
    return ok(await faultsBody(context));
  },
});

export const faultRoutes: readonly ApiRoute[] = [list, add, remove];
