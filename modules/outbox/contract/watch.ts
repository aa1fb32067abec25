import { z } from "zod";

/**
 * Payload of the effects that a row of `outbox_watch (source, topic)` asks for: what has these ids may have changed,
 * or is gone. A source and the ids that it announces are named in the README of the capability that owns them.
 */
export const changedIds = z.object({ ids: z.array(z.string()) });
