import { withClient } from "../../../src/bootstrap/databases";
import type { LoadRequest } from "../harness/load";
import { searchRequests } from "../search/queries";

const PAGES = 300;

/** Searches, listing pages and quotes in turn; quotes are for nights that the large seed leaves free. */
export async function soakRequests(databaseUrl: string): Promise<LoadRequest[]> {
  const listings = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string; from: string; to: string }>(
      `SELECT id, (CURRENT_DATE + 400)::text AS "from", (CURRENT_DATE + 403)::text AS "to" FROM listing
        WHERE status = 'active' AND kind = 'stay' ORDER BY id LIMIT $1`,
      [PAGES],
    );
    return rows;
  });
  const searched = searchRequests("text");
  return listings.flatMap(({ id, from, to }, index) => [
    searched[index % searched.length] ?? { method: "GET" as const, path: "/store/listings" },
    { method: "GET" as const, path: `/store/listings/${id}` },
    { method: "POST" as const, path: `/store/listings/${id}/quotes`, body: JSON.stringify({ from, to, guests: 1 }) },
  ]);
}
