import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, accessTable, actors } from "../../cms/src/access/access-table";
import { graphqlFields } from "../../cms/src/access/graphql-table";
import { restRule, rootRoutes } from "../../cms/src/access/route-table";
import { type CmsClient, clientsOf } from "./cms-client";
import { cmsDatabaseUrl, cmsUrl } from "./cms-under-test";
import { type Fixtures, makeFixtures } from "./fixtures";
import { tableSnapshot } from "./table-snapshot";
import { complaintsOf, probesOf } from "./walk-access-table";

interface Surface {
  collections: Record<string, string[] | null>;
  globals: string[];
  root: string[];
}

const schemaQuery = "{ __schema { queryType { fields { name } } mutationType { fields { name } } } }";

const database = new Client({ connectionString: cmsDatabaseUrl() });
let clients: Record<Actor, CmsClient>;
let fixtures: Fixtures;

beforeAll(async () => {
  await database.connect();
  clients = await clientsOf(cmsUrl());
  fixtures = await makeFixtures(clients, database);
}, 60_000);

afterAll(async () => {
  await fixtures?.remove();
  await database.end();
});

describe("the running CMS answers to nothing that is not in the table", () => {
  let surface: Surface;

  beforeAll(async () => {
    const answer = await clients.admin.request("GET", "/access-surface");
    expect(answer.status).toBe(200);
    surface = answer.body as Surface;
  });

  test("its collections are those of the table, and it has no globals", () => {
    expect(Object.keys(surface.collections).sort()).toEqual(Object.keys(accessTable).sort());
    expect(surface.globals).toEqual([]);
  });

  test("every REST route has a rule", () => {
    const strangers = Object.entries(surface.collections).flatMap(([collection, routes]) =>
      (routes ?? [])
        .filter((route) => restRule(collection, route) === undefined)
        .map((route) => `${collection}: ${route}`),
    );
    expect(strangers).toEqual([]);
    expect([...surface.root].sort()).toEqual(Object.keys(rootRoutes).sort());
  });

  test("every GraphQL field has a rule", async () => {
    const { body } = await clients.admin.graphql(schemaQuery);
    const { data } = body as {
      data: { __schema: Record<"queryType" | "mutationType", { fields: { name: string }[] }> };
    };
    const { queryType, mutationType } = data.__schema;
    const names = [...queryType.fields, ...mutationType.fields].map(({ name }) => name);
    expect(names.sort()).toEqual(Object.keys(graphqlFields()).sort());
  });

  test("only admins may list the routes or read the GraphQL schema", async () => {
    for (const actor of actors.filter((each) => each !== "admin")) {
      expect((await clients[actor].request("GET", "/access-surface")).status, actor).toBe(403);
      const schema = await clients[actor].graphql(schemaQuery);
      expect(schema.body, actor).toHaveProperty("errors");
      expect(schema.body, actor).not.toHaveProperty("data.__schema");
    }
  });
});

test("whoever the table refuses is refused, and no row changes", async () => {
  const refused = probesOf(clients, fixtures).filter(({ expect: wanted }) => wanted === "refused");
  expect(refused.length).toBeGreaterThan(150);
  const before = await tableSnapshot(database);
  expect(await complaintsOf(refused)).toEqual([]);
  expect(await tableSnapshot(database)).toEqual(before);
}, 120_000);

test("whoever the table lets in gets in, and sees only the rows the table says", async () => {
  const open = probesOf(clients, fixtures).filter(({ expect: wanted }) => wanted !== "refused");
  expect(open.length).toBeGreaterThan(100);
  expect(await complaintsOf(open)).toEqual([]);
}, 120_000);

test("saved preferences belong to whoever asks, whatever the key", async () => {
  const key = "/payload-preferences/of-the-one-who-asks";
  for (const actor of actors) {
    const saved = await clients[actor].request("POST", key, { value: { of: actor } });
    expect(saved.status, actor).toBe(actor === "nobody" ? 401 : 200);
  }
  for (const actor of actors) {
    const { body } = await clients[actor].request("GET", key);
    expect(body, actor).toMatchObject({ value: actor === "nobody" ? null : { of: actor } });
  }
  for (const actor of actors) {
    const gone = await clients[actor].request("DELETE", key);
    expect(gone.status, actor).toBe(actor === "nobody" ? 401 : 200);
  }
});

test("permissions tell a caller what they may do and no content", async () => {
  const draft = fixtures.targets.articles?.draft;
  for (const actor of actors) {
    const { status, body } = await clients[actor].request("POST", `/articles/access/${draft}`, {});
    expect([200, 403, 404], actor).toContain(status);
    expect(JSON.stringify(body), actor).not.toContain("Probe");
  }
});

test("a picture's file is public by its name, and nobody can have an address fetched", async () => {
  for (const actor of actors) {
    const file = await clients[actor].request("GET", `/media/file/${fixtures.filename}`);
    expect(file.status, actor).toBe(200);
    expect(file.headers.get("content-type"), actor).toBe("image/png");
    const fetched = await clients[actor].request(
      "GET",
      `/media/paste-url?src=${encodeURIComponent(`${cmsUrl()}/favicon.svg`)}`,
    );
    expect([400, 403], actor).toContain(fetched.status);
  }
  const remote = await clients.editor.request("POST", "/media", {
    alt: "Fetched",
    filename: "x.png",
    url: "https://example.com/x.png",
  });
  expect(remote.status).toBe(400);
});
