import type { MedusaContainer } from "@medusajs/framework/types";
import { Problem } from "../../src/shared/problem";
import { type PriceLine, RATES, type RatesService } from "../rates";
import { TAX, type TaxService } from "../tax";
import type { StayTaxes } from "../tax/contract";
import { TAX_LINE } from "./domain/split-price";
import type { ListingToBook } from "./listing-to-book";

type Priced = { lines: PriceLine[]; total_minor: bigint; taxes: StayTaxes };

/** A tax by nights in another currency than the listing's cannot be asked for, and to leave it out would be to owe it. */
async function taxesOf(container: MedusaContainer, stay: Parameters<TaxService["tax"]>[0]): Promise<StayTaxes> {
  try {
    return await container.resolve<TaxService>(TAX).tax(stay);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Problem("listing.not_bookable", "The taxes of this stay cannot be computed at the moment.");
  }
}

/**
 * The price of a stay with the taxes of the place it is in: what is not in its lines comes on top as one line more.
 * All guests are counted as liable for taxes by person: nobody is asked yet who is exempt.
 */
export async function priceWithTaxes(
  container: MedusaContainer,
  listing: Pick<
    ListingToBook,
    "base_price_minor" | "cleaning_fee_minor" | "unit" | "kind" | "currency" | "country_code"
  >,
  { from, to, guests }: { from: string; to: string; guests: number },
): Promise<Priced> {
  const { lines, total_minor } = await container.resolve<RatesService>(RATES).price({ ...listing, from, to });
  const taxes = await taxesOf(container, {
    jurisdictions: listing.country_code === null ? [] : [listing.country_code],
    kind: listing.kind,
    ...{ from, to, persons_liable: guests, currency: listing.currency },
    lines: lines.map(({ code, amount_minor }) => ({ code, amount_minor })),
  });
  if (taxes.exclusive_minor === 0n) return { lines, total_minor, taxes };
  const onTop: PriceLine = { code: TAX_LINE, amount_minor: taxes.exclusive_minor };
  return { lines: [...lines, onTop], total_minor: total_minor + taxes.exclusive_minor, taxes };
}
