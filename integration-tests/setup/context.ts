import { readFileSync } from "node:fs";

/** An account that the demo seed makes. */
export type Account = { email: string; password: string };

/** The running Berth that a suite talks to, as `npm test` has put it up for the suite's group. */
export type TestContext = {
  /** `http://localhost:<port>`, without a slash at the end; so are all addresses. */
  apiUrl: string;
  storefrontUrl: string;
  /** Payload; only in the groups `cms` and `journeys`. */
  cmsUrl: string;
  /** maildev: `GET /api/email` lists what was sent. */
  mailUrl: string;
  stripeUrl: string;
  /** The shop's database of this group: a copy of the seeded template. */
  databaseUrl: string;
  cmsDatabaseUrl: string;
  /** Superuser on the tests' PostgreSQL, database `postgres`: for databases of a suite's own. */
  pgServerUrl: string;
  redisUrl: string;
  publishableKey: string;
  /** `operator`, `seller`, `seller2`, `consumer`, `consumer2`, and Payload's in `cms` and `journeys`. */
  accounts: Record<string, Account>;
  chromiumPath: string;
  /** The copy of the sources with the builds that run: `.medusa/server`, `storefront/dist`, `cms/.next`. */
  appDir: string;
  /** The environment that the group's servers were started with, for a suite that starts one more. */
  environment: Record<string, string>;
};

function readContext(): TestContext {
  const file = process.env.BERTH_TEST_CONTEXT;
  if (!file)
    throw new Error("These suites need a running Berth: run them by `npm test -- <http|cms|journeys> [pattern]`.");
  return JSON.parse(readFileSync(file, "utf8")) as TestContext;
}

/** What the present suite's group runs on. */
export const context: TestContext = readContext();

/** A demo account by its name; throws when the seed did not make it. */
export function account(name: string): Account {
  const found = context.accounts[name];
  if (!found) throw new Error(`the seed made no account "${name}", only ${Object.keys(context.accounts).join(", ")}`);
  return found;
}
