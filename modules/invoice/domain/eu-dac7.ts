import { CURRENCIES, type Currency } from "../../../src/shared/money";
import type { Party } from "./content";
import { type Dated, settingOf } from "./dated";

/** The activities that platforms report: Council Directive (EU) 2021/514, annex V, section I. */
export const ACTIVITIES = ["immovable_property", "personal_services", "goods", "transport"] as const;
export type Activity = (typeof ACTIVITIES)[number];

/**
 * Whom the directive leaves out: who sold goods fewer than `goods_sales_below` times for no more than
 * `goods_consideration_minor` (euro cents), and the property that an
 * entity let more than `property_rentals_above` times.
 */
export type Exclusions = {
  goods_sales_below: number;
  goods_consideration_minor: bigint;
  property_rentals_above: number;
};

/** As we read the directive; whoever files has it looked at. */
export const EXCLUSIONS: readonly Dated<Exclusions>[] = [
  {
    from_year: 2023,
    goods_sales_below: 30,
    goods_consideration_minor: 200_000n,
    property_rentals_above: 2_000,
    source: "Council Directive (EU) 2021/514, annex V, section I.B.4",
  },
];

/** Where something is let, when it is property. */
export type Property = { listing_id: string; address: string[]; country: string; land_registry: string | null };

/** What a seller was paid in a quarter for one activity: minor units, and how often. */
export type QuarterSum = {
  quarter: 1 | 2 | 3 | 4;
  currency: Currency;
  /** What the seller was paid or credited, without what the platform kept. */
  consideration_minor: bigint;
  /** Fees, commissions and taxes that the platform kept. */
  fees_minor: bigint;
  taxes_minor: bigint;
  activities: number;
};

/** Sums of one activity; of property, those of one listing, with the nights it was let for. */
export type ActivitySums = { sums: readonly QuarterSum[] } & (
  | { activity: "immovable_property"; property: Property; days_rented: number }
  | { activity: Exclude<Activity, "immovable_property"> }
);

/** A seller as it is reported. */
export type Dac7Seller = Party & {
  id: string;
  kind: "individual" | "entity";
  /** ISO 3166-1: the member state that gave the tax id. */
  tax_id_country: string | null;
  vat_id: string | null;
  /** Of an individual, `YYYY-MM-DD`. */
  born_on: string | null;
  /** The account that is paid to, as far as it is known here; bank details are the processor's. */
  account: string | null;
};

export type Dac7Problem =
  | "tax_id_missing"
  | "tax_id_country_missing"
  | "address_missing"
  | "country_missing"
  | "birth_date_missing";

/** What is reported of a seller. */
export type ReportedSeller = {
  seller: Dac7Seller;
  activities: readonly ActivitySums[];
  problems: Dac7Problem[];
};

/** A platform's report of a year. Amounts stay in the currency they were paid in. */
export type Dac7Report = {
  year: number;
  platform: Party;
  sellers: ReportedSeller[];
  exclusions: Dated<Exclusions>;
};

const happened = ({ activities, consideration_minor, fees_minor, taxes_minor }: QuarterSum) =>
  activities > 0 || consideration_minor > 0n || fees_minor > 0n || taxes_minor > 0n;

function check({ sums }: ActivitySums): void {
  for (const { quarter, currency, consideration_minor, fees_minor, taxes_minor, activities } of sums) {
    const isCount = Number.isInteger(activities) && activities >= 0;
    const isPositive = consideration_minor >= 0n && fees_minor >= 0n && taxes_minor >= 0n;
    if (quarter < 1 || quarter > 4 || !CURRENCIES.includes(currency) || !isCount || !isPositive) {
      throw new RangeError(`a sum of quarter ${quarter} cannot be`);
    }
  }
}

const countOf = (activities: readonly ActivitySums[]) =>
  activities.reduce((sum, one) => sum + one.sums.reduce((inner, each) => inner + each.activities, 0), 0);

/**
 * Few goods are left out only when all of it was paid in euro: there is no rate here to compare other currencies by, and
 * to report too much is the smaller mistake.
 */
function areGoodsFew(goods: readonly ActivitySums[], exclusions: Exclusions): boolean {
  const sums = goods.flatMap((one) => one.sums);
  const paid = sums.reduce((sum, { consideration_minor }) => sum + consideration_minor, 0n);
  return (
    countOf(goods) < exclusions.goods_sales_below &&
    sums.every(({ currency, consideration_minor }) => currency === "eur" || consideration_minor === 0n) &&
    paid <= exclusions.goods_consideration_minor
  );
}

function reportable(kind: Dac7Seller["kind"], activities: readonly ActivitySums[], exclusions: Exclusions) {
  const some = activities.filter(({ sums }) => sums.some(happened));
  const leavesGoodsOut = areGoodsFew(
    some.filter(({ activity }) => activity === "goods"),
    exclusions,
  );
  return some.filter((one) => {
    if (one.activity === "goods") return !leavesGoodsOut;
    const isLargeHost = kind === "entity" && countOf([one]) > exclusions.property_rentals_above;
    return one.activity !== "immovable_property" || !isLargeHost;
  });
}

function problemsOf({ tax_id, tax_id_country, address, country, kind, born_on }: Dac7Seller): Dac7Problem[] {
  const all: [boolean, Dac7Problem][] = [
    [tax_id === null, "tax_id_missing"],
    [tax_id !== null && tax_id_country === null, "tax_id_country_missing"],
    [address.length === 0, "address_missing"],
    [country === null, "country_missing"],
    [kind === "individual" && born_on === null, "birth_date_missing"],
  ];
  return all.filter(([isMissing]) => isMissing).map(([, problem]) => problem);
}

/**
 * Who is reported for a year and with what. A seller of whom something is missing is reported, and the problem named.
 * Throws a RangeError for sums that cannot be, and for a year before the directive.
 */
export function dac7Report(report: {
  year: number;
  platform: Party;
  sellers: readonly { seller: Dac7Seller; activities: readonly ActivitySums[] }[];
  exclusions?: readonly Dated<Exclusions>[];
}): Dac7Report {
  const { year, platform, sellers } = report;
  const exclusions = settingOf(report.exclusions ?? EXCLUSIONS, year);
  for (const { activities } of sellers) for (const one of activities) check(one);
  return {
    ...{ year, platform, exclusions },
    sellers: sellers
      .map(({ seller, activities }) => ({
        seller,
        activities: reportable(seller.kind, activities, exclusions),
        problems: problemsOf(seller),
      }))
      .filter(({ activities }) => activities.length > 0),
  };
}
