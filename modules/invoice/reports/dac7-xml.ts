import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import { CURRENCY_DECIMALS, type Currency } from "../../../src/shared/money";
import type { Party } from "../domain/content";
import type { ActivitySums, Dac7Report, Dac7Seller, ReportedSeller } from "../domain/eu-dac7";
import { plainDecimal } from "../domain/format";

const NAMES = {
  immovable_property: "ImmovableProperty",
  personal_services: "PersonalServices",
  goods: "SaleOfGoods",
  transport: "TransportationRental",
} as const;

/** Characters that XML 1.0 has no way to write, or that nobody writes: controls, and halves of characters. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

const clean = (text: string) => text.replaceAll(UNWRITABLE, "");

/** An element with words in it; nothing when there is nothing to say. */
function leaf(parent: XMLBuilder, name: string, text: string | null, attributes: Record<string, string> = {}): void {
  if (text !== null) parent.ele(name, attributes).txt(clean(text)).up();
}

function address(parent: XMLBuilder, { address: lines, country }: Pick<Party, "address" | "country">): void {
  const element = parent.ele("Address");
  leaf(element, "CountryCode", country);
  for (const line of lines) leaf(element, "AddressLine", line);
}

function sellerElement(parent: XMLBuilder, seller: Dac7Seller): void {
  const element = parent.ele("Seller", { id: clean(seller.id), kind: seller.kind });
  leaf(element, "Name", seller.name);
  address(element, seller);
  leaf(element, "TIN", seller.tax_id, seller.tax_id_country ? { issuedBy: seller.tax_id_country } : {});
  leaf(element, "VAT", seller.vat_id);
  leaf(element, "BirthDate", seller.born_on);
  leaf(element, "FinancialIdentifier", seller.account);
}

function amount(parent: XMLBuilder, name: string, minor: bigint, currency: Currency): void {
  leaf(parent, name, plainDecimal(minor, CURRENCY_DECIMALS[currency]), { currCode: currency.toUpperCase() });
}

function activityElement(parent: XMLBuilder, activity: ActivitySums): void {
  const element = parent.ele(NAMES[activity.activity]);
  if (activity.activity === "immovable_property") {
    const { listing_id, land_registry, ...place } = activity.property;
    leaf(element, "ListingId", listing_id);
    address(element, place);
    leaf(element, "LandRegistrationNumber", land_registry);
    leaf(element, "DaysRented", String(activity.days_rented));
  }
  for (const sum of activity.sums) {
    const quarter = element.ele("Quarter", { number: String(sum.quarter) });
    amount(quarter, "Consideration", sum.consideration_minor, sum.currency);
    amount(quarter, "Fees", sum.fees_minor, sum.currency);
    amount(quarter, "Taxes", sum.taxes_minor, sum.currency);
    leaf(quarter, "Activities", String(sum.activities));
  }
}

function reported(parent: XMLBuilder, { seller, activities, problems }: ReportedSeller): void {
  const element = parent.ele("ReportableSeller");
  sellerElement(element, seller);
  for (const activity of activities) activityElement(element, activity);
  for (const problem of problems) leaf(element, "Problem", problem);
}

/**
 * A DAC7 report as well-formed XML, by our own model. It has what the directive asks for and is NOT the official schema:
 * it was not validated against it, and no authority takes it as it is.
 */
export function dac7Xml({ year, platform, sellers }: Dac7Report): string {
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("Dac7Report", { year: String(year) });
  root.com("By Berth's own model; not validated against the official DPI schema.");
  const operator = root.ele("PlatformOperator");
  leaf(operator, "Name", platform.name);
  address(operator, platform);
  leaf(operator, "TIN", platform.tax_id);
  for (const each of sellers) reported(root, each);
  return root.end({ prettyPrint: true });
}
