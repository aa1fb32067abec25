import { randomInt } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { call } from "../setup/api";
import { sql } from "../setup/sql";
import { untilSearchKnows } from "./is-found";

const SEARCHES = 60;
/** Quotes asked for of each search: of what it found first. */
const QUOTES = 1;

type Listing = {
  id: string;
  kind: string;
  currency: string;
  max_guests: number;
  lat: number;
  lng: number;
  /** Major units. */
  price: number;
  cleaning: number;
};
type Taken = { listing_id: string; from: string; to: string };
type Search = {
  from: string;
  to: string;
  kind?: string;
  guests?: number;
  near?: string;
  radius_km?: number;
  max_price?: number;
};

let listings: Listing[];
let taken: Taken[];

const pick = <Of>(some: readonly Of[]) => some[randomInt(some.length)] as Of;
const nightsOf = ({ from, to }: Search) => Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;

/** Great-circle distance between public places, by the haversine formula. */
function kilometres(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (x: number) => Math.sin(x / 2) ** 2;
  const h = half(rad(b.lat - a.lat)) + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * half(rad(b.lng - a.lng));
  return 2 * 6378.168 * Math.asin(Math.sqrt(h));
}

const onGrid = (degrees: number) => Math.round(degrees / 0.003) * 0.003;
const placeOf = ({ lat, lng }: Listing) => ({ lat: onGrid(lat), lng: onGrid(lng) });

function randomSearch(): Search {
  const from = Temporal.Now.plainDateISO("UTC").add({ days: 2 + randomInt(60) });
  const to = from.add({ days: 1 + randomInt(9) });
  const search: Search = { from: from.toString(), to: to.toString() };
  if (randomInt(3) === 0) search.kind = pick(["stay", "space", "rental", "tour"]);
  if (randomInt(3) === 0) search.guests = 1 + randomInt(6);
  if (randomInt(3) === 0) {
    const { lat, lng } = placeOf(pick(listings));
    Object.assign(search, { near: `${lat.toFixed(2)},${lng.toFixed(2)}`, radius_km: pick([1, 5, 50, 800]) });
  }
  if (randomInt(3) === 0) search.max_price = 50 + randomInt(1500);
  return search;
}

/** Total of a stay with the service fee of 6 %, in major units of a currency of two decimals. */
const totalOf = ({ price, cleaning }: Listing, nights: number) => {
  const cents = Math.round(price * 100) * nights + Math.round(cleaning * 100);
  return (cents + Math.floor((cents * 6 + 50) / 100)) / 100;
};

/** What a search has to find, by looking at every listing and every taken day, one by one. */
function plainAnswer(search: Search): string[] {
  const [lat = 0, lng = 0] = (search.near ?? "").split(",").map(Number);
  return listings
    .filter(({ kind }) => ["stay", "space", "rental"].includes(kind) && (!search.kind || kind === search.kind))
    .filter(({ max_guests }) => max_guests >= (search.guests ?? 1))
    .filter((one) => !search.near || kilometres(placeOf(one), { lat, lng }) <= (search.radius_km ?? 0))
    .filter(
      (one) =>
        search.max_price === undefined ||
        (one.currency === "eur" && totalOf(one, nightsOf(search)) <= search.max_price),
    )
    .filter(({ id }) => !taken.some((one) => one.listing_id === id && one.from < search.to && search.from < one.to))
    .map(({ id }) => id)
    .sort();
}

async function found(search: Search): Promise<{ id: string; total?: { amount: number } }[]> {
  const all: { id: string; total?: { amount: number } }[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query = new URLSearchParams({
      ...(search as unknown as Record<string, string>),
      limit: "50",
      ...(cursor ? { cursor } : {}),
    });
    const { status, body } = await call("GET", `/store/listings?${query}`);
    expect(status, JSON.stringify(body)).toBe(200);
    all.push(...(body.listings as typeof all));
    cursor = body.next_cursor as string | null;
    if (cursor === null) expect(all).toHaveLength(body.count as number);
  }
  return all;
}

beforeAll(async () => {
  await untilSearchKnows();
  listings = await sql<Listing>(
    `SELECT l.id, l.kind, l.currency, l.max_guests, l.lat, l.lng, p.amount::float8 AS price,
            l.cleaning_fee_minor / 100.0::float8 AS cleaning
       FROM listing l JOIN seller s ON s.id = l.seller_id AND s.status = 'active'
       JOIN product_variant v ON v.product_id = l.product_id AND v.deleted_at IS NULL
       JOIN product_variant_price_set ps ON ps.variant_id = v.id
       JOIN price p ON p.price_set_id = ps.price_set_id AND p.currency_code = l.currency AND p.deleted_at IS NULL
      WHERE l.status = 'active' AND l.deleted_at IS NULL`,
  );
  taken = await sql<Taken>(
    `SELECT r.listing_id, lower(o.period)::text AS "from", upper(o.period)::text AS "to"
       FROM occupancy o JOIN resource r ON r.id = o.resource_id
      WHERE o.state = 'live' OR (o.state = 'held' AND o.expires_at > now())`,
  );
});

describe("random searches with dates", () => {
  it(`find what a plain look at every listing finds, ${SEARCHES} times, and say the totals that quotes say`, async () => {
    expect(listings.length).toBeGreaterThan(30);
    expect(taken.length).toBeGreaterThan(30);
    let quoted = 0;
    let excluded = 0;
    for (let index = 0; index < SEARCHES; index += 1) {
      const search = randomSearch();
      const answer = await found(search);
      const plain = plainAnswer(search);
      expect([search, answer.map(({ id }) => id).sort()]).toEqual([search, plain]);
      excluded += listings.length - plain.length;
      for (const { id, total } of answer.slice(0, QUOTES)) {
        const stay = { from: search.from, to: search.to, guests: 1 };
        const { status, body } = await call("POST", `/store/listings/${id}/quotes`, {}, stay);
        expect([status, (body.quote as { total: number }).total]).toEqual([201, total?.amount]);
        quoted += 1;
      }
    }
    expect(quoted).toBeGreaterThan(SEARCHES / 2);
    expect(excluded).toBeGreaterThan(0);
  }, 240_000);
});
