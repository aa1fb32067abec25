import { Client } from "pg";
import { account, context } from "../setup/context";
import type { TableWho } from "./route-table";

export const ACTORS = ["nobody", "consumer", "other consumer", "seller", "other seller", "staff", "row-less user", "operator", "API key"] as const;
export type ActorName = (typeof ACTORS)[number];

const PASSWORD = "sweep-password-2026";

/** Milliseconds after which a request counts as one that is not answered. */
const PATIENCE_MS = 20_000;

/** Status of a request that was not answered in time. */
export const NO_ANSWER = 0;

let target = { apiUrl: context.apiUrl, databaseUrl: context.databaseUrl };

/** Points every call of this file at another server and its database: the mutation check starts servers of its own. */
export function aimAt(server: typeof target): void {
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
    headers: { "x-publishable-api-key": context.publishableKey, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
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

let made = 0;

function freshEmail(name: string): string {
  made += 1;
  return `${name}-${process.pid}-${Date.now()}-${made}@sweep.example`;
}

export async function makeConsumer(): Promise<{ email: string; headers: Record<string, string> }> {
  const email = freshEmail("consumer");
  const { body } = await call("POST", "/auth/customer/emailpass/register", {}, { email, password: PASSWORD });
  await call("POST", "/store/customers", bearer(String(body.token)), { first_name: "Sweep", last_name: "Consumer" });
  return { email, headers: bearer(await signIn("customer", email, PASSWORD)) };
}

export async function makeSeller(): Promise<{ email: string; sellerId: string; headers: Record<string, string> }> {
  const email = freshEmail("seller");
  const { status, body } = await call("POST", "/store/sellers", {}, {
    email,
    password: PASSWORD,
    first_name: "Sweep",
    last_name: "Seller",
    seller_name: `Sweep ${made}`,
  });
  if (status !== 201) throw new Error(`no seller: ${status} ${JSON.stringify(body)}`);
  return { email, sellerId: String((body.seller as { id: string }).id), headers: bearer(await signIn("user", email, PASSWORD)) };
}

async function query(sql: string, values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: target.databaseUrl });
  await client.connect();
  await client.query(sql, values);
  await client.end();
}

/** A user of the seller with the lowest role: their own seller goes, and the row that an accepted invitation makes is written. */
async function makeStaff(sellerId: string): Promise<Record<string, string>> {
  const own = await makeSeller();
  const { body } = await call("GET", "/seller/me", own.headers);
  const userId = (body.me as { user: { id: string } }).user.id;
  await query("DELETE FROM seller WHERE id = $1", [own.sellerId]);
  await query("INSERT INTO seller_member (id, seller_id, user_id, role, created_at) VALUES ($1, $2, $3, 'staff', now())", [
    `selm_${userId}`,
    sellerId,
    userId,
  ]);
  return own.headers;
}

/** A user who signed up once and has neither an operator's nor a member's row. */
async function makeRowless(): Promise<Record<string, string>> {
  const own = await makeSeller();
  await query("DELETE FROM seller WHERE id = $1", [own.sellerId]);
  return own.headers;
}

export async function operatorHeaders(): Promise<Record<string, string>> {
  const { email, password } = account("operator");
  return bearer(await signIn("user", email, password));
}

async function apiKeyHeaders(operator: Record<string, string>): Promise<Record<string, string>> {
  const { body } = await call("POST", "/admin/api-keys", operator, { title: `sweep ${made}`, type: "secret" });
  const token = (body.api_key as { token: string }).token;
  return { authorization: `Basic ${Buffer.from(`${token}:`).toString("base64")}` };
}

export type Actors = Record<ActorName, Record<string, string>>;

/** One of every kind of caller, as headers; the staff belongs to the first seller. */
export async function makeActors(): Promise<{ actors: Actors; sellerId: string }> {
  const operator = await operatorHeaders();
  const seller = await makeSeller();
  return {
    sellerId: seller.sellerId,
    actors: {
      nobody: {},
      consumer: (await makeConsumer()).headers,
      "other consumer": (await makeConsumer()).headers,
      seller: seller.headers,
      "other seller": (await makeSeller()).headers,
      staff: await makeStaff(seller.sellerId),
      "row-less user": await makeRowless(),
      operator,
      "API key": await apiKeyHeaders(operator),
    },
  };
}

const MEMBERS: ActorName[] = ["seller", "other seller", "staff"];
const OWNERS: ActorName[] = ["seller", "other seller"];
const SIGNED_IN: ActorName[] = ["consumer", "other consumer", ...MEMBERS, "row-less user", "operator"];

/** Who may call a row of the table. A `booking` route is open to all, and answers 404 for another's booking. */
export function allowed(who: TableWho): readonly ActorName[] {
  switch (who) {
    case "anyone":
    case "booking":
      return ACTORS;
    case "closed":
      return [];
    case "consumer":
      return ["consumer", "other consumer"];
    case "staff":
      return MEMBERS;
    case "manager":
    case "owner":
      return OWNERS;
    case "member_or_operator":
    case "dashboard":
      return [...MEMBERS, "operator"];
    case "own_user":
    case "operator":
      return ["operator"];
    case "signed_in":
      return SIGNED_IN;
  }
}
