import { type IncomingHttpHeaders, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { operatorHeaders } from "../guard/actors";
import { call } from "../setup/api";
import { context } from "../setup/context";
import { makeSeller } from "../setup/people";
import { sql } from "../setup/sql";
import { untilSearchKnows } from "./is-found";

/** What is promised: a change is visible within a second. */
const PROMISED_MS = 1000;

type Found = {
  id: string;
  handle: string;
  total?: { amount: number; currency: string };
  price_from: { amount: number };
};

let headers: Record<string, string>;
let sellerId: string;

async function list(change: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await call("POST", "/seller/listings", headers, {
    ...{ title: { en: "Srchq house" }, kind: "stay", currency: "eur", base_price: 80, status: "active" },
    ...{ place_name: "Ronda", lat: 36.7423, lng: -5.1671, time_zone: "Europe/Madrid" },
    ...change,
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return (body.listing as { id: string }).id;
}

async function search(query: string): Promise<Found[]> {
  const { status, body } = await call("GET", `/store/listings?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.listings as Found[];
}

const idsOf = async (query: string) => (await search(query)).map(({ id }) => id);

/** How long it takes until something is so, in milliseconds; it is looked for as often as the API answers. */
async function timeUntil(isSo: () => Promise<boolean>): Promise<number> {
  const began = Date.now();
  while (!(await isSo())) {
    if (Date.now() - began > 20 * PROMISED_MS) throw new Error("it never became so");
    await pause(10);
  }
  return Date.now() - began;
}

/** As a browser asks: `fetch` would tell the server not to believe what it was given to compare. */
function get(
  query: string,
  more: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  const headers = { "x-publishable-api-key": context.publishableKey, ...more };
  return new Promise((resolve, reject) => {
    request(`${context.apiUrl}/store/listings?${query}`, { headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    })
      .on("error", reject)
      .end();
  });
}

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  ({ headers, sellerId } = await makeSeller());
});

describe("a search", () => {
  it("answers words, places, facets and suggestions", async () => {
    const id = await list({ title: { en: "Srchone windmill", es: "Molino srchone" } });
    await untilSearchKnows();
    for (const q of ["srchone", "molino srchone", "srchone windmil", "near=36.74,-5.17&radius_km=2&q=srchone"]) {
      expect([q, await idsOf(q.includes("=") ? q : `q=${encodeURIComponent(q)}`)]).toEqual([q, [id]]);
    }
    const { body } = await call("GET", "/store/listings?q=srchone&language=es");
    expect(body).toMatchObject({
      count: 1,
      next_cursor: null,
      facets: [
        { key: "kind", values: [{ value: "stay", label: "Alojamientos", count: 1 }] },
        { key: "currency", values: [{ value: "eur", label: "EUR", count: 1 }] },
      ],
      listings: [{ title: "Molino srchone", location: { lat: 36.741, lng: -5.166 }, rating: null, review_count: 0 }],
    });
    const suggested = await call("GET", "/store/suggest?q=rond");
    expect(suggested.body).toMatchObject({ places: [{ name: "Ronda" }] });
    expect((await call("GET", "/store/suggest?q=srchone")).body).toMatchObject({ listings: [{ id }] });
  });

  it("is told of a price, a status and a suspended business within a second", async () => {
    const id = await list({ title: { en: "Srchtwo barn" } });
    await untilSearchKnows();
    const priceIs = async (amount: number) => (await search("q=srchtwo"))[0]?.price_from.amount === amount;
    const isFound = async () => (await idsOf("q=srchtwo")).includes(id);
    const change = (body: Record<string, unknown>) => call("PATCH", `/seller/listings/${id}`, headers, body);
    await change({ base_price: 123.5 });
    expect(await timeUntil(() => priceIs(123.5))).toBeLessThan(PROMISED_MS);
    await change({ status: "paused" });
    expect(await timeUntil(async () => !(await isFound()))).toBeLessThan(PROMISED_MS);
    await change({ status: "active" });
    expect(await timeUntil(isFound)).toBeLessThan(PROMISED_MS);
    const operator = await operatorHeaders();
    for (const [status, found] of [
      ["suspended", false],
      ["active", true],
    ] as const) {
      await call("PATCH", `/admin/sellers/${sellerId}`, operator, { status });
      expect(await timeUntil(async () => (await isFound()) === found)).toBeLessThan(PROMISED_MS);
    }
  });

  it("follows what is changed on Medusa's own product, past our routes", async () => {
    const id = await list({ title: { en: "Srchmed tower" } });
    const operator = await operatorHeaders();
    const [row] = await sql<{ product_id: string; variant_id: string }>(
      `SELECT l.product_id, v.id AS variant_id FROM listing l JOIN product_variant v ON v.product_id = l.product_id WHERE l.id = $1`,
      [id],
    );
    const { status, body } = await call(
      "POST",
      `/admin/products/${row?.product_id}/variants/${row?.variant_id}`,
      operator,
      {
        prices: [{ currency_code: "eur", amount: 41 }],
      },
    );
    expect(status, JSON.stringify(body)).toBe(200);
    const isSo = async () => (await search("q=srchmed"))[0]?.price_from.amount === 41;
    expect(await timeUntil(isSo)).toBeLessThan(PROMISED_MS);
  });

  it("no longer shows a night the moment it is held, and every total is what a quote says", async () => {
    const id = await list({ title: { en: "Srchthree cave" }, base_price: 71.33, cleaning_fee: 19.99 });
    await untilSearchKnows();
    const stay = { from: day(50), to: day(53) };
    const dates = new URLSearchParams({ q: "srchthree", ...stay }).toString();
    const [found] = await search(dates);
    const quoted = await call("POST", `/store/listings/${id}/quotes`, {}, { ...stay, guests: 1 });
    expect(found?.total).toEqual({ amount: (quoted.body.quote as { total: number }).total, currency: "eur" });
    const booked = await call(
      "POST",
      "/store/bookings",
      {},
      {
        quote_id: (quoted.body.quote as { id: string }).id,
        contact: { name: "Ada", email: "ada@search.example", phone: "+34 600 000 000" },
      },
    );
    expect(booked.status, JSON.stringify(booked.body)).toBe(201);
    expect(await idsOf(dates)).toEqual([]);
    expect(await idsOf(new URLSearchParams({ q: "srchthree", from: stay.to, to: day(55) }).toString())).toEqual([id]);
    const { body } = await call("GET", `/store/listings?${dates}`);
    expect(body.alternatives).toMatchObject([{ from: day(53), to: day(56), listing_id: id }, {}, {}]);
    expect(body.suggestions).toHaveLength(3);
  });

  it("may be kept and revalidated without dates, and not at all with them", async () => {
    const id = await list({ title: { en: "Srchfour dome" } });
    await untilSearchKnows();
    const first = await get("q=srchfour");
    const { etag = "" } = first.headers;
    expect([etag.slice(0, 2), first.headers["cache-control"]]).toEqual(["W/", "public, no-cache"]);
    expect((await get("q=srchfour", { "if-none-match": etag })).status).toBe(304);
    await call("PATCH", `/seller/listings/${id}`, headers, { base_price: 81 });
    await untilSearchKnows();
    expect((await get("q=srchfour", { "if-none-match": etag })).status).toBe(200);
    const dated = await get(`q=srchfour&from=${day(9)}&to=${day(11)}`);
    expect([dated.status, dated.headers.etag, dated.headers["cache-control"]]).toEqual([200, undefined, "no-store"]);
  });

  it("is refused with the field that makes no sense", async () => {
    for (const [query, field] of [
      ["near=91,0", "near"],
      ["bbox=1,2,3", "bbox"],
      ["from=2027-01-01", "to"],
      ["from=2027-01-02&to=2027-01-02", "to"],
      ["sort=distance", "sort"],
      ["cursor=x", "cursor"],
      ["verified=true", "verified"],
    ]) {
      const { status, body } = await call("GET", `/store/listings?${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(JSON.stringify(body.details), query).toContain(field);
    }
  });
});

describe("an operator", () => {
  it("has search mended, without anything being missing meanwhile", async () => {
    const id = await list({ title: { en: "Srchfive mill" } });
    await untilSearchKnows();
    await sql("UPDATE search_listing SET base_price_minor = 1, source_hash = 'missed' WHERE id = $1", [id]);
    const { status, body } = await call("POST", "/admin/search/rebuild", await operatorHeaders(), {});
    expect([status, body]).toEqual([200, { rebuilt: { written: 1, removed: 0 } }]);
    expect((await search("q=srchfive"))[0]?.price_from.amount).toBe(80);
  });
});
