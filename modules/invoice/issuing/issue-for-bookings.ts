import type { MedusaContainer } from "@medusajs/framework/types";
import { Temporal } from "temporal-polyfill";
import { env } from "../../../src/shared/env";
import type { Database, Sql } from "../../../src/shared/sql";
import { BOOKING, type BookingService } from "../../booking";
import { credit, issue } from "../contract/issue";
import { findBySource } from "../rows/select-documents";
import { selectPosted } from "../rows/select-posted";
import { platformParty, sellerParty } from "./parties";
import { planDocuments } from "./plan-documents";
import type { PlannedDocument } from "./planned";

async function planned(container: MedusaContainer, tx: Sql, bookingId: string): Promise<PlannedDocument[]> {
  const charges = await container.resolve<BookingService>(BOOKING).charges(bookingId, tx);
  const posted = charges && (await selectPosted(tx, bookingId));
  if (!charges || !posted) return [];
  return planDocuments(charges, posted, {
    seller: await sellerParty(tx, charges.seller_id),
    platform: platformParty(),
    platform_zone: env().MARKETPLACE_TIME_ZONE,
  });
}

/** Issues one, unless its source has a document: what was issued stays, whatever names and words would be today. */
async function issueOne(tx: Sql, document: PlannedDocument, at: Temporal.Instant): Promise<void> {
  const { source, zone } = document;
  if (await findBySource(tx, source)) return;
  if (document.kind === "invoice") {
    const { issuer_id, seller_id, customer_id, booking_id, content } = document;
    await issue(tx, { source, issuer_id, seller_id, customer_id, booking_id, content }, { at, zone });
    return;
  }
  const invoice = await findBySource(tx, document.invoice);
  if (!invoice) throw new Error(`${source.type}/${source.id} credits ${document.invoice.type}, which was not issued`);
  const { amount_minor, reason } = document;
  await credit(tx, { invoice_id: invoice.id, source, amount_minor, reason }, { at, zone });
}

/**
 * Issues the documents of a booking that are due and were not issued, in one transaction, dated `now`; as often and from
 * as many processes as anybody likes: a source has one document.
 */
export async function issueForBooking(
  container: MedusaContainer,
  database: Database,
  bookingId: string,
  now: Temporal.Instant,
): Promise<void> {
  await database.transaction(async (tx) => {
    const due = await planned(container, tx, bookingId);
    for (const one of due.sort((first, second) => first.rank - second.rank)) await issueOne(tx, one, now);
  });
}

/**
 * Issues the documents of many bookings in the caller's transaction, each dated when its money moved: for a history that
 * is made up, where nobody else issues.
 */
export async function issueHistory(container: MedusaContainer, tx: Sql, bookingIds: readonly string[]): Promise<void> {
  const due: PlannedDocument[] = [];
  for (const id of bookingIds) due.push(...(await planned(container, tx, id)));
  due.sort((one, other) => Temporal.Instant.compare(one.at, other.at) || one.rank - other.rank);
  for (const one of due) await issueOne(tx, one, one.at);
}
