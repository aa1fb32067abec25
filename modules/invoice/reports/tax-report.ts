import type { MedusaContainer } from "@medusajs/framework/types";
import { type Currency, toMajor } from "../../../src/shared/money";
import type { Sql } from "../../../src/shared/sql";
import { LISTING, type ListingService } from "../../listing";
import type { TaxReportView } from "../contract/reports";
import {
  type Activity,
  type ActivitySums,
  type Dac7Report,
  type Dac7Seller,
  dac7Report,
  type QuarterSum,
} from "../domain/eu-dac7";
import { form1099K } from "../domain/us-1099-k";
import { platformParty, type SellerParty, sellerParty } from "../issuing/parties";
import { type MonthRow, selectYear } from "../rows/select-year";

/** Member states, whose sellers platforms report by DAC7. */
const EU: readonly string[] = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(
  " ",
);

/** What a kind of listing is by the directive; rentals are of bicycles, boats and the like. */
const ACTIVITY_OF: Record<string, Activity> = {
  stay: "immovable_property",
  space: "immovable_property",
  rental: "transport",
  appointment: "personal_services",
  tour: "personal_services",
};

const quarterOf = (month: number) => Math.ceil(month / 3) as QuarterSum["quarter"];

/** Sums by quarter and currency. */
function quarters(months: readonly MonthRow[]): QuarterSum[] {
  const found = new Map<string, QuarterSum>();
  for (const { month, currency, net, kept, taxes, activities } of months) {
    const quarter = quarterOf(month);
    const known = found.get(`${quarter} ${currency}`);
    found.set(`${quarter} ${currency}`, {
      ...{ quarter, currency },
      consideration_minor: (known?.consideration_minor ?? 0n) + BigInt(net),
      fees_minor: (known?.fees_minor ?? 0n) + BigInt(kept),
      taxes_minor: (known?.taxes_minor ?? 0n) + BigInt(taxes),
      activities: (known?.activities ?? 0) + activities,
    });
  }
  return [...found.values()].sort((one, other) => one.quarter - other.quarter);
}

async function activitiesOf(container: MedusaContainer, months: readonly MonthRow[]): Promise<ActivitySums[]> {
  const listings = container.resolve<ListingService>(LISTING);
  const of = (activity: Activity) => months.filter(({ kind }) => ACTIVITY_OF[kind] === activity);
  const property = of("immovable_property");
  const found: ActivitySums[] = [];
  for (const listing_id of new Set(property.map((row) => row.listing_id))) {
    const own = property.filter((row) => row.listing_id === listing_id);
    const listing = await listings.find(listing_id);
    const address = listing ? [listing.address_line, listing.place_name].filter((line) => line !== null) : [];
    found.push({
      activity: "immovable_property",
      property: { listing_id, address, country: listing?.country_code ?? "", land_registry: null },
      days_rented: own.reduce((sum, { days }) => sum + days, 0),
      sums: quarters(own),
    });
  }
  for (const activity of ["personal_services", "transport"] as const) {
    const own = of(activity);
    if (own.length > 0) found.push({ activity, sums: quarters(own) });
  }
  return found;
}

function dac7Seller(id: string, { party, billing }: SellerParty): Dac7Seller {
  return {
    ...party,
    id,
    kind: billing?.kind ?? "entity",
    tax_id_country: billing?.tax_id ? billing.country_code : null,
    vat_id: billing?.vat_id ?? null,
    born_on: billing?.born_on ?? null,
    // Bank details are the processor's.
    account: null,
  };
}

function totalsOf(months: readonly MonthRow[]): TaxReportView["totals"] {
  const currencies: Currency[] = [...new Set(months.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const own = months.filter((row) => row.currency === currency);
    const of = (part: "gross" | "net") => own.reduce((sum, row) => sum + BigInt(row[part]), 0n);
    return {
      currency,
      gross: toMajor(of("gross"), currency),
      net: toMajor(of("net"), currency),
      bookings: own.reduce((sum, { payments }) => sum + payments, 0),
    };
  });
}

const regimeOf = (country: string | null): TaxReportView["regime"] => {
  if (country === "US") return "us_1099_k";
  return country !== null && EU.includes(country) ? "eu_dac7" : "none";
};

/** As JSON takes it: amounts are decimal strings of minor units. */
const plain = (report: object): Record<string, unknown> =>
  JSON.parse(JSON.stringify(report, (_key, value) => (typeof value === "bigint" ? String(value) : value)));

/** What is reported of a seller for a year, by the country that the seller is in. `dac7` is the report for its XML. */
type YearReport = { view: TaxReportView; dac7: Dac7Report | null };

export async function taxReportOf(
  container: MedusaContainer,
  sql: Sql,
  sellerId: string,
  { year, so_far }: { year: number; so_far: boolean },
): Promise<YearReport> {
  const seller = await sellerParty(sql, sellerId);
  const months = await selectYear(sql, sellerId, year);
  const country_code = seller.party.country;
  const regime = regimeOf(country_code);
  const view = { year, so_far, regime, country_code, totals: totalsOf(months) };
  if (regime === "eu_dac7") {
    const dac7 = dac7Report({
      year,
      platform: platformParty(),
      sellers: [{ seller: dac7Seller(sellerId, seller), activities: await activitiesOf(container, months) }],
    });
    return { view: { ...view, report: plain(dac7) }, dac7 };
  }
  if (regime === "none") return { view: { ...view, report: null }, dac7: null };
  const form = form1099K({
    year,
    filer: platformParty(),
    payee: { ...seller.party, account_number: sellerId, category_code: null, withheld_minor: 0n },
    sums: months.map(({ month, currency, gross, payments }) => ({
      ...{ month, currency, transactions: payments },
      gross_minor: BigInt(gross),
    })),
  });
  return { view: { ...view, report: plain(form) }, dac7: null };
}
