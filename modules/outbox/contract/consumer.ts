import type { MedusaContainer } from "@medusajs/framework/types";
import type { z } from "zod";
import type { Database } from "../../../src/shared/sql";

/** One delivery of an effect, as its consumer sees it. */
export type Delivery<Payload> = {
  payload: Payload;
  /** The effect's key: pass it on, so that whoever receives the effect twice can tell. */
  idempotency_key: string;
  /** 1 for the first attempt. */
  attempt: number;
  database: Database;
  /** Medusa's container, for services and workflows. */
  container: MedusaContainer;
};

/**
 * Delivers the effects of one topic. It happens at least once. Throw to have it tried again after a back-off,
 * `PermanentFailure` (timer's contract) when no attempt can succeed: the effect is then a dead letter.
 */
export type Consumer<Payload = unknown> = {
  topic: string;
  payload: z.ZodType<Payload>;
  deliver(delivery: Delivery<Payload>): Promise<void>;
  /** Attempts until it is a dead letter; 20 unless said, about nine hours. */
  max_attempts?: number;
  /** Seconds that one delivery may take; 60 unless said. */
  limit_seconds?: number;
};

/** Declares a consumer; it belongs into the default export of a capability's `consumers.ts`. */
export function defineConsumer<Payload>(consumer: Consumer<Payload>): Consumer {
  // The payload is parsed by the consumer's own schema before it is called, so the wider type is safe.
  return consumer as unknown as Consumer;
}
