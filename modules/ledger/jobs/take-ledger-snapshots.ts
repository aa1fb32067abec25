import type { MedusaContainer } from "@medusajs/framework/types";
import { now } from "../../../src/shared/clock";
import { LEDGER, type LedgerService } from "../index";

/** Keeps balances a snapshot and a few lines, whatever has been posted. */
export default async function takeLedgerSnapshots(container: MedusaContainer): Promise<void> {
  await container.resolve<LedgerService>(LEDGER).takeSnapshots(now());
}

export const config = { name: "take-ledger-snapshots", schedule: "23 * * * *" };
