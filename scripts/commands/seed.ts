import path from "node:path";
import { readLargeWanted } from "../../seed/large/arguments";
import { seedLarge } from "../../seed/large/seed-large";
import { answers } from "../../src/bootstrap/health";
import { readSeeded } from "../demo-file";
import { readUserEnvironment } from "../dotenv";
import { databaseUrlOf, type Instance, openInstance, ROOT } from "../instance";
import { portsFrom } from "../ports";
import { rebuildSearch } from "../rebuild-search";
import { runMedusaScript } from "../run-medusa-script";

/** The large seed writes beside the outbox, so nobody has told search. */
async function tellSearch(instance: Instance): Promise<string> {
  const url = `http://127.0.0.1:${instance.ports.api}`;
  const { publishable_key, accounts } = readSeeded(instance);
  if (!accounts.operator || !(await answers(`${url}/health`))) return "search will know of them after its next rebuild";
  return rebuildSearch(url, publishable_key, accounts.operator);
}

async function main(): Promise<void> {
  const large = readLargeWanted(process.argv.slice(2));
  await runMedusaScript("./seed/run.ts", []);
  if (!large) return;
  const user = readUserEnvironment(ROOT);
  const dataDir = path.join(ROOT, ".data");
  const instance = openInstance({ appDir: ROOT, dataDir, ports: portsFrom(user), user, mode: "production" });
  const { listings, sellers, products, periods, nights } = await seedLarge(
    databaseUrlOf(instance, "DATABASE_URL"),
    large,
    ROOT,
  );
  console.log(
    `large seed: ${listings} listings of ${sellers} sellers (${products} products), ${nights} nights in ${periods} periods`,
  );
  console.log(await tellSearch(instance));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
