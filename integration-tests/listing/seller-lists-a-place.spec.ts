import { beforeAll, describe, expect, it } from "vitest";
import { untilSearchKnows } from "../search/is-found";
import { call } from "../setup/api";
import { makeSeller } from "../setup/people";
import { sql } from "../setup/sql";

let headers: Record<string, string>;
let sellerId: string;
let made = 0;

function place(change: Record<string, unknown> = {}) {
  made += 1;
  return {
    title: { en: `A room with a lemon tree ${made}`, es: `Un cuarto con limonero ${made}` },
    kind: "stay",
    currency: "eur",
    base_price: 81.5,
    place_name: "Triana, Sevilla",
    lat: 37.38283,
    lng: -6.00591,
    time_zone: "Europe/Madrid",
    status: "active",
    ...change,
  };
}

/** Two nights that are free at any listing that has just been made. */
function nights() {
  const from = new Date(Date.now() + 60 * 86_400_000);
  const to = new Date(Date.now() + 62 * 86_400_000);
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
}

async function list(change: Record<string, unknown> = {}) {
  const { status, body } = await call("POST", "/seller/listings", headers, place(change));
  expect(status, JSON.stringify(body)).toBe(201);
  return body.listing as { id: string; handle: string; product_id: string };
}

beforeAll(async () => {
  ({ headers, sellerId } = await makeSeller());
});

