import { z } from "zod";

/** `pending` also while an attempt is under way or a retry is awaited. */
export const timerState = z.enum(["pending", "fired", "cancelled", "dead"]);

/** A timer as an operator sees it. */
export const timerView = z.object({
  id: z.string(),
  name: z.string(),
  key: z.string(),
  state: timerState,
  due_at: z.string(),
  run_at: z.string(),
  attempts: z.number().int(),
  last_error: z.string().nullable(),
  settled_at: z.string().nullable(),
});
export type TimerView = z.infer<typeof timerView>;
