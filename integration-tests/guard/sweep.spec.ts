import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aimAt, call } from "../setup/api";
import { context } from "../setup/context";
import { makeConsumer } from "../setup/people";
import { ServerCopy } from "../setup/server-copy";
import { type Actors, makeActors } from "./actors";
import { changedTables, databasePrint } from "./database-print";
import { routeTable, type TableRow } from "./route-table";
import { type RealIds, sweepAllowed, sweepDenied } from "./sweep";

const MINUTES = 60_000;

let actors: Actors;
let ids: RealIds;
let rows: TableRow[];

/** Rows of the first seller that the others are refused. */
async function realIds(): Promise<RealIds> {
  const listing = await call("POST", "/seller/listings", actors.seller, {
    title: { en: "Sweep's place" },
    kind: "stay",
    currency: "eur",
    base_price: 80,
    place_name: "Sevilla",
    lat: 37.38,
    lng: -5.99,
    time_zone: "Europe/Madrid",
    status: "active",
  });
  const invitation = await call("POST", "/seller/invitations", actors.seller, {
    email: "colleague@sweep.example",
    role: "staff",
  });
  const members = await call("GET", "/seller/members", actors.seller);
  return {
    listings: (listing.body.listing as { id: string }).id,
    invitations: (invitation.body.invitation as { id: string }).id,
    members: (members.body.members as { id: string }[])[0]?.id,
  };
}

/** A server that does no work of its own accord: only what is asked can write a row. */
const quiet = new ServerCopy("sweep");

afterAll(async () => {
  aimAt({ apiUrl: context.apiUrl, databaseUrl: context.databaseUrl });
  await quiet.stop();
});

beforeAll(async () => {
  aimAt(await quiet.start(() => undefined, { env: { MEDUSA_WORKER_MODE: "server" } }));
  ({ actors } = await makeActors());
  ids = await realIds();
  const { body } = await call("GET", "/admin/routes", actors.operator);
  const table = routeTable();
  const running = (body.routes as { method: string; path: string }[]).map(({ method, path }) => `${method} ${path}`);
  rows = running.flatMap((key) => table.get(key) ?? []);
}, 2 * MINUTES);

describe("every route of the running router", () => {
  it("stands in the declared table, and the table names none that is not there", async () => {
    const { body } = await call("GET", "/admin/routes", actors.operator);
    const running = new Set(
      (body.routes as { method: string; path: string }[]).map(({ method, path }) => `${method} ${path}`),
    );
    const table = routeTable();
    expect([...running].filter((key) => !table.has(key))).toEqual([]);
    // Of Medusa's own open routes some are one case of a route with parameters: the router has only the pattern.
    const cases = [...table.values()].filter((row) => !/^\/auth\/(user|customer)\//.test(row.path));
    expect(cases.map(({ method, path }) => `${method} ${path}`).filter((key) => !running.has(key))).toEqual([]);
    expect(running.size).toBeGreaterThan(400);
  });

  it(
    "refuses with 401, 403 or 404 whoever may not call it, and writes no row",
    async () => {
      const before = await databasePrint();
      expect(await sweepDenied(rows, actors, ids)).toEqual([]);
      expect(changedTables(before, await databasePrint())).toEqual([]);
    },
    5 * MINUTES,
  );

  it("is found by its path however that is spelled", async () => {
    for (const path of [
      "/ADMIN/Products",
      "/admin/products/",
      "/Admin/PRODUCTS?fields=*",
      "//admin/products",
      "/%61dmin/products",
    ]) {
      for (const actor of ["nobody", "seller", "row-less user", "consumer"] as const) {
        const { status } = await call("GET", path, actors[actor]);
        expect([401, 403, 404], `${path} as ${actor}`).toContain(status);
      }
    }
    for (const path of ["/STORE/Carts", "/store/carts/", "/Store/orders"]) {
      expect((await call("POST", path, {}, {})).status, path).toBe(404);
    }
  });

  it(
    "lets in whoever may call it",
    async () => {
      const ended = await makeConsumer();
      expect(await sweepAllowed(rows, { ...actors, consumer: ended.headers })).toEqual([]);
    },
    5 * MINUTES,
  );
});
