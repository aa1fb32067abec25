import type { MedusaContainer } from "@medusajs/framework/types";
import { INVOICE, type InvoiceService } from "../../invoice";
import { issue } from "../../invoice/contract";
import { payoutContext } from "../context";
import { readPayout } from "../rows/payout-row";
import { composeStatement } from "./compose-statement";
import { statementFor } from "./parties";

/** The source under which invoice keeps the statement of a payout. */
export const statementSource = (payoutId: string) => ({ type: "payout.statement", id: payoutId });

/** Issues the statement of a payout that the seller's account has got: once, numbered, and never changed. */
export async function issueStatement(container: MedusaContainer, payoutId: string): Promise<void> {
  const { database, recipients, now } = payoutContext(container);
  const payout = await readPayout(database, payoutId);
  if (!payout?.transfer_id) throw new Error(`payout ${payoutId} has nothing to state yet`);
  const [recipient] = await recipients(payout.seller_id);
  const given = await statementFor(container, payout.seller_id, recipient?.language ?? "en");
  const content = await composeStatement(database, payout, given);
  await database.transaction((tx) =>
    issue(
      tx,
      { issuer_id: "platform", seller_id: payout.seller_id, source: statementSource(payoutId), content },
      { at: now(), zone: "UTC" },
    ),
  );
}

/** The statement of a payout, or undefined while it is not issued. */
export async function readStatement(container: MedusaContainer, payoutId: string) {
  const invoices = container.resolve<InvoiceService>(INVOICE);
  return invoices.findBySource(statementSource(payoutId));
}
