import type { Temporal } from "temporal-polyfill";
import { env } from "../../../src/shared/env";
import { HORIZON_DAYS } from "../../availability";
import { BOOKABLE_KINDS } from "../../listing/contract";
import { type Box, boxAround, chordOf, onSphere, splitBox } from "../domain/area";
import { cellsWithin } from "../domain/cells";
import type { Plan } from "../domain/plan";
import { type Bookable, whereBookable } from "../stay-rules";
import type { Among } from "./among";
import type { Asked } from "./asked";

/**
 * The instant with what follows from it, what the words of a plan ask for in the vocabulary of that moment, and, when
 * that is known, among which listings it looks: all that have the words of the plan in its area.
 */
export type Moment = { now: Temporal.Instant; bookable: Bookable; asked: Asked; among: Among | null };

/** What an instant means for the dates of a plan. */
export function momentOf({ dates }: Plan, now: Temporal.Instant, asked: Asked, among: Among | null = null): Moment {
  return { now, asked, among, bookable: dates ? whereBookable(dates, now) : "everywhere" };
}

/** What of a plan is looked past when nothing was found: which days are taken. */
export type Beyond = "dates" | undefined;

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
  return part("sec_to_gc(cube_distance(CAST(:here AS cube), l.earth))", { here: onSphere(near) });
}

function cellsPart(name: string, box: Box): Part | null {
  const cells = cellsWithin(box);
  return cells && part(`l.cells && CAST(:${name} AS integer[])`, { [name]: cells });
}

function areaParts({ near, box }: Plan): Part[] {
  const parts: Part[] = [];
  if (near) {
    const exactly = { here: onSphere(near), chord: chordOf(near.radius_m) };
    parts.push(part("cube_distance(CAST(:here AS cube), l.earth) <= CAST(:chord AS float8)", exactly));
    // What the index finds: squares where few cover the area, else a box around it.
    parts.push(
      cellsPart("cells", boxAround(near)) ??
        part("cube_enlarge(CAST(:here AS cube), CAST(:chord AS float8), 3) @> l.earth", exactly),
    );
  }
  if (box) {
    const cells = cellsPart("box_cells", box);
    if (cells) parts.push(cells);
    const boxes = splitBox(box).map(({ west, south, east, north }, index) => ({
      sql: `point(l.public_lng, l.public_lat) <@ box(point(CAST(:west${index} AS float8), CAST(:south AS float8)),
                                                     point(CAST(:east${index} AS float8), CAST(:north AS float8)))`,
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

/** Whether `taken.period` has a day of those bound to two names: told by its ends, in whose order an index has them. */
export const overlaps = (from: string, to: string) =>
  `upper(taken.period) > CAST(:${from} AS date) AND lower(taken.period) < CAST(:${to} AS date)`;

/** Free by live occupancy at the instant, and not refused by what a quote refuses whatever is free. */
function dateParts({ dates }: Plan, { now, bookable }: Moment, beyond: Beyond): Part[] {
  if (!dates) return [];
  const { from, to } = dates;
  const ofBookable = part("l.kind = ANY(CAST(:bookable_kinds AS text[]))", { bookable_kinds: BOOKABLE_KINDS });
  if (beyond === "dates") return [ofBookable];
  const parts = [
    ofBookable,
    part(
      `NOT EXISTS (
         SELECT FROM occupied_period taken
          WHERE taken.listing_id = l.id AND ${overlaps("from", "to")}
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

/** What the words of a plan bind wherever they are compared or ranked. */
const askedBindings = ({ asked: { version: _, ...bindings } }: Moment) => bindings;

/** What can be known without knowing the dates and the party: the words of a plan, its area and its seller. */
export function amongParts(plan: Plan, moment: Moment): Part[] {
  const { words, seller_id } = plan;
  return [
    ...(words.length > 0 ? [part("l.words @@ CAST(:every AS tsquery)", askedBindings(moment))] : []),
    ...(seller_id ? [part("l.seller_id = :seller_id", { seller_id })] : []),
    ...areaParts(plan),
  ];
}

/** Where rows are taken from, as SQL after FROM: all listings, or those that are known, each with its key. */
export function fromOf({ among }: Moment): Part {
  if (!among) return part("search_listing l");
  return part(
    `unnest(CAST(:among_ids AS text[]), CAST(:among_keys AS float8[])) AS among(id, key)
       JOIN search_listing l ON l.id = among.id`,
    { among_ids: among.ids, among_keys: among.keys },
  );
}

/** What every facet respects. */
export function sharedParts(plan: Plan, moment: Moment, beyond?: Beyond): Part[] {
  const { guests } = plan;
  return [
    ...(moment.among ? [] : amongParts(plan, moment)),
    ...(guests ? [part("l.max_guests >= CAST(:guests AS integer)", { guests })] : []),
    ...dateParts(plan, moment, beyond),
  ];
}

/** What a facet about the same thing leaves out, so that it tells what else there would be. */
export function facetParts(plan: Plan): Record<"in_kind" | "in_category" | "in_price", Part> {
  const { kind, category, currency, min_minor, max_minor } = plan;
  const amount = amountOf(plan);
  const price = [
    ...(currency ? [part("l.currency = :currency", { currency })] : []),
    ...(min_minor === undefined
      ? []
      : [part(`${amount.sql} >= CAST(:min_minor AS bigint)`, { min_minor: String(min_minor) })]),
    ...(max_minor === undefined
      ? []
      : [part(`${amount.sql} <= CAST(:max_minor AS bigint)`, { max_minor: String(max_minor) })]),
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
