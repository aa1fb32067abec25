import { Client } from "pg";
import { bearer, call, signIn, targetDatabase } from "../setup/api";
import { account } from "../setup/context";
import { makeConsumer, makeSeller } from "../setup/people";
import type { TableWho } from "./route-table";

export const ACTORS = [
  "nobody",
  "consumer",
  "other consumer",
  "seller",
  "other seller",
  "staff",
  "row-less user",
  "operator",
  "API key",
] as const;
export type ActorName = (typeof ACTORS)[number];

async function query(sql: string, values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: targetDatabase() });
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
  await query(
    "INSERT INTO seller_member (id, seller_id, user_id, role, created_at) VALUES ($1, $2, $3, 'staff', now())",
    [`selm_${userId}`, sellerId, userId],
  );
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
  const { body } = await call("POST", "/admin/api-keys", operator, { title: "sweep", type: "secret" });
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
