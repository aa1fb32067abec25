import { generateEntityId } from "@medusajs/framework/utils";
import type { Currency } from "../../../src/shared/money";
import type { Sql } from "../../../src/shared/sql";
import { enqueue } from "../../outbox/contract";
import { RECOVER_TOPIC } from "../names";

/**
 * Has what a seller owes taken back from what was transferred to them, as far as Stripe still can, once the caller's
 * transaction commits: called by whoever posts something that makes a seller owe, after the guest has been paid. What
 * cannot be taken back stays owed, and the next payout nets it. Asking for it when nothing is owed does no harm.
 */
export async function scheduleRecovery(tx: Sql, owner: { seller_id: string; currency: Currency }): Promise<void> {
  await enqueue(tx, {
    topic: RECOVER_TOPIC,
    key: generateEntityId(undefined, "rcv"),
    payload: { seller_id: owner.seller_id, currency: owner.currency },
  });
}
