import type { Currency } from "../../../src/shared/money";
import type { Party } from "./content";
import { type Dated, settingOf } from "./dated";

/**
 * From when on a third-party settlement organisation reports a payee: more than `gross_minor` (US cents) and more than
 * `transactions` payments in the year. Federal only: some states ask for less.
 */
export type Threshold1099K = { gross_minor: bigint; transactions: number };

/** As we read the law; whoever files has it looked at. */
export const THRESHOLDS_1099K: readonly Dated<Threshold1099K>[] = [
  {
    from_year: 2011,
    gross_minor: 2_000_000n,
    transactions: 200,
    source: "26 USC 6050W(e); IRS Notices 2023-10, 2023-74",
  },
  { from_year: 2024, gross_minor: 500_000n, transactions: 0, source: "IRS Notice 2024-85" },
  { from_year: 2025, gross_minor: 2_000_000n, transactions: 200, source: "Public Law 119-21, section 70432" },
];

/** What was paid for a payee's bookings in a month: gross, before refunds, fees and commission. */
export type MonthSum = { month: number; currency: Currency; gross_minor: bigint; transactions: number };

/** A payee as the form needs it. */
export type Payee1099K = Party & {
  account_number: string;
  /** Merchant category code, where it is known. */
  category_code: string | null;
  /** US cents that were withheld from payouts. */
  withheld_minor: bigint;
};

/** The data of a Form 1099-K, by its boxes; amounts in US cents. It is no filing. */
export type Form1099K = {
  year: number;
  filer: Party;
  payee: Payee1099K;
  box_1a_gross_minor: bigint;
  /** Payments online are made without a card being present. */
  box_1b_card_not_present_minor: bigint;
  box_2_category_code: string | null;
  box_3_transactions: number;
  box_4_withheld_minor: bigint;
  /** January to December, boxes 5a to 5l. */
  box_5_months_minor: bigint[];
  is_required: boolean;
  threshold: Dated<Threshold1099K>;
  /** What has to be seen to before it can be filed. */
  problems: Problem1099K[];
};

export type Problem1099K =
  /** Without a taxpayer's number the payer may have to withhold. */
  | { code: "tax_id_missing" }
  | { code: "address_missing" }
  /** The form is in US dollars, and no rate is agreed on: these are not in its boxes. */
  | { code: "other_currency"; currency: Currency; gross_minor: bigint; transactions: number };

function checkSum({ month, gross_minor, transactions }: MonthSum): void {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`${month} is no month`);
  if (gross_minor < 0n || !Number.isInteger(transactions) || transactions < 0) {
    throw new RangeError(`what was paid in month ${month} is not negative: refunds do not count`);
  }
}

function otherCurrencies(sums: readonly MonthSum[]): Problem1099K[] {
  const found = new Map<Currency, { gross_minor: bigint; transactions: number }>();
  for (const { currency, gross_minor, transactions } of sums) {
    if (currency === "usd") continue;
    const known = found.get(currency) ?? { gross_minor: 0n, transactions: 0 };
    found.set(currency, {
      gross_minor: known.gross_minor + gross_minor,
      transactions: known.transactions + transactions,
    });
  }
  return [...found].map(([currency, sum]) => ({ code: "other_currency", currency, ...sum }));
}

/**
 * The form's data of a payee and a year, with whether it has to be filed and what is missing for it. `sums` may name a
 * month several times; those in other currencies are named apart and in no box. Throws a RangeError for sums that cannot
 * be, and for a year that no threshold is known for.
 */
export function form1099K(report: {
  year: number;
  filer: Party;
  payee: Payee1099K;
  sums: readonly MonthSum[];
  thresholds?: readonly Dated<Threshold1099K>[];
}): Form1099K {
  const { year, filer, payee, sums, thresholds = THRESHOLDS_1099K } = report;
  for (const sum of sums) checkSum(sum);
  const threshold = settingOf(thresholds, year);
  const dollars = sums.filter(({ currency }) => currency === "usd");
  const months = Array.from({ length: 12 }, (_, index) =>
    dollars.reduce((sum, { month, gross_minor }) => (month === index + 1 ? sum + gross_minor : sum), 0n),
  );
  const gross = months.reduce((sum, month) => sum + month, 0n);
  const transactions = dollars.reduce((sum, each) => sum + each.transactions, 0);
  return {
    ...{ year, filer, payee, threshold },
    box_1a_gross_minor: gross,
    box_1b_card_not_present_minor: gross,
    box_2_category_code: payee.category_code,
    box_3_transactions: transactions,
    box_4_withheld_minor: payee.withheld_minor,
    box_5_months_minor: months,
    is_required: gross > threshold.gross_minor && transactions > threshold.transactions,
    problems: [
      ...(payee.tax_id === null ? [{ code: "tax_id_missing" } as const] : []),
      ...(payee.address.length === 0 ? [{ code: "address_missing" } as const] : []),
      ...otherCurrencies(sums),
    ],
  };
}
