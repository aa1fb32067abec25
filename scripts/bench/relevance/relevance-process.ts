import { text } from "node:stream/consumers";
import { ModulesSdkUtils } from "@medusajs/framework/utils";
import { Temporal } from "temporal-polyfill";
import { selectSearchable } from "../../../modules/listing/select-searchable";
import RatesService from "../../../modules/rates/service";
import { storeListListings } from "../../../modules/search/contract";
import { planOf } from "../../../modules/search/domain/plan";
import SearchService from "../../../modules/search/service";
import { type Database, rows } from "../../../src/shared/sql";
import type { RelevanceJob } from "../relevance";
import { judge } from "./judge";
import { labelledSearches } from "./searches";
import { variants } from "./variants";

/** Where the read model is made from, as the listing service does it. */
const source = {
  readSearchable: selectSearchable,
  async idsAfter(sql: Database, after: string, limit: number) {
    const found = await rows<{ id: string }>(sql, "SELECT id FROM listing WHERE id > ? ORDER BY id LIMIT ?", [
      after,
      limit,
    ]);
    return found.map(({ id }) => id);
  },
};

/** A seeded shop's searches by every variant of the weights; a process of its own, because it has the shop's environment. */
async function main(): Promise<void> {
  const { variables } = JSON.parse(await text(process.stdin)) as RelevanceJob;
  Object.assign(process.env, variables);
  const database = ModulesSdkUtils.createPgConnection({
    clientUrl: variables.DATABASE_URL ?? "",
    driverOptions: {},
  }) as unknown as Database;
  const search = new SearchService({ __pg_connection__: database });
  const rates = new RatesService();
  await search.rebuild(source as Parameters<SearchService["rebuild"]>[0]);
  const judgements: Record<string, Awaited<ReturnType<typeof judge>>> = {};
  for (const [name, weights] of Object.entries(variants())) {
    judgements[name] = await judge(labelledSearches(), async (query) => {
      const plan = planOf(storeListListings.query?.parse(query) as Parameters<typeof planOf>[0]);
      const { listings, count } = await search.answer(rates, { ...plan, weights }, Temporal.Now.instant());
      return { handles: listings.map(({ handle }) => handle), count };
    });
  }
  process.stdout.write(JSON.stringify(judgements), () => process.exit(0));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
