import { firstRow, type Sql } from "./sql";

/** A membership of a seller, as the guard read it from the database for this request. */
export type Membership = {
  member_id: string;
  seller_id: string;
  role: "owner" | "manager" | "staff";
  seller_status: "active" | "suspended";
};

/** Who is calling, resolved once per request. */
export type Actor =
  | { kind: "nobody" }
  | { kind: "consumer"; customer_id: string }
  | { kind: "user"; user_id: string; operator: boolean; membership: Membership | null }
  | { kind: "api_key" };

/** Reads the rows that a Medusa user has with Berth. The seller capability registers it; without it every user is nobody. */
export type UserReader = (sql: Sql, userId: string) => Promise<{ operator: boolean; membership: Membership | null }>;

/** One place a process, also where two packed capabilities each carry a copy of this file. */
const READER = Symbol.for("berth.user-reader");
const registry = globalThis as { [READER]?: UserReader };

/** Registers how operators and memberships are read; called once by the capability that owns the tables. */
export function registerUserReader(read: UserReader): void {
  registry[READER] = read;
}

/** `iat`: when the token was made, in unix seconds, as Medusa leaves it on what it has verified. */
type AuthContext = { actor_id?: string; actor_type?: string; iat?: number } | undefined;

/**
 * A consumer whose account is there and whose token is not older than their last "sign out everywhere", which is a
 * mark on the customer: Medusa's own tokens are good until they expire, whatever happens to the password.
 */
async function resolveConsumer(sql: Sql, customerId: string, issuedAt: number): Promise<Actor> {
  const customer = await firstRow<{ sessions_from: string | null }>(
    sql,
    "SELECT metadata ->> 'sessions_from' AS sessions_from FROM customer WHERE id = ? AND deleted_at IS NULL",
    [customerId],
  );
  const isOver = customer?.sessions_from && issuedAt < Number(customer.sessions_from);
  return customer && !isOver ? { kind: "consumer", customer_id: customerId } : { kind: "nobody" };
}

/** Resolves Medusa's auth context to an actor, reading the database: a suspension counts from this request on. */
export async function resolveActor(sql: Sql, auth: AuthContext): Promise<Actor> {
  if (!auth?.actor_id) return { kind: "nobody" };
  if (auth.actor_type === "customer") return resolveConsumer(sql, auth.actor_id, auth.iat ?? 0);
  if (auth.actor_type === "api-key") return { kind: "api_key" };
  if (auth.actor_type !== "user") return { kind: "nobody" };
  const reader = registry[READER];
  const rows = reader ? await reader(sql, auth.actor_id) : { operator: false, membership: null };
  return { kind: "user", user_id: auth.actor_id, ...rows };
}
