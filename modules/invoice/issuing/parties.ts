import { env } from "../../../src/shared/env";
import { firstRow, type Sql } from "../../../src/shared/sql";
import type { Language, Party } from "../domain/content";
import { type BillingDetails, selectBillingDetails } from "../rows/billing-details";

/** The marketplace as it stands on documents, as its operator has set it. */
export function platformParty(): Party {
  const settings = env();
  return {
    name: settings.MARKETPLACE_LEGAL_NAME,
    address: settings.MARKETPLACE_ADDRESS.split(";")
      .map((line) => line.trim())
      .filter(Boolean),
    country: settings.MARKETPLACE_COUNTRY ?? null,
    tax_id: settings.MARKETPLACE_TAX_ID ?? null,
    email: null,
  };
}

/** A seller as it stands on documents, with what else was said of it; `billing` is null when nothing was. */
export type SellerParty = { party: Party; language: Language; billing: BillingDetails | null };

type Card = { name: string; city: string | null; country_code: string | null };

const countryOf = (code: string | null | undefined): string | null => (code ? code.toUpperCase() : null);

/** By its billing details, else by what its page says: no document waits for somebody to fill in a form. */
export async function sellerParty(sql: Sql, sellerId: string): Promise<SellerParty> {
  const billing = (await selectBillingDetails(sql, sellerId)) ?? null;
  if (billing) {
    const { legal_name, address, country_code, tax_id, email, language } = billing;
    return { party: { name: legal_name, address, country: country_code, tax_id, email }, language, billing };
  }
  const card = await firstRow<Card>(sql, "SELECT name, city, country_code FROM seller_card WHERE id = ?", [sellerId]);
  return {
    party: {
      name: card?.name ?? sellerId,
      address: card?.city ? [card.city] : [],
      country: countryOf(card?.country_code),
      ...{ tax_id: null, email: null },
    },
    language: "en",
    billing: null,
  };
}
