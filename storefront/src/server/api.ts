import type { z } from "zod";
import type { RouteSpec } from "../../../src/shared/route";
import { ApiProblem, readProblem } from "./api-problem";
import { config } from "./config";
import { type Visit, visitorHeader } from "./visit";

/** Milliseconds after which the API counts as unavailable. */
const TIMEOUT_MS = 15_000;

type Input<Schema> = Schema extends z.ZodUndefined ? undefined : z.input<Extract<Schema, z.ZodType>>;

type Options<Body extends z.ZodType, Query extends z.ZodType> = {
  params?: Record<string, string>;
  body?: Input<Body>;
  query?: Input<Query>;
  /** Sends the consumer's token if there is one. Only routes that ask who someone is need it. */
  asConsumer?: boolean;
  /** A token that is not the session's, for the steps of signing up and resetting a password. */
  token?: string;
  /** The booking's access token of a guest. */
  bookingToken?: string | null;
  timeoutMs?: number;
};

function addressOf(path: string, params: Record<string, string>, query: unknown): URL {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(value);
  });
  const url = new URL(config.API_URL + filled);
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== "") url.searchParams.set(name, String(value));
  }
  return url;
}

function headersOf(visit: Visit, hasBody: boolean, options: Options<z.ZodType, z.ZodType>): Headers {
  const headers = new Headers({ accept: "application/json", "x-publishable-api-key": config.PUBLISHABLE_KEY });
  if (hasBody) headers.set("content-type", "application/json");
  if (visit.address) headers.set("x-berth-visitor", visitorHeader(visit.address));
  const token = options.token ?? (options.asConsumer ? visit.token : null);
  if (token) headers.set("authorization", `Bearer ${token}`);
  if (options.bookingToken) headers.set("x-booking-token", options.bookingToken);
  return headers;
}

async function answerOf(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    console.error(`${init.method} ${url.pathname} was not answered:`, error instanceof Error ? error.message : error);
    throw new ApiProblem("server.unavailable", "The API does not answer.");
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/**
 * Calls a route of the API as its contract declares it: types of body, query and answer come from there.
 * Throws an ApiProblem for every refusal, `server.unavailable` when nobody answers in time.
 */
export async function callApi<Body extends z.ZodType, Query extends z.ZodType, Answer extends z.ZodType>(
  visit: Visit,
  route: RouteSpec<Body, Query, Answer>,
  options: Options<Body, Query> = {},
): Promise<z.output<Answer>> {
  const hasBody = route.body !== undefined;
  const url = addressOf(route.path, options.params ?? {}, options.query);
  const response = await answerOf(url, {
    method: route.method,
    headers: headersOf(visit, hasBody, options as Options<z.ZodType, z.ZodType>),
    body: hasBody ? JSON.stringify(options.body ?? {}) : null,
    signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
    redirect: "error",
  });
  const body = await bodyOf(response);
  if (!response.ok) throw readProblem(response.status, body);
  const parsed = route.response.safeParse(body);
  if (parsed.success) return parsed.data;
  console.error(`${route.method} ${route.path} answered something else than its contract:`, parsed.error.message);
  throw new ApiProblem("server.failed", "The API answered something unexpected.");
}

/**
 * Asks a route of the API for a file and answers it as it comes, to be passed on. Throws an ApiProblem for every
 * refusal, `server.unavailable` when nobody answers in time.
 */
export async function callForFile<Query extends z.ZodType>(
  visit: Visit,
  route: RouteSpec<z.ZodUndefined, Query>,
  options: Options<z.ZodUndefined, Query> = {},
): Promise<Response> {
  const response = await answerOf(addressOf(route.path, options.params ?? {}, options.query), {
    method: route.method,
    headers: headersOf(visit, false, options as Options<z.ZodType, z.ZodType>),
    signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
    redirect: "error",
  });
  if (!response.ok) throw readProblem(response.status, await bodyOf(response));
  return response;
}
