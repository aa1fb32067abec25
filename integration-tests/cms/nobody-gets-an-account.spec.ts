import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCmsApi } from "./cms-api";
import { cmsClient } from "./cms-client";
import { cmsDatabaseUrl, cmsUrl } from "./cms-under-test";

const database = new Client({ connectionString: cmsDatabaseUrl() });
const nobody = cmsClient(cmsUrl(), null);
const stranger = () => ({
  email: `stranger-${randomUUID()}@example.com`,
  password: "a-long-password-1",
  name: "Stranger",
  roles: ["admin"],
});

async function accounts(of: Client): Promise<number> {
  const { rows } = await of.query<{ count: string }>("select count(*) from users");
  return Number(rows[0]?.count);
}

beforeAll(() => database.connect());
afterAll(() => database.end());

const spellings = [
  "/users/first-register",
  "/users/first-register/",
  "/users//first-register",
  "/users/first-register?x=1",
  "/users/%66irst-register",
  "/USERS/first-register",
  "/users/First-Register",
];

test("the route that registers a first user is not there, with whatever spelling", async () => {
  const before = await accounts(database);
  for (const path of spellings) {
    const { status } = await nobody.request("POST", path, stranger());
    // 308 leads to the spelling without the extra slash. Payload itself would answer 403.
    expect([308, 404], path).toContain(status);
  }
  expect(await accounts(database)).toBe(before);
});

test("not even an empty CMS lets whoever comes first register", async () => {
  const empty = new URL(cmsDatabaseUrl());
  const name = `${empty.pathname.slice(1)}_empty`;
  empty.pathname = `/${name}`;
  await database.query(`drop database if exists "${name}" with (force)`);
  await database.query(`create database "${name}"`);
  const itsDatabase = new Client({ connectionString: empty.href });
  // In production the CMS migrates when it starts.
  const cms = await startCmsApi(empty.href, { NODE_ENV: "production" });
  try {
    await itsDatabase.connect();
    for (const path of spellings) {
      const { status } = await cmsClient(cms.url, null).request("POST", path, stranger());
      expect(status, path).toBe(404);
    }
    expect((await cmsClient(cms.url, null).request("POST", "/users", stranger())).status).toBe(403);
    expect(await accounts(itsDatabase)).toBe(0);
  } finally {
    await itsDatabase.end();
    await cms.stop();
    await database.query(`drop database "${name}" with (force)`);
  }
}, 60_000);

test("the page that Payload registers on says that nobody registers", async () => {
  const html = await (await fetch(`${cmsUrl()}/admin/create-first-user`)).text();
  expect(html).toContain("Nobody registers here");
  expect(html).not.toContain("confirm-password");
});

test("a forgotten password tells nobody whether the address is known", async () => {
  const known = await nobody.request("POST", "/users/forgot-password", {
    email: "verifier@berth.example",
  });
  const unknown = await nobody.request("POST", "/users/forgot-password", {
    email: "no-such-person@berth.example",
  });
  expect(known.status).toBe(unknown.status);
  expect(known.body).toEqual(unknown.body);
  expect(JSON.stringify(known.body)).not.toContain("token");
});

test("an invented reset token resets nothing", async () => {
  const { status } = await nobody.request("POST", "/users/reset-password", {
    token: randomUUID(),
    password: "a-long-password-2",
  });
  expect([400, 401, 403]).toContain(status);
});
