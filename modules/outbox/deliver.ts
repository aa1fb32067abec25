import type { MedusaContainer } from "@medusajs/framework/types";
import { now } from "../../src/shared/clock";
import type { Database } from "../../src/shared/sql";
import { type ClaimedRow, type ClaimTable, finish, parsePayload, withDeadline } from "../timer/contract";
import type { Consumer } from "./contract/consumer";

export const OUTBOX_TABLE: ClaimTable = {
  name: "outbox",
  kindColumn: "topic",
  doneState: "delivered",
  whenDone: "payload = '{}'",
};

export type OutboxRow = ClaimedRow & { topic: string; key: string; payload: unknown };

const LIMIT_SECONDS = 60;

/** Hands one taken effect to its consumer and marks it as delivered. A crash in between repeats it with the same key. */
export async function deliver(
  database: Database,
  row: OutboxRow,
  consumer: Consumer,
  container: MedusaContainer,
): Promise<void> {
  const delivery = {
    payload: parsePayload(consumer.payload, row.payload),
    idempotency_key: row.key,
    attempt: row.attempts,
    database,
    container,
  };
  await withDeadline(consumer.deliver(delivery), (consumer.limit_seconds ?? LIMIT_SECONDS) * 1_000);
  await finish(database, OUTBOX_TABLE, row, now());
}
