import { Client, type QueryResultRow } from "pg";
import { context } from "./context";

/** Rows of a statement on the group's shop database, past the API. */
export async function sql<Row extends QueryResultRow>(statement: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: context.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
