import type { IncomingHttpHeaders } from "node:http";
import Stripe from "stripe";
import { authorise, type Caller, secretKeyRequired } from "./authorisation";
import { invalidParameter, StripeProblem, unrecognizedUrl } from "./errors";
import { MalformedForm, parseForm } from "./form-body";
import { type Answer, fingerprintOf, onceForKey } from "./idempotency";
import type { ApiResponse, RequestContext, Services } from "./request-context";
import { type ApiRoute, findRoute } from "./router";
import { readNowSeconds } from "./store/clock";
import { inTransaction, type Transaction } from "./store/database";
import { sendsTo } from "./webhook-delivery";

export type ApiRequest = {
  id: string;
  method: string;
  path: string;
  query: string;
  headers: IncomingHttpHeaders;
  body: string;
};

/** Answers a request to `/v1/…` or `/_stand_in/…`: key, version, route, parameters, idempotency key, then the work. */
export async function answerApiRequest(
  services: Services,
  routes: readonly ApiRoute[],
  request: ApiRequest,
): Promise<Answer> {
  try {
    return await answer(services, routes, request);
  } catch (error) {
    const problem = error instanceof StripeProblem ? error : lockTimeout(error);
    if (!problem) throw error;
    return { status: problem.status, text: JSON.stringify(problem.body()), headers: problem.headers };
  }
}

async function answer(services: Services, routes: readonly ApiRoute[], request: ApiRequest): Promise<Answer> {
  const found = findRoute(routes, request.method, request.path);
  const { key, parameters } = found?.route.format === "json" ? readJson(request) : readForm(request);
  const caller = await authorise(services.config, services.pool, request.headers, key);
  const { keyKind } = caller;
  const version = apiVersion(request.headers);
  if (!found) throw unrecognizedUrl(request.method, request.path);
  if (!found.route.accepts(keyKind)) throw secretKeyRequired();
  const work = found.route.prepare(parameters, found.values, keyKind);
  const idempotencyKey = idempotencyKeyOf(request);
  const answered = await inTransaction(services.pool, async (transaction) => {
    // Bounds how long a request waits for another one that holds the same object.
    await transaction.query("SET LOCAL lock_timeout = '10s'");
    const context = await newContext(services, transaction, request, {
      ...caller,
      apiVersion: version,
      idempotencyKey,
    });
    const run = async (): Promise<Answer> => {
      const response = await work(context);
      if (found.route.format === "form") checkWire(context, found.route, parameters, response);
      return { status: response.status, text: JSON.stringify(response.body) };
    };
    if (idempotencyKey === null) return run();
    const fingerprint = fingerprintOf(request.method, request.path, parameters);
    return onceForKey(context, idempotencyKey, fingerprint, run);
  });
  const keyHeader: Record<string, string> = idempotencyKey === null ? {} : { "idempotency-key": idempotencyKey };
  return { ...answered, headers: { ...answered.headers, ...keyHeader, "stripe-version": version } };
}

/** Throws when the stand-in has taken or answers what Stripe does not; nothing of the request is then kept. */
function checkWire(context: RequestContext, route: ApiRoute, parameters: object, response: ApiResponse): void {
  const { wireCheck, keyKind, apiVersion } = context;
  wireCheck?.answer(response.body, keyKind === "publishable");
  // What browsers send is Stripe.js's, and other versions have other parameters: the package types neither.
  if (keyKind === "publishable" || apiVersion !== Stripe.API_VERSION || response.status >= 400) return;
  wireCheck?.parameters(`${route.method} ${route.path}`, parameters);
}

async function newContext(
  { config, wireCheck }: Services,
  transaction: Transaction,
  request: ApiRequest,
  read: Caller & { apiVersion: string; idempotencyKey: string | null },
): Promise<RequestContext> {
  return {
    transaction,
    nowSeconds: await readNowSeconds(transaction),
    platformId: config.accountId,
    requestId: request.id,
    ...read,
    publicUrl: config.publicUrl,
    sends: sendsTo(config),
    wireCheck,
  };
}

/** What a caller sent. `key` is the one that Stripe.js sends among the parameters. */
type Sent = { key: string | undefined; parameters: object };

function readForm(request: ApiRequest): Sent {
  const type = request.headers["content-type"];
  if (request.method === "POST" && type && request.body && !type.startsWith("application/x-www-form-urlencoded")) {
    throw new StripeProblem(
      400,
      "invalid_request_error",
      "Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any " +
        "questions, we can help at https://support.stripe.com/.",
    );
  }
  try {
    const { key, ...parameters } = parseForm(request.method === "POST" ? request.body : request.query);
    return { key: typeof key === "string" ? key : undefined, parameters };
  } catch (error) {
    if (error instanceof MalformedForm) throw invalidParameter(error.parameter, error.message);
    throw error;
  }
}

/** On the routes of the stand-in itself; what is no JSON object is refused. */
function readJson(request: ApiRequest): Sent {
  if (request.method !== "POST") return { key: undefined, parameters: parseForm(request.query) };
  try {
    const parameters: unknown = JSON.parse(request.body || "{}");
    if (typeof parameters === "object" && parameters !== null && !Array.isArray(parameters)) {
      return { key: undefined, parameters };
    }
  } catch {
    // The refusal below says it.
  }
  throw new StripeProblem(400, "invalid_request_error", "The body has to be a JSON object.");
}

function apiVersion(headers: IncomingHttpHeaders): string {
  const version = headers["stripe-version"];
  if (version === undefined) return Stripe.API_VERSION;
  if (typeof version === "string" && /^\d{4}-\d{2}-\d{2}(\.[a-z]+)?$/.test(version)) return version;
  throw new StripeProblem(400, "invalid_request_error", `Invalid Stripe API version: ${version}`);
}

function idempotencyKeyOf(request: ApiRequest): string | null {
  const key = request.headers["idempotency-key"];
  if (request.method !== "POST" || typeof key !== "string" || key === "") return null;
  if (key.length > 255) {
    throw new StripeProblem(400, "idempotency_error", "Idempotency keys can be up to 255 characters long.");
  }
  return key;
}

/** Another request held the object too long, or two waited for each other: Stripe asks for another try. */
function lockTimeout(error: unknown): StripeProblem | null {
  const state = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (state !== "55P03" && state !== "40P01") return null;
  return new StripeProblem(
    429,
    "invalid_request_error",
    "This object cannot be accessed right now because another API request or Stripe process is currently accessing " +
      "it. If you see this error intermittently, retry the request.",
    { code: "lock_timeout" },
  );
}
