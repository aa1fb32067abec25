import type { z } from "zod";
import { PermanentFailure } from "./failures";

/** Reads a row's payload by its handler's schema. What is not readable now will not be on the next attempt either. */
export function parsePayload<Payload>(schema: z.ZodType<Payload>, payload: unknown): Payload {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new PermanentFailure(`the payload is not what the handler reads: ${first?.path.join(".")}: ${first?.message}`);
}
