import { routes as shellRoutes } from "../../src/api/contract";
import { capabilityRoutes } from "../../src/bootstrap/contracts";
import { call, NO_ANSWER } from "../setup/api";
import { ACTORS, type ActorName, type Actors, allowed } from "./actors";
import type { TableRow } from "./route-table";

/** Requests under way at once. */
const AT_ONCE = 8;

/** Real rows of the first seller and consumer, so that a denial is of something that is there. */
export type RealIds = Partial<Record<string, string>>;

function fill(path: string, ids: RealIds): string {
  const [, , resource = ""] = path.split("/");
  return path.replace(/:\w+/g, () => ids[resource] ?? "no-such-id");
}

async function inBatches<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
    }),
  );
}

function send(row: TableRow, path: string, headers: Record<string, string>) {
  return call(row.method, path, headers, row.method === "GET" ? undefined : {});
}

/** Requests every row as everybody who may not call it; answers the rows that were not refused, in words. */
export async function sweepDenied(rows: TableRow[], actors: Actors, ids: RealIds): Promise<string[]> {
  const found: string[] = [];
  const pairs = rows.flatMap((row) =>
    ACTORS.filter((actor) => !allowed(row.who).includes(actor)).map((actor) => ({ row, actor })),
  );
  await inBatches(pairs, async ({ row, actor }) => {
    const { status } = await send(row, fill(row.path, ids), actors[actor]);
    if (![401, 403, 404].includes(status)) found.push(`${row.method} ${row.path} as ${actor}: ${status}`);
    if (row.who === "closed" && ![401, 404].includes(status))
      found.push(`${row.method} ${row.path} is closed, not ${status}`);
  });
  return found.sort();
}

/** Requests every row as everybody who may, with ids that do not exist; answers the rows that refused somebody. */
export async function sweepAllowed(rows: TableRow[], actors: Actors): Promise<string[]> {
  const found: string[] = [];
  // What ends an account or a session comes last.
  const ending = (row: TableRow) => Number(row.method === "DELETE" && !row.path.includes(":"));
  const sorted = [...rows].sort((a, b) => ending(b) - ending(a));
  const pairs = sorted.flatMap((row) =>
    allowed(row.who).map((actor): { row: TableRow; actor: ActorName } => ({ row, actor })),
  );
  await inBatches(
    pairs.filter(({ row }) => !ending(row)),
    async (pair) => check(pair, actors, found),
  );
  for (const pair of pairs.filter(({ row }) => ending(row))) await check(pair, actors, found);
  return found.sort();
}

const own = new Set([...shellRoutes, ...capabilityRoutes()].map(({ method, path }) => `${method} ${path}`));

function isCore(row: TableRow): boolean {
  return !own.has(`${row.method} ${row.path}`);
}

async function check(
  { row, actor }: { row: TableRow; actor: ActorName },
  actors: Actors,
  found: string[],
): Promise<void> {
  const { status, body } = await send(row, fill(row.path, {}), actors[actor]);
  // A signature, a password or a token in the body may be refused with 401; only the caller's standing counts here.
  const byBody = row.who === "anyone" && status === 401 && row.path.startsWith("/auth/");
  // Who may call it and has not given the password lately is asked for it: no refusal of their standing either.
  const byPassword = status === 403 && body.code === "auth.password_needed";
  if ((status === 401 || status === 403) && !byBody && !byPassword)
    found.push(`${row.method} ${row.path} as ${actor}: ${status} ${JSON.stringify(body)}`);
  // How Medusa's own routes answer an operator's nonsense is Medusa's affair; ours never fail.
  if (row.who === "operator" && isCore(row)) return;
  // An event stream sends its headers with its first event: that it waits means that the caller was let in.
  if (status === NO_ANSWER && !row.path.endsWith("/subscribe"))
    found.push(`${row.method} ${row.path} as ${actor}: no answer`);
  if (status >= 500) found.push(`${row.method} ${row.path} as ${actor}: ${status}`);
}
