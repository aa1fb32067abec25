import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes as shellRoutes } from "../../src/api/contract";
import { capabilityRoutes } from "../../src/bootstrap/contracts";
import type { RouteSpec, Who } from "../../src/shared/route";
import { aimAt, call } from "../setup/api";
import { context } from "../setup/context";
import { ServerCopy } from "../setup/server-copy";
import { type ActorName, type Actors, makeActors } from "./actors";
import { BAD_BODIES_PER_ROUTE, badBodies } from "./bad-bodies";
import { changedTables, databasePrint } from "./database-print";
import { GOOD_BODIES } from "./good-bodies";

const SEED = Number(process.env.BAD_INPUT_SEED ?? 20261123);

/** Mulberry32, public domain: small, and the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const CALLERS: Partial<Record<Who, ActorName>> = {
  consumer: "consumer",
  staff: "seller",
  manager: "seller",
  owner: "seller",
  operator: "operator",
};
const writes = [...shellRoutes, ...capabilityRoutes()].filter(
  (route): route is RouteSpec & { body: NonNullable<RouteSpec["body"]> } => Boolean(route.body),
);

let actors: Actors;

/** A server that does no work of its own accord: only what is asked can write a row. */
const quiet = new ServerCopy("bad-input");

afterAll(async () => {
  aimAt({ apiUrl: context.apiUrl, databaseUrl: context.databaseUrl });
  await quiet.stop();
});

beforeAll(async () => {
  aimAt(await quiet.start(() => undefined, { env: { MEDUSA_WORKER_MODE: "server" } }));
  ({ actors } = await makeActors());
}, 180_000);

function headersFor(route: RouteSpec): Record<string, string> {
  return actors[CALLERS[route.who] ?? "nobody"];
}

describe(`bad input (seed ${SEED})`, () => {
  it.each(writes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s answers 4xx with the field's path, and writes nothing",
    async (key, route) => {
      const good = GOOD_BODIES[key];
      if (!good) throw new Error(`${key} has no good body in good-bodies.ts`);
      const bodies = badBodies(good, route.body, randomFrom(SEED));
      expect(bodies).toHaveLength(BAD_BODIES_PER_ROUTE);
      const before = await databasePrint();
      for (const body of bodies) {
        const answer = await call(route.method, route.path.replace(/:\w+/g, "no-such-id"), headersFor(route), body);
        const shown = JSON.stringify(body).slice(0, 200);
        // A customer can only be made with a fresh registration's token: without one, who asks is checked first.
        expect(answer.status, shown).toBeGreaterThanOrEqual(400);
        expect(answer.status, shown).toBeLessThan(500);
        expect(answer.body.code, shown).toBe("request.invalid");
        const { fields } = answer.body.details as { fields: { path: string; message: string }[] };
        expect(fields.length, shown).toBeGreaterThan(0);
        expect(fields.every(({ path, message }) => path.length > 0 && message.length > 0)).toBe(true);
      }
      expect(changedTables(before, await databasePrint())).toEqual([]);
    },
    120_000,
  );

  it("a body that is no JSON is 400, one over the limit 413", async () => {
    const headers = { "x-publishable-api-key": context.publishableKey, "content-type": "application/json" };
    const malformed = await fetch(`${context.apiUrl}/store/sellers`, { method: "POST", headers, body: '{"email": ' });
    expect(malformed.status).toBe(400);
    expect(await malformed.json()).toMatchObject({ code: "request.malformed" });
    const large = await fetch(`${context.apiUrl}/store/sellers`, {
      method: "POST",
      headers,
      body: JSON.stringify({ email: "x".repeat(300_000) }),
    });
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ code: "request.too_large" });
  });

  it("bad query values are 400 with the parameter's name", async () => {
    for (const [name, value] of [
      ["limit", "0"],
      ["limit", "101"],
      ["offset", "-1"],
      ["kind", "castle"],
      ["unknown", "1"],
    ] as const) {
      const { status, body } = await call("GET", `/store/listings?${name}=${value}`);
      expect(status, name).toBe(400);
      expect(JSON.stringify(body.details), name).toContain(name);
    }
  });
});
