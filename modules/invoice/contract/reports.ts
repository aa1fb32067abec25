import { z } from "zod";
import { CURRENCIES } from "../../../src/shared/money";
import { defineRoute, id, plainDate } from "../../../src/shared/route";
import { TRANSACTION_TYPES } from "../../ledger/contract";

const currency = z.enum(CURRENCIES);

/** What a seller earned, in major units; only gross adds where it is positive, all else takes. */
const sums = {
  /** What guests paid for the seller's share, with the taxes that the seller remits. */
  gross: z.number(),
  refunds: z.number(),
  commission: z.number(),
  /** Processing fees that were passed on. */
  fees: z.number(),
  disputes: z.number(),
  net: z.number(),
  /** Bookings whose money was taken. */
  bookings: z.number().int(),
};

const sales = z.object({
  currency,
  totals: z.object(sums),
  /** Every day, week or month of the period, also those in which nothing happened; `to` is exclusive. */
  periods: z.array(z.object({ from: plainDate, to: plainDate, ...sums })),
  /** The largest gross first. */
  listings: z.array(
    z.object({ listing_id: id, title: z.object({ en: z.string(), es: z.string().optional() }), ...sums }),
  ),
});
export type SalesView = z.infer<typeof sales>;

export const readSales = defineRoute({
  method: "GET",
  path: "/seller/sales",
  who: "manager",
  summary: "What the seller earned from `from` to `to`, exclusive, in days of UTC, by currency: sums of the ledger",
  query: z.object({ from: plainDate, to: plainDate, by: z.enum(["day", "week", "month"]).default("month") }).strict(),
  response: z.object({ sales: z.array(sales) }),
});

export const exportTransactions = defineRoute({
  method: "GET",
  path: "/seller/transactions/export",
  who: "manager",
  summary: "What happened to the seller's money as CSV, the earliest first; days of UTC, `to` is exclusive",
  query: z
    .object({
      from: plainDate.optional(),
      to: plainDate.optional(),
      type: z.enum(TRANSACTION_TYPES).optional(),
      currency: currency.optional(),
    })
    .strict(),
  response: z.string().describe("CSV"),
  limit: { points: 20, seconds: 60 },
});

const amounts = z.record(z.string(), z.unknown());

const taxReport = z.object({
  year: z.number().int(),
  /** True while the year is not over: then these are the sums so far. */
  so_far: z.boolean(),
  /** Which report the seller's country asks of the platform; `none` where we know of none. */
  regime: z.enum(["us_1099_k", "eu_dac7", "none"]),
  country_code: z.string().nullable(),
  /** What the seller was paid, by currency, in major units. */
  totals: z.array(z.object({ currency, gross: z.number(), net: z.number(), bookings: z.number().int() })),
  /** The report itself; amounts are decimal strings of minor units. Null where there is no regime. */
  report: amounts.nullable(),
});
export type TaxReportView = z.infer<typeof taxReport>;

export const readTaxReport = defineRoute({
  method: "GET",
  path: "/seller/tax-reports/:year",
  who: "manager",
  summary: "What is reported to tax authorities of the seller for a year; DAC7 also as XML, by Accept or `format=xml`",
  query: z.object({ format: z.enum(["json", "xml"]).optional() }).strict(),
  response: z.object({ tax_report: taxReport }),
});

export const reportRoutes = [readSales, exportTransactions, readTaxReport];
