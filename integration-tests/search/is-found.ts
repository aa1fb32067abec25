import { sql } from "../setup/sql";
import { until } from "../setup/until";

/** Waits until search has caught up with every change of listings and sellers that was made before. */
export async function untilSearchKnows(): Promise<void> {
  await until("search to know of every change", async () => {
    const waiting = await sql("SELECT 1 FROM outbox WHERE state = 'pending' AND topic LIKE 'search.%' LIMIT 1");
    return waiting.length === 0;
  });
}
