import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
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

async function accounts(): Promise<number> {
  const { rows } = await database.query<{ count: string }>("select count(*) from users");
  return Number(rows[0]?.count);
}

beforeAll(() => database.connect());
afterAll(() => database.end());

test("the route that registers a first user does not exist, with whatever spelling", async () => {
  const before = await accounts();
  for (const path of [
    "/users/first-register",
    "/users/first-register/",
    "/users//first-register",
    "/users/first-register?x=1",
    "/users/%66irst-register",
    "/USERS/first-register",
    "/users/First-Register",
  ]) {
    const { status } = await nobody.request("POST", path, stranger());
    expect([308, 401, 403, 404], path).toContain(status);
  }
  expect(await accounts()).toBe(before);
});

test("the page that offers to register shows no form", async () => {
  for (const path of ["/admin/create-first-user", "/admin/Create-First-User"]) {
    const html = await (await fetch(`${cmsUrl()}${path}`)).text();
    expect(html, path).not.toContain("confirm-password");
    expect(html, path).not.toContain('type="password"');
  }
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