describe("a listing", () => {
  it("is on the storefront when active, in both languages, with a rounded place", async () => {
    const { id, handle } = await list();
    const english = await call("GET", `/store/listings/${id}`);
    expect(english.body.listing).toMatchObject({
      handle,
      title: `A room with a lemon tree ${made}`,
      price_from: { amount: 81.5, currency: "eur", per: "night" },
      location: { name: "Triana, Sevilla", lat: 37.383, lng: -6.006 },
      rating: null,
      review_count: 0,
      seller: { verified: false },
    });
    const spanish = await call("GET", `/store/listings/${handle}?language=es`);
    expect(spanish.body.listing).toMatchObject({ id, title: `Un cuarto con limonero ${made}` });
  });

  it("has its price on the Medusa variant and nowhere else, and a change of it is a change there", async () => {
    const { id, product_id } = await list();
    expect((await call("PATCH", `/seller/listings/${id}`, headers, { base_price: 95 })).body.listing).toMatchObject({
      base_price: 95,
    });
    const prices = await sql<{ amount: string }>(
      `SELECT price.amount FROM product_variant v
         JOIN product_variant_price_set s ON s.variant_id = v.id
         JOIN price ON price.price_set_id = s.price_set_id AND price.deleted_at IS NULL
        WHERE v.product_id = $1`,
      [product_id],
    );
    expect(prices.map(({ amount }) => Number(amount))).toEqual([95]);
    const columns = await sql<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'listing'",
    );
    expect(columns.filter(({ name }) => name.includes("price"))).toEqual([]);
  });

  it("tells who looks after it: where, since when and how many listings they have", async () => {
    const { id } = await list();
    await untilSearchKnows();
    const others = await call("GET", `/store/listings?seller_id=${sellerId}&limit=1`);
    const { body } = await call("GET", `/store/listings/${id}`);
    const [row] = await sql<{ name: string; since: string }>(
      "SELECT name, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS since FROM seller WHERE id = $1",
      [sellerId],
    );
    expect((body.listing as { seller: unknown }).seller).toMatchObject({
      id: sellerId,
      name: row?.name,
      since: row?.since,
      listing_count: others.body.count,
    });
    await sql("UPDATE seller SET about = $2, city = 'Sevilla' WHERE id = $1", [
      sellerId,
      JSON.stringify({ en: "Two sisters", es: "Dos hermanas" }),
    ]);
    const spanish = await call("GET", `/store/listings/${id}?language=es`);
    expect(spanish.body.listing).toMatchObject({ seller: { about: "Dos hermanas", city: "Sevilla" } });
  });

  it("leaves the storefront when paused, archived or its business is suspended", async () => {
    const { id } = await list();
    for (const status of ["paused", "active"]) {
      await call("PATCH", `/seller/listings/${id}`, headers, { status });
      expect((await call("GET", `/store/listings/${id}`)).status).toBe(status === "active" ? 200 : 404);
    }
    await sql("UPDATE seller SET status = 'suspended' WHERE id = $1", [sellerId]);
    expect((await call("GET", `/store/listings/${id}`)).status).toBe(404);
    await sql("UPDATE seller SET status = 'active' WHERE id = $1", [sellerId]);
    expect((await call("DELETE", `/seller/listings/${id}`, headers)).status).toBe(200);
    expect((await call("GET", `/store/listings/${id}`)).status).toBe(404);
    expect((await call("GET", `/seller/listings/${id}`, headers)).body.listing).toMatchObject({ status: "archived" });
  });

  it("takes no amount that its currency cannot hold, and keeps kind and currency", async () => {
    expect(
      await call("POST", "/seller/listings", headers, place({ currency: "jpy", base_price: 100.5 })),
    ).toMatchObject({
      status: 400,
      body: { code: "request.invalid", details: { fields: [{ path: "base_price" }] } },
    });
    const { id } = await list({ currency: "jpy", base_price: 12000 });
    expect((await call("PATCH", `/seller/listings/${id}`, headers, { currency: "eur" })).status).toBe(400);
    expect((await call("PATCH", `/seller/listings/${id}`, headers, { category_id: "pcat_none" })).status).toBe(400);
  });

  it("tells its cleaning fee and how it is booked, and changes both", async () => {
    const { id } = await list({ cleaning_fee: 25.5, booking_mode: "instant" });
    expect((await call("GET", `/store/listings/${id}`)).body.listing).toMatchObject({
      cleaning_fee: 25.5,
      booking_mode: "instant",
    });
    const change = { cleaning_fee: 0, booking_mode: "request" };
    expect((await call("PATCH", `/seller/listings/${id}`, headers, change)).body.listing).toMatchObject(change);
    expect((await call("GET", `/store/listings/${(await list()).id}`)).body.listing).toMatchObject({ cleaning_fee: 0 });
    for (const wrong of [-1, 0.001]) {
      expect((await call("PATCH", `/seller/listings/${id}`, headers, { cleaning_fee: wrong })).body).toMatchObject({
        code: "request.invalid",
        details: { fields: [{ path: "cleaning_fee" }] },
      });
    }
  });

  it("is priced with its cleaning fee and the marketplace's service fee of both", async () => {
    const { id } = await list({ cleaning_fee: 20 });
    const { body } = await call("POST", `/store/listings/${id}/quotes`, {}, { ...nights(), guests: 1 });
    // 2 × 81.50 and 20, and 6 % of 183.00.
    expect(body.quote).toMatchObject({
      lines: [{ amount: 163 }, { label: "Cleaning fee", amount: 20 }, { label: "Service fee", amount: 10.98 }],
      total: 193.98,
    });
  });

  it("is not archived while a booking of it is not over, and can be when it is", async () => {
    const { id } = await list();
    const { body } = await call("POST", `/store/listings/${id}/quotes`, {}, { ...nights(), guests: 1 });
    const { id: quote_id } = body.quote as { id: string };
    const contact = { name: "Ada", email: `archive-${Date.now()}@listing.example` };
    const booked = await call("POST", "/store/bookings", {}, { quote_id, contact });
    expect(booked.status, JSON.stringify(booked.body)).toBe(201);
    for (const [method, change] of [
      ["DELETE", undefined],
      ["PATCH", { status: "archived", title: { en: "Not to be" } }],
    ] as const) {
      expect(await call(method, `/seller/listings/${id}`, headers, change)).toMatchObject({
        status: 409,
        body: { code: "listing.has_bookings" },
      });
    }
    const { listing } = (await call("GET", `/seller/listings/${id}`, headers)).body;
    expect(listing).toMatchObject({ status: "active", title: { en: `A room with a lemon tree ${made}` } });
    await sql("UPDATE booking SET hold_expires_at = created_at WHERE listing_id = $1", [id]);
    expect((await call("DELETE", `/seller/listings/${id}`, headers)).status).toBe(200);
  });

  it("is another seller's secret while it is not active", async () => {
    const { id } = await list({ status: "draft" });
    const other = await makeSeller();
    expect((await call("GET", `/seller/listings/${id}`, other.headers)).status).toBe(404);
    expect((await call("PATCH", `/seller/listings/${id}`, other.headers, { base_price: 1 })).status).toBe(404);
    expect((await call("DELETE", `/seller/listings/${id}`, other.headers)).status).toBe(404);
  });
});

