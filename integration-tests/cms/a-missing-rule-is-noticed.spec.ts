import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Actor,
  accessTable,
  actors,
  operations,
  unservedCollections,
} from "../../cms/src/access/access-table";
import { type CmsClient, clientsOf } from "./cms-client";
import { cmsDatabaseUrl } from "./cms-under-test";
import { type Fixtures, makeFixtures } from "./fixtures";
import { complaintsOf, firstComplaintOf, probesOf } from "./walk-access-table";

const repository = join(__dirname, "..", "..");
const database = new Client({ connectionString: cmsDatabaseUrl() });
let server: ChildProcess;
let url: string;
let clients: Record<Actor, CmsClient>;
let fixtures: Fixtures;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address ? address.port : 0;
}

/** Starts the CMS whose rules can be taken away, on the same database. */
async function startMutableCms(): Promise<void> {
  url = `http://127.0.0.1:${await freePort()}`;
  server = spawn(process.execPath, ["--import", "tsx", "tests/serve-mutable-cms.ts"], {
    cwd: join(repository, "cms"),
    env: {
      ...process.env,
      CMS_DATABASE_URL: cmsDatabaseUrl(),
      CMS_URL: url,
      STOREFRONT_URL: url,
      PAYLOAD_SECRET: "only-for-the-cms-with-missing-rules",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("ready")) resolve();
    });
    server.once("exit", (code) => reject(new Error(`The CMS ended with ${code}.`)));
  });
}

const tell = (path: string, body: unknown): Promise<Response> =>
  fetch(`${url}${path}`, { method: "POST", body: JSON.stringify(body) });

beforeAll(async () => {
  await database.connect();
  await startMutableCms();
  clients = await clientsOf(url);
  fixtures = await makeFixtures(clients, database);
}, 120_000);

afterAll(async () => {
  await fixtures?.remove();
  await database.end();
  if (server.exitCode !== null) return;
  server.kill("SIGTERM");
  await once(server, "exit");
});

const guarded = Object.entries(accessTable)
  .filter(([collection]) => !unservedCollections.includes(collection))
  .flatMap(([collection, rules]) =>
    operations
      .filter((operation) => actors.some((actor) => rules[operation][actor] !== "allow"))
      .map((operation) => ({ collection, operation })),
  )
  // Routes that are not there cannot be opened: versions where there are none, unlocking what
  // nobody signs in to.
  .filter(
    ({ collection, operation }) =>
      (operation !== "unlock" || collection === "users") &&
      (operation !== "readVersions" || ["articles", "faqs"].includes(collection)),
  );

test("with every rule in place the walk has no complaint", async () => {
  expect(await complaintsOf(probesOf(clients, fixtures, { restOnly: true }))).toEqual([]);
}, 120_000);

test.each(guarded)(
  "without the rule for $operation on $collection the walk complains",
  async (cell) => {
    // Those that must be refused come first, and the walk stops at the first that is not: what a
    // missing rule lets through must not take the accounts away that the next case signs in with.
    const probes = probesOf(clients, fixtures, { ...cell, restOnly: true }).filter(
      ({ expect: wanted }) => wanted === "refused" || wanted === "empty",
    );
    await tell("/mutate", cell);
    const complaint = await firstComplaintOf(probes);
    await tell("/restore", {});
    if (cell.operation === "delete") {
      await fixtures.remove();
      fixtures = await makeFixtures(clients, database);
    }
    expect(complaint).not.toBeNull();
  },
  60_000,
);
