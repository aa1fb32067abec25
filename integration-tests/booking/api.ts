import { account, context } from "../setup/context";

export type Answer<Body = Record<string, unknown>> = { status: number; body: Body };
export type Refusal = { code: string; message: string; details: Record<string, unknown> };

/** Whoever calls: by bearer token, by a booking's access token, or as nobody. */
export type Caller = {
  bearer?: string;
  bookingToken?: string /** A server other than the group's. */;
  apiUrl?: string;
};

/** Calls the API as JSON. The caller says what shape it expects; the assertions on status say whether it came. */
export async function call<Body = Record<string, unknown>>(
  method: "GET" | "POST" | "PATCH" | "DELETE",
  path: string,
  caller: Caller = {},
  body?: unknown,
): Promise<Answer<Body>> {
  const response = await fetch(`${caller.apiUrl ?? context.apiUrl}${path}`, {
    method,
    headers: {
      "x-publishable-api-key": context.publishableKey,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(caller.bearer ? { authorization: `Bearer ${caller.bearer}` } : {}),
      ...(caller.bookingToken ? { "x-booking-token": caller.bookingToken } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

async function freshCaller(name: string, at: Caller): Promise<Caller> {
  const { email, password } = account(name);
  const actor = name.startsWith("consumer") ? "customer" : "user";
  const { status, body } = await call<{ token: string }>("POST", `/auth/${actor}/emailpass`, at, { email, password });
  if (status !== 200) throw new Error(`${name} cannot sign in: ${status} ${JSON.stringify(body)}`);
  return { ...at, bearer: body.token };
}

const signedIn = new Map<string, Promise<Caller>>();

/**
 * The caller that a demo account is after signing in, which is done once: signing in is limited. `at` names a
 * server other than the group's.
 */
export function signIn(name: string, at: Caller = {}): Promise<Caller> {
  const key = `${name} ${at.apiUrl ?? ""}`;
  const known = signedIn.get(key) ?? freshCaller(name, at);
  signedIn.set(key, known);
  return known;
}