describe("the list of listings", () => {
  it("pages, and filters by kind, category of either level, seller and words", async () => {
    const first = await call("GET", "/store/listings?limit=5");
    const second = await call("GET", "/store/listings?limit=5&offset=5");
    const ids = [...(first.body.listings as { id: string }[]), ...(second.body.listings as { id: string }[])].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(10);
    expect(first.body.count).toBeGreaterThanOrEqual(40);
    const boats = await call("GET", "/store/listings?kind=rental&limit=100");
    expect((boats.body.listings as { kind: string }[]).every(({ kind }) => kind === "rental")).toBe(true);
    await untilSearchKnows();
    const { body } = await call("GET", "/store/listing-categories");
    for (const top of body.categories as {
      handle: string;
      count: number;
      children: { handle: string; count: number }[];
    }[]) {
      for (const { handle, count } of [top, ...top.children]) {
        expect((await call("GET", `/store/listings?category=${handle}&limit=1`)).body.count, handle).toBe(count);
      }
    }
    const { handle } = await list({ title: { en: "Zzyzx lighthouse" } });
    await untilSearchKnows();
    const found = await call("GET", "/store/listings?q=zzYZX");
    expect((found.body.listings as { handle: string }[]).map((listing) => listing.handle)).toEqual([handle]);
    expect((await call("GET", `/store/listings?seller_id=${sellerId}&q=zzyzx`)).body.count).toBe(1);
    expect((await call("GET", "/store/listings?q=%25_%27zzznothing")).body.count).toBe(0);
  });

  it("finds every word of a search somewhere in what is read of a listing", async () => {
    await list({
      title: { en: "Qwyjibo loft", es: "Desván Qwyjibo" },
      summary: { en: "With a harmonium" },
      place_name: "Ålesund",
    });
    await untilSearchKnows();
    const count = async (q: string) => (await call("GET", `/store/listings?q=${encodeURIComponent(q)}`)).body.count;
    for (const q of ["qwyjibo", "LOFT qwyjibo", "desván  qwyjibo", "harmonium qwyjibo", "qwyjibo ålesund"]) {
      expect([q, await count(q)]).toEqual([q, 1]);
    }
    expect(await count("qwyjibo nowhere")).toBe(0);
  });

  it("keeps the places with room for the guests", async () => {
    const { handle } = await list({ max_guests: 7, title: { en: "Room for seven vlkprst" } });
    await untilSearchKnows();
    for (const [guests, found] of [
      [6, [handle]],
      [7, [handle]],
      [8, []],
    ] as const) {
      const { body } = await call("GET", `/store/listings?q=vlkprst&guests=${guests}`);
      expect((body.listings as { handle: string }[]).map((listing) => listing.handle)).toEqual(found);
    }
  });

  it("compares prices within one currency only, the marketplace's unless said", async () => {
    const made: Record<string, string> = {};
    for (const [name, currency, base_price] of [
      ["cheap", "eur", 40],
      ["middle", "eur", 60.5],
      ["dear", "eur", 90],
      ["yen", "jpy", 50],
    ] as const) {
      made[name] = (await list({ currency, base_price, title: { en: `Prczkw ${name}` } })).handle;
    }
    await untilSearchKnows();
    const names = async (query: string) => {
      const { body } = await call("GET", `/store/listings?q=prczkw&${query}`);
      const found = (body.listings as { handle: string }[]).map(({ handle }) => handle);
      return found.map((handle) => Object.keys(made).find((name) => made[name] === handle));
    };
    expect(await names("sort=price_low")).toEqual(["cheap", "middle", "dear"]);
    expect(await names("sort=price_high")).toEqual(["dear", "middle", "cheap"]);
    expect(await names("min_price=60.5&max_price=90&sort=price_low")).toEqual(["middle", "dear"]);
    expect(await names("max_price=60&currency=jpy")).toEqual(["yen"]);
    expect(await names("currency=eur")).toEqual(["dear", "middle", "cheap"]);
    expect(await names("sort=newest")).toEqual(["yen", "dear", "middle", "cheap"]);
    expect((await call("GET", "/store/listings?sort=cheapest")).status).toBe(400);
    expect((await call("GET", "/store/listings?max_price=-1")).status).toBe(400);
    expect((await call("GET", "/store/listings?currency=xau")).status).toBe(400);
  });
});
