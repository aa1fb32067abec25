import { Temporal } from "temporal-polyfill";
import { type Currency, toMajor } from "../../../src/shared/money";
import { preparedRows, type Sql } from "../../../src/shared/sql";
import { dateInZone, HORIZON_DAYS } from "../../availability";
import type { OtherDates } from "../contract/store";
import { type Days, nearestDates } from "../domain/nearest-dates";
import type { Plan } from "../domain/plan";
import { FIRST_ZONE, LAST_ZONE } from "../stay-rules";
import {
  allOf,
  amountOf,
  bindingsOf,
  distanceOf,
  facetParts,
  fromOf,
  type Moment,
  overlaps,
  sharedParts,
} from "./conditions";
import { keyOf, ORDER } from "./order";

/** How far from the wanted dates others are looked for, and in how many listings: the first of the list. */
const SEARCH_DAYS = 60;
const CANDIDATES = 30;

const EPOCH = Temporal.PlainDate.from("1970-01-01");
const toDay = (date: string) => EPOCH.until(date, { largestUnit: "days" }).days;
const toDate = (day: number) => EPOCH.add({ days: day }).toString();

/** The days on which a stay near the wanted one can be booked wherever the listing is. */
function rangeAround(wanted: Days, { now }: Moment): Days {
  return {
    from: Math.max(wanted.from - SEARCH_DAYS, toDay(dateInZone(now, LAST_ZONE))),
    to: Math.min(wanted.to + SEARCH_DAYS, toDay(dateInZone(now, FIRST_ZONE)) + HORIZON_DAYS),
  };
}

/** The nearest dates on which something that matches all else is free. */
export async function selectOtherDates(sql: Sql, plan: Plan, moment: Moment): Promise<OtherDates[]> {
  if (!plan.dates || moment.among?.ids.length === 0) return [];
  const wanted = { from: toDay(plan.dates.from), to: toDay(plan.dates.to) };
  const range = rangeAround(wanted, moment);
  const amount = amountOf(plan);
  const from = fromOf(moment);
  const parts = [...sharedParts(plan, moment, "dates"), ...Object.values(facetParts(plan))];
  const found = await preparedRows<{ id: string; currency: Currency; total_minor: string; taken: Days[] }>(
    sql,
    `SELECT id, currency, total_minor,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('from', lower(taken.period) - DATE '1970-01-01',
                                                          'to', upper(taken.period) - DATE '1970-01-01')), '[]')
               FROM occupied_period taken
              WHERE taken.listing_id = candidate.id
                AND ${overlaps("range_from", "range_to")}
                AND (taken.held_until IS NULL OR taken.held_until > CAST(:now AS timestamptz))) AS taken
       FROM (SELECT l.id, l.currency, ${amount.sql}::text AS total_minor, ${keyOf(plan, moment)} AS key, l.created_at
               FROM ${from.sql}
              WHERE ${allOf(parts)} ORDER BY ${ORDER} LIMIT CAST(:candidates AS integer)) AS candidate
      ORDER BY ${ORDER}`,
    {
      ...bindingsOf([from, ...parts, amount, distanceOf(plan)]),
      range_from: toDate(range.from),
      range_to: toDate(Math.max(range.from, range.to)),
      now: moment.now.toString(),
      candidates: CANDIDATES,
    },
  );
  const candidates = found.map((row) => ({ ...row, total_minor: BigInt(row.total_minor) }));
  return nearestDates(wanted, candidates, range).map(({ from, to, cheapest }) => ({
    from: toDate(from),
    to: toDate(to),
    total: toMajor(cheapest.total_minor, cheapest.currency),
    currency: cheapest.currency,
    listing_id: cheapest.id,
  }));
}
