import type { MedusaContainer } from "@medusajs/framework/types";
import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { Sql } from "../../../src/shared/sql";

/** One firing of a timer, as its handler sees it. */
export type Firing<Payload> = {
  payload: Payload;
  /** Unique among the timers of this name: the idempotency key of what the handler does. */
  key: string;
  due_at: Temporal.Instant;
  /** The present instant; rules take it from here. */
  at: Temporal.Instant;
  /** 1 for the first attempt. */
  attempt: number;
  /** Medusa's container, for services and workflows. */
  container: MedusaContainer;
};

type Common<Payload> = {
  /** `<capability>.<what happens>`, such as `booking.hold-expires`. */
  name: string;
  payload: z.ZodType<Payload>;
  /** Attempts until the timer is dead; 12 unless said, about an hour. */
  max_attempts?: number;
  /** Seconds that one attempt may take; 120 unless said. */
  limit_seconds?: number;
};

/**
 * What happens when a timer of a name is due, in one of two ways:
 *
 * - `inTransaction` runs in the transaction that marks the timer as fired. What it writes through `tx` happens
 *   exactly once, however often the process dies. Effects outside the database go through the outbox with that `tx`.
 * - `underLease` runs without a transaction, for work that calls workflows. It happens at least once: it must be
 *   harmless to repeat with the same `key`.
 */
export type TimerHandler<Payload = unknown> = Common<Payload> &
  (
    | { inTransaction(tx: Sql, firing: Firing<Payload>): Promise<void>; underLease?: undefined }
    | { underLease(firing: Firing<Payload>): Promise<void>; inTransaction?: undefined }
  );

/** Declares a handler; it belongs into the default export of a capability's `timers.ts`. */
export function defineTimer<Payload>(handler: TimerHandler<Payload>): TimerHandler {
  // The payload is parsed by the handler's own schema before it is called, so the wider type is safe.
  return handler as unknown as TimerHandler;
}
