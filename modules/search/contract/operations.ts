import { z } from "zod";
import { defineRoute } from "../../../src/shared/route";

export const rebuildSearch = defineRoute({
  method: "POST",
  path: "/admin/search/rebuild",
  who: "operator",
  summary: "Compares every listing with the read model of search now, as every night, and mends what differs",
  body: z.object({}).strict(),
  response: z.object({ rebuilt: z.object({ written: z.number().int(), removed: z.number().int() }) }),
});
