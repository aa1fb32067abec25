import { ModulesSdkUtils } from "@medusajs/framework/utils";
import { Temporal } from "temporal-polyfill";
import { BareSearch } from "../../../modules/search/bench";
import type { Sql } from "../../../src/shared/sql";
import type { SearchParameters } from "../search/queries";

/** Runs searches and answers the plan of each of their statements as PostgreSQL tells it, buffers and times included. */
export async function plansOf(databaseUrl: string, searches: readonly SearchParameters[]): Promise<string> {
  const knex = ModulesSdkUtils.createPgConnection({
    clientUrl: databaseUrl,
    driverOptions: {},
    pool: { min: 0, max: 1 },
  });
  const sql = knex as unknown as Sql;
  const told: string[] = [];
  const explaining: Sql = {
    raw: async (statement, bindings) => {
      // The first run fills the caches; the second is what a shop that runs sees.
      const result = await sql.raw(statement, bindings);
      const explained = await sql.raw(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${statement}`, bindings);
      told.push((explained.rows as { "QUERY PLAN": string }[]).map((row) => row["QUERY PLAN"]).join("\n"));
      return result;
    },
  };
  for (const parameters of searches) {
    told.push(`\n## ${new URLSearchParams(parameters)}`);
    await new BareSearch(explaining).run(parameters, Temporal.Now.instant());
  }
  await knex.destroy();
  return told.join("\n");
}
