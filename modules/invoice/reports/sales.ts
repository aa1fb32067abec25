import { Temporal } from "temporal-polyfill";
import { type Currency, toMajor } from "../../../src/shared/money";
import type { Sql } from "../../../src/shared/sql";
import type { SalesView } from "../contract/reports";
import { type SalesRow, selectSalesByListing, selectSalesByPeriod } from "../rows/select-sales";

type SalesBy = "day" | "week" | "month";
type Sums = SalesView["totals"];

const STEP = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 } } as const;

function beginOf(date: Temporal.PlainDate, by: SalesBy): Temporal.PlainDate {
  if (by === "month") return date.with({ day: 1 });
  return by === "week" ? date.subtract({ days: date.dayOfWeek - 1 }) : date;
}

/** The days, weeks (from Monday) or months that a period touches, cut to it; `to` is exclusive. */
export function periodsOf(from: string, to: string, by: SalesBy): { starts: string; from: string; to: string }[] {
  const all: { starts: string; from: string; to: string }[] = [];
  let start = beginOf(Temporal.PlainDate.from(from), by);
  while (start.toString() < to) {
    const next = start.add(STEP[by]);
    const starts = start.toString();
    all.push({ starts, from: starts < from ? from : starts, to: next.toString() > to ? to : next.toString() });
    start = next;
  }
  return all;
}

const PARTS = ["gross", "refunds", "commission", "fees", "disputes"] as const;

function sumsOf(found: readonly SalesRow[], currency: Currency): Sums {
  const of = (part: (typeof PARTS)[number]) => found.reduce((sum, row) => sum + BigInt(row[part]), 0n);
  const major = (part: (typeof PARTS)[number]) => toMajor(of(part), currency);
  return {
    gross: major("gross"),
    refunds: major("refunds"),
    commission: major("commission"),
    fees: major("fees"),
    disputes: major("disputes"),
    net: toMajor(
      PARTS.reduce((sum, part) => sum + of(part), 0n),
      currency,
    ),
    bookings: found.reduce((sum, row) => sum + row.bookings, 0),
  };
}

/** What a seller earned over a period, by currency, over time and by listing: sums of the ledger. */
export async function salesOf(
  sql: Sql,
  sellerId: string,
  { from, to, by }: { from: string; to: string; by: SalesBy },
): Promise<SalesView[]> {
  const byPeriod = await selectSalesByPeriod(sql, sellerId, { from, to }, by);
  const byListing = await selectSalesByListing(sql, sellerId, { from, to });
  const periods = periodsOf(from, to, by);
  return [...new Set(byPeriod.map(({ currency }) => currency))].map((currency) => {
    const own = byPeriod.filter((row) => row.currency === currency);
    return {
      currency,
      totals: sumsOf(own, currency),
      periods: periods.map((period) => ({
        ...{ from: period.from, to: period.to },
        ...sumsOf(
          own.filter(({ starts }) => starts === period.starts),
          currency,
        ),
      })),
      listings: byListing
        .filter((row) => row.currency === currency)
        .map((row) => ({ listing_id: row.listing_id, title: row.title, ...sumsOf([row], currency) })),
    };
  });
}
