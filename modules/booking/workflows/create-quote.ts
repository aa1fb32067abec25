import { randomBytes } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { now as present } from "../../../src/shared/clock";
import { env } from "../../../src/shared/env";
import { toMajor } from "../../../src/shared/money";
import type { Language } from "../../../src/shared/route";
import type { Database } from "../../../src/shared/sql";
import { packLines } from "../../rates";
import { packTaxes } from "../../tax/contract";
import type { QuoteView } from "../contract";
import { planPayment } from "../domain/plan-payment";
import { signQuoteId } from "../domain/secret-hash";
import { readListingToBook, refuseImpossibleStay } from "../listing-to-book";
import { priceWithTaxes } from "../price-with-taxes";
import { insertQuote } from "../rows/quote-row";
import { viewLines, viewTaxes } from "../views/booking-view";

const QUOTE_MINUTES = 30;

type Asked = { from: string; to: string; guests: number; language: Language };

/**
 * Prices a stay and keeps the price for half an hour. It does not ask whether the dates are free: that is decided
 * when they are held. A plain function, not a workflow: it writes one row and there is nothing to take back.
 */
export async function createQuote(
  container: MedusaContainer,
  database: Database,
  listingId: string,
  asked: Asked,
): Promise<QuoteView> {
  const now = present();
  const listing = await readListingToBook(container, listingId);
  refuseImpossibleStay(listing, asked, now);
  const { lines, total_minor, taxes } = await priceWithTaxes(container, listing, asked);
  const { due_now_minor, rest } = planPayment({
    total_minor,
    deposit: listing.deposit,
    from: asked.from,
    time_zone: listing.time_zone,
    now,
  });
  const id = `quo_${randomBytes(18).toString("base64url")}`;
  const expires_at = now.add({ minutes: QUOTE_MINUTES });
  const stored = packLines(lines);
  const packed = packTaxes(taxes);
  await insertQuote(database, {
    id_hash: signQuoteId(id, env().QUOTE_SECRET),
    listing_id: listing.id,
    from_date: asked.from,
    to_date: asked.to,
    guests: asked.guests,
    currency: listing.currency,
    lines: stored,
    taxes: packed,
    total_minor: String(total_minor),
    due_minor: String(due_now_minor),
    rest_due_on: rest?.due_on ?? null,
    rest_due_at: rest?.due_at ?? null,
    expires_at,
    now,
  });
  return {
    id,
    currency: listing.currency,
    lines: viewLines({ currency: listing.currency, lines: stored }, asked.language),
    taxes: viewTaxes({ currency: listing.currency, taxes: packed }, asked.language),
    total: toMajor(total_minor, listing.currency),
    due_now: toMajor(due_now_minor, listing.currency),
    rest: rest ? { amount: toMajor(rest.amount_minor, listing.currency), due_on: rest.due_on } : null,
    expires_at: expires_at.toString(),
  };
}
