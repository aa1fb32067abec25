import type { Temporal } from "temporal-polyfill";
import { env } from "../../../src/shared/env";
import { HORIZON_DAYS } from "../../availability";
import { BOOKABLE_KINDS } from "../../listing/contract";
import { splitBox } from "../domain/area";
import type { Plan } from "../domain/plan";
import type { Bookable } from "../stay-rules";

/** The instant, and what follows from it. */
export type Moment = { now: Temporal.Instant; bookable: Bookable };

/** What of a plan is looked past when nothing was found: which days are taken, or the area. */
export type Beyond = "dates" | "area" | undefined;

/** A part of a statement with what it binds. */
type Part = { sql: string; bindings: Record<string, unknown> };

const part = (sql: string, bindings: Record<string, unknown> = {}): Part => ({ sql, bindings });

/** What a listing costs: the stay when there are dates, else one unit. */
export function amountOf({ dates }: Plan): Part {
  if (!dates) return part("l.base_price_minor");
  return part(
    "stay_total_minor(l.base_price_minor, l.cleaning_fee_minor, CAST(:units AS integer), CAST(:fee_bps AS integer))",
    { units: dates.units, fee_bps: env().SERVICE_FEE_BPS },
  );
}

/** Metres from where somebody looks, or null. */
export function distanceOf({ near }: Plan): Part {
  if (!near) return part("NULL::float8");
  return part("earth_distance(ll_to_earth(:lat, :lng), l.earth)", { lat: near.lat, lng: near.lng });
}

function areaParts({ near, box }: Plan): Part[] {
  const parts: Part[] = [];
  if (near) {
    const { lat, lng, radius_m } = near;
    // The box is what the index finds; its corners lie further away than the circle.
    parts.push(
      part(
        `earth_box(ll_to_earth(:lat, :lng), :radius) @> l.earth
         AND earth_distance(ll_to_earth(:lat, :lng), l.earth) <= :radius`,
        { lat, lng, radius: radius_m },
      ),
    );
  }
  if (box) {
    const boxes = splitBox(box).map(({ west, south, east, north }, index) => ({
      sql: `point(l.public_lng, l.public_lat) <@ box(point(:west${index}, :south), point(:east${index}, :north))`,
      bindings: { [`west${index}`]: west, [`east${index}`]: east, south, north },
    }));
    parts.push(
      part(
        `(${boxes.map(({ sql }) => sql).join(" OR ")})`,
        Object.assign({}, ...boxes.map(({ bindings }) => bindings)),
      ),
    );
  }
  return parts;
}

/** Free by live occupancy at the instant, and not refused by what a quote refuses whatever is free. */
function dateParts({ dates }: Plan, { now, bookable }: Moment, beyond: Beyond): Part[] {
  if (!dates) return [];
  const { from, to } = dates;
  const ofBookable = part("l.kind = ANY(:bookable_kinds)", { bookable_kinds: BOOKABLE_KINDS });
  if (beyond === "dates") return [ofBookable];
  const parts = [
    ofBookable,
    part(
      `NOT EXISTS (
         SELECT FROM occupied_period taken
          WHERE taken.listing_id = l.id AND taken.period && daterange(CAST(:from AS date), CAST(:to AS date))
            AND (taken.held_until IS NULL OR taken.held_until > CAST(:now AS timestamptz)))`,
      { from, to, now: now.toString() },
    ),
  ];
  if (bookable === "nowhere") parts.push(part("false"));
  if (bookable === "somewhere") {
    const today = "CAST(CAST(:now AS timestamptz) AT TIME ZONE l.time_zone AS date)";
    parts.push(
      part(`CAST(:from AS date) >= ${today} AND CAST(:to AS date) <= ${today} + CAST(:horizon AS integer)`, {
        horizon: HORIZON_DAYS,
      }),
    );
  }
  return parts;
}

/** The beginning of a statement about words: the one row `asked` with what has to occur, and what counts for how much. */
export function askedOf({ words }: Plan): Part {
  if (words.length === 0) return part("");
  return part("WITH asked AS MATERIALIZED (SELECT * FROM search_asked(CAST(:words AS text[])))", { words });
}

/** What every facet respects. `asked` is the row with the words' query. */
export function sharedParts(plan: Plan, moment: Moment, beyond?: Beyond): Part[] {
  const { words, seller_id, guests } = plan;
  return [
    ...(words.length > 0 ? [part("l.words @@ (SELECT every FROM asked)")] : []),
    ...(seller_id ? [part("l.seller_id = :seller_id", { seller_id })] : []),
    ...(guests ? [part("l.max_guests >= :guests", { guests })] : []),
    ...(beyond === "area" ? [] : areaParts(plan)),
    ...dateParts(plan, moment, beyond),
  ];
}

/** What a facet about the same thing leaves out, so that it tells what else there would be. */
export function facetParts(plan: Plan): Record<"in_kind" | "in_category" | "in_price", Part> {
  const { kind, category, currency, min_minor, max_minor } = plan;
  const amount = amountOf(plan);
  const price = [
    ...(currency ? [part("l.currency = :currency", { currency })] : []),
    ...(min_minor === undefined ? [] : [part(`${amount.sql} >= :min_minor`, { min_minor: String(min_minor) })]),
    ...(max_minor === undefined ? [] : [part(`${amount.sql} <= :max_minor`, { max_minor: String(max_minor) })]),
  ];
  return {
    in_kind: kind ? part("l.kind = :kind", { kind }) : part("true"),
    in_category: category ? part("l.category_path @> ARRAY[CAST(:category AS text)]", { category }) : part("true"),
    in_price: part(price.map(({ sql }) => sql).join(" AND ") || "true", {
      ...amount.bindings,
      ...Object.assign({}, ...price.map(({ bindings }) => bindings)),
    }),
  };
}

/** All parts must hold. */
export const allOf = (parts: readonly Part[]) => parts.map(({ sql }) => sql).join(" AND ") || "true";

/** What all parts bind. */
export const bindingsOf = (parts: readonly Part[]): Record<string, unknown> =>
  Object.assign({}, ...parts.map(({ bindings }) => bindings));
