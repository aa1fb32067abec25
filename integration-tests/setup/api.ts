import { context } from "./context";

/** Milliseconds after which a request counts as one that is not answered. */
const PATIENCE_MS = 20_000;

/** Status of a request that was not answered in time. */
export const NO_ANSWER = 0;

let target: { apiUrl: string; databaseUrl: string } = { apiUrl: context.apiUrl, databaseUrl: context.databaseUrl };

/** Points every call of this file at another server and its database: the mutation check starts servers of its own. */
export function aimAt(server: { apiUrl: string; databaseUrl: string }): void {
  target = server;
}

/** Calls the API as JSON; the answer's body is parsed where it is JSON. */
export async function call(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${target.apiUrl}${path}`, {
    method,
    headers: {
      "x-publishable-api-key": context.publishableKey,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((error: Error) => {
    if (error.name === "TimeoutError") return null;
    throw error;
  });
  if (!response) return { status: NO_ANSWER, body: {} };
  // A stream that never ends must not hold the sweep up: only JSON is read.
  if (!response.headers.get("content-type")?.includes("json")) {
    await response.body?.cancel();
    return { status: response.status, body: {} };
  }
  const text = await response.text();
  return { status: response.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** Signs in and answers the token; throws when the API refuses. */
export async function signIn(actor: "customer" | "user", email: string, password: string): Promise<string> {
  const { status, body } = await call("POST", `/auth/${actor}/emailpass`, {}, { email, password });
  if (status !== 200) throw new Error(`${email} cannot sign in: ${status} ${JSON.stringify(body)}`);
  return String(body.token);
}

/** The database behind the server that is called. */
export function targetDatabase(): string {
  return target.databaseUrl;
}
