import { z } from "zod";

/** `pending` also while a delivery is under way or a retry is awaited; `dead` is a dead letter. */
export const effectState = z.enum(["pending", "delivered", "dead"]);

/** An effect as an operator sees it: without its payload. */
export const effectView = z.object({
  id: z.string(),
  topic: z.string(),
  key: z.string(),
  state: effectState,
  run_at: z.string(),
  attempts: z.number().int(),
  last_error: z.string().nullable(),
  created_at: z.string(),
  settled_at: z.string().nullable(),
});
export type EffectView = z.infer<typeof effectView>;
