import { Temporal } from "temporal-polyfill";
import { type Currency, toMajor } from "../../../src/shared/money";
import { preparedRows, type Sql } from "../../../src/shared/sql";
import { dateInZone, HORIZON_DAYS } from "../../availability";
import type { OtherDates, WiderArea } from "../contract/store";
import { around, middleOf, RADII_KM } from "../domain/area";
import { type Days, nearestDates } from "../domain/nearest-dates";
import type { Plan } from "../domain/plan";
import { FIRST_ZONE, LAST_ZONE } from "../stay-rules";
import { allOf, amountOf, bindingsOf, distanceOf, facetParts, type Moment, overlaps, sharedParts } from "./conditions";
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
  if (!plan.dates) return [];
  const wanted = { from: toDay(plan.dates.from), to: toDay(plan.dates.to) };
  const range = rangeAround(wanted, moment);
  const amount = amountOf(plan);
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
               FROM search_listing l WHERE ${allOf(parts)} ORDER BY ${ORDER} LIMIT CAST(:candidates AS integer)) AS candidate
      ORDER BY ${ORDER}`,
    {
      ...bindingsOf([...parts, amount, distanceOf(plan)]),
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

/** The least of the radii that people say, beyond the one that was asked for, within which something matches all else. */
export async function selectWiderArea(sql: Sql, plan: Plan, moment: Moment): Promise<WiderArea | null> {
  const middle = plan.near ?? (plan.box ? middleOf(plan.box) : undefined);
  if (!middle) return null;
  const asked_m = plan.near?.radius_m ?? 0;
  // One after the other: most often there is something nearby, and far away there is very much to look at.
  for (const radius_km of RADII_KM.filter((km) => km * 1000 > asked_m)) {
    const wider = { ...plan, box: undefined, near: around(middle, radius_km) };
    const parts = [...sharedParts(wider, moment), ...Object.values(facetParts(wider))];
    const [found] = await preparedRows<{ count: number }>(
      sql,
      `SELECT count(*)::integer AS count FROM search_listing l WHERE ${allOf(parts)}`,
      bindingsOf(parts),
    );
    if (found && found.count > 0) return { near: `${middle.lat},${middle.lng}`, radius_km, count: found.count };
  }
  return null;
}
