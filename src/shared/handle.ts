import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { z } from "zod";
import "./http-types";
import { Accepted } from "./accepted";
import { type Actor, resolveActor } from "./actor";
import { assertAllowed } from "./allow";
import { authContext } from "./auth-context";
import { now } from "./clock";
import { FileAnswer } from "./file-answer";
import { type FieldError, Problem } from "./problem";
import { spendRateLimit } from "./rate-limit";
import { readUpload, type Upload } from "./read-upload";
import { id as idSchema, type RouteSpec } from "./route";
import type { Database } from "./sql";

/** What a handler gets: everything validated, nothing of Express. */
export type Call<Body, Query> = {
  body: Body;
  query: Query;
  params: Record<string, string>;
  actor: Actor;
  scope: MedusaContainer;
  database: Database;
  header(name: string): string | undefined;
  /**
   * Whether the answer may be kept: `revalidate` by anybody who asks, each time, whether it is still true (the answer
   * carries a weak validator); `never` when it is only true at its instant. Said by no handler: the default of HTTP.
   */
  keep(policy: "revalidate" | "never"): void;
  /** The body as it came over the wire, on the routes of webhooks; else empty. */
  raw: Buffer;
  /** Reads the file of a route with a `form`, once the handler has seen that the caller may send it. */
  readFile(bytesMax: number): Promise<Upload>;
  /** The visitor's network address, as far as it is believed. */
  address: string;
  /** A caller on this machine in demo mode: no limits per address. */
  unlimited: boolean;
};

/** The publishable key is no secret and no answer depends on it, so shared caches may keep what anybody may read. */
const CACHE_CONTROL = { revalidate: "public, no-cache", never: "no-store" } as const;

function rawBodyOf(req: MedusaRequest): Buffer {
  const { rawBody } = req as { rawBody?: unknown };
  return Buffer.isBuffer(rawBody) ? rawBody : Buffer.alloc(0);
}

/** A file, for this caller alone. Whoever hangs up ends the stream; an error in it cuts the answer short. */
async function sendFile(res: MedusaResponse, { content, about }: FileAnswer): Promise<void> {
  res.setHeader("cache-control", "private, no-store");
  res.setHeader("content-type", about.type);
  res.setHeader("content-disposition", `attachment; filename="${about.name.replaceAll(/[^\w.-]/g, "-")}"`);
  if (content instanceof Readable) await pipeline(content, res);
  else res.end(content);
}

type Handler<Body, Query> = (call: Call<Body, Query>) => Promise<unknown>;

function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: [...path, key].join("."), message: "is not a known field" }));
    }
    return [{ path: path.join(".") || "(body)", message: issue.message }];
  });
}

/** Parses a value by a schema; throws `request.invalid` with the path of every field that is wrong. */
export function parseOrRefuse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = fieldErrors(parsed.error);
  const first = fields[0];
  throw new Problem("request.invalid", first ? `${first.path}: ${first.message}` : "The request is not valid.", {
    fields,
  });
}

/**
 * Turns a route's declaration and its work into a Medusa route handler:
 * who may call, rate limit, strict validation, then the work, then the declared status.
 */
export function handle<Body extends z.ZodType, Query extends z.ZodType>(
  spec: RouteSpec<Body, Query>,
  work: Handler<z.infer<Body>, z.infer<Query>>,
) {
  return async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
    const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Database;
    const actor = await resolveActor(database, authContext(req));
    assertAllowed(spec.who, actor);
    const address = req.berthAddress ?? req.socket.remoteAddress ?? "unknown";
    if (spec.limit && !req.berthLocal)
      await spendRateLimit(`${spec.method} ${spec.path}`, spec.limit, address, database);
    const body = spec.body ? parseOrRefuse(spec.body, req.body ?? {}) : undefined;
    const query = spec.query ? parseOrRefuse(spec.query, req.query) : undefined;
    for (const [name, value] of Object.entries(req.params)) {
      // A numbered parameter is what a `*` in a matcher stood for, not a part of the route.
      if (!/^\d+$/.test(name) && !idSchema.safeParse(value).success)
        throw new Problem("row.not_found", "There is nothing here.");
    }
    // What counts down in a browser counts by this: the demo's clock may be days ahead of the browser's.
    res.setHeader("x-berth-now", now().toString());
    const answer = await work({
      body: body as z.infer<Body>,
      query: query as z.infer<Query>,
      params: req.params,
      actor,
      scope: req.scope,
      database,
      header: (name) => req.get(name),
      keep: (policy) => void res.setHeader("cache-control", CACHE_CONTROL[policy]),
      raw: rawBodyOf(req),
      readFile: (bytesMax) => readUpload(req, bytesMax),
      address,
      unlimited: req.berthLocal === true,
    });
    if (answer instanceof Accepted) {
      res.status(202).json(answer.body);
      return;
    }
    res.status(spec.status ?? 200);
    if (answer instanceof FileAnswer) {
      await sendFile(res, answer);
      return;
    }
    // Express would give even this a validator, and answer 304 to somebody who kept it all the same.
    if (res.getHeader("cache-control") === CACHE_CONTROL.never) res.type("json").end(JSON.stringify(answer));
    else res.json(answer);
  };
}

/** The membership of a staff call; `assertAllowed` has refused everyone else before. */
export function membershipOf(actor: Actor) {
  if (actor.kind !== "user" || !actor.membership) throw new Error("a staff route was reached without membership");
  return actor.membership;
}

/** The customer of a consumer call; `assertAllowed` has refused everyone else before. */
export function customerOf(actor: Actor): string {
  if (actor.kind !== "consumer") throw new Error("a consumer route was reached by somebody else");
  return actor.customer_id;
}
