import { join } from "node:path";
import { openMigrated } from "../src/commands/open-migrated.ts";
import { readHelpCentre } from "../src/seed/read-help-centre.ts";
import { type AccountSeed, demoAccounts, seedAccounts } from "../src/seed/seed-accounts.ts";
import { seedHelpCentre } from "../src/seed/seed-help-centre.ts";

/** The accounts asked for by the environment: a first admin of one's own, the demo's, or both. */
function accountsFrom(env: NodeJS.ProcessEnv): AccountSeed[] {
  const { CMS_ADMIN_EMAIL: email, CMS_ADMIN_PASSWORD: password, DEMO_PASSWORD: demo } = env;
  if (Boolean(email) !== Boolean(password)) {
    throw new Error("Set CMS_ADMIN_EMAIL and CMS_ADMIN_PASSWORD together.");
  }
  const own: AccountSeed[] = email && password ? [{ email, password, name: "Admin", roles: ["admin"] }] : [];
  return [...own, ...(demo ? demoAccounts(demo) : [])];
}

const payload = await openMigrated();
const made = await seedAccounts(payload, accountsFrom(process.env));
const dataDir = join(import.meta.dirname, "..", "..", "seed", "data");
const filled = await seedHelpCentre(payload, await readHelpCentre(dataDir));
payload.logger.info(`Accounts made: ${made}. Help centre ${filled ? "filled" : "already has content, left alone"}.`);
await payload.destroy();
process.exit(0);
