import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, accessTable, actors, operations, unservedCollections } from "../../cms/src/access/access-table";
import { type CmsApi, startCmsApi } from "./cms-api";
import { type CmsClient, clientsOf } from "./cms-client";
import { cmsDatabaseUrl } from "./cms-under-test";
import { type Fixtures, makeFixtures } from "./fixtures";
import { complaintsOf, firstComplaintOf, probesOf } from "./walk-access-table";

const database = new Client({ connectionString: cmsDatabaseUrl() });
let cms: CmsApi;
let clients: Record<Actor, CmsClient>;
let fixtures: Fixtures;

const tell = (path: string, body: unknown): Promise<Response> =>
  fetch(`${cms.url}${path}`, { method: "POST", body: JSON.stringify(body) });

beforeAll(async () => {
  await database.connect();
  cms = await startCmsApi(cmsDatabaseUrl());
  clients = await clientsOf(cms.url);
  fixtures = await makeFixtures(clients, database);
}, 120_000);

afterAll(async () => {
  await fixtures?.remove();
  await database.end();
  await cms?.stop();
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
