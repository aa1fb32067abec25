import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CmsClient, cmsClient, cookieOf } from "./cms-client";
import { accountOf, cmsUrl, mailUrl } from "./cms-under-test";

const nobody = cmsClient(cmsUrl(), null);
const newcomer = {
  email: `newcomer-${randomUUID().slice(0, 8)}@berth.example`,
  password: "first-password-1",
  name: "Newcomer",
  roles: ["editor"],
};
let admin: CmsClient;
let newcomerId: number;

beforeAll(async () => {
  admin = cmsClient(cmsUrl(), await cookieOf(cmsUrl(), accountOf("admin")));
  const { body } = await admin.request("POST", "/users", newcomer);
  newcomerId = (body as { doc: { id: number } }).doc.id;
});

afterAll(() => admin.request("DELETE", `/users/${newcomerId}`));

const cookieHeader = async (): Promise<string> => {
  const { headers } = await nobody.request("POST", "/users/login", newcomer);
  return headers.getSetCookie().find((each) => each.startsWith("payload-token=")) ?? "";
};

test("the token comes in an httpOnly cookie of this site and in no body", async () => {
  const { body } = await nobody.request("POST", "/users/login", newcomer);
  expect(body).not.toHaveProperty("token");
  const cookie = await cookieHeader();
  expect(cookie).toMatch(/;\s*HttpOnly/i);
  expect(cookie).toMatch(/;\s*SameSite=Lax/i);
  expect(/;\s*Secure/i.test(cookie)).toBe(cmsUrl().startsWith("https:"));
});

test("a cookie sent from another site's page counts for nothing, nor does a token in a header", async () => {
  const cookie = (await cookieHeader()).split(";", 1)[0] ?? "";
  const me = async (headers: Record<string, string>) => {
    const answer = await fetch(`${cmsUrl()}/api/users/me`, { headers });
    return (await answer.json()) as { user: { email: string } | null };
  };
  expect((await me({ cookie, origin: cmsUrl() })).user?.email).toBe(newcomer.email);
  expect((await me({ cookie, origin: "https://evil.example" })).user).toBeNull();
  expect((await me({ cookie })).user).toBeNull();
  const token = cookie.replace("payload-token=", "");
  expect((await me({ authorization: `JWT ${token}` })).user).toBeNull();
  expect((await me({ authorization: `Bearer ${token}` })).user).toBeNull();
});

test("after five wrong passwords the right one is refused, until an admin unlocks", async () => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { status } = await nobody.request("POST", "/users/login", {
      ...newcomer,
      password: "wrong",
    });
    expect(status).toBe(401);
  }
  expect((await nobody.request("POST", "/users/login", newcomer)).status).toBe(401);
  const unlocked = await admin.request("POST", "/users/unlock", { email: newcomer.email });
  expect(unlocked.status).toBe(200);
  expect((await nobody.request("POST", "/users/login", newcomer)).status).toBe(200);
});

test("whoever signs out cannot use the old cookie", async () => {
  const cookie = (await cookieHeader()).split(";", 1)[0] ?? "";
  const client = cmsClient(cmsUrl(), cookie);
  expect((await client.request("POST", "/users/logout")).status).toBe(200);
  expect((await client.request("GET", `/users/${newcomerId}`)).status).toBe(403);
});

test("an account changes its name and password but never its roles", async () => {
  const client = cmsClient(cmsUrl(), (await cookieHeader()).split(";", 1)[0] ?? "");
  await client.request("PATCH", `/users/${newcomerId}`, { name: "Renamed", roles: ["admin"] });
  const { body } = await client.request("GET", `/users/${newcomerId}`);
  expect(body).toMatchObject({ name: "Renamed", roles: ["editor"] });
  await client.graphql(`mutation { updateUser(id: ${newcomerId}, data: { roles: [admin] }) { id } }`);
  const after = await client.request("GET", `/users/${newcomerId}`);
  expect(after.body).toMatchObject({ roles: ["editor"] });
});

test("an admin gives roles to others and keeps their own", async () => {
  await admin.request("PATCH", `/users/${newcomerId}`, { roles: ["verifier"] });
  const { body } = await admin.request("GET", `/users/${newcomerId}`);
  expect(body).toMatchObject({ roles: ["verifier"] });
  const me = await admin.request("GET", "/users/me");
  const { id } = (me.body as { user: { id: number } }).user;
  await admin.request("PATCH", `/users/${id}`, { roles: ["editor"] });
  expect((await admin.request("GET", `/users/${id}`)).body).toMatchObject({ roles: ["admin"] });
});

interface Mail {
  to: { address: string }[];
  html: string;
}

/** The mail to an address, waited for: it is sent after the request was answered. */
async function mailTo(address: string): Promise<Mail> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const mails = (await (await fetch(`${mailUrl()}/api/email`)).json()) as Mail[];
    const found = mails.find(({ to }) => to.some((each) => each.address === address));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail came to ${address}.`);
}

test("a forgotten password is set anew by the link of a mail, once", async () => {
  const { email } = newcomer;
  expect((await nobody.request("POST", "/users/forgot-password", { email })).status).toBe(200);
  const { html } = await mailTo(email);
  const link = new RegExp(`${cmsUrl()}/admin/reset/([0-9a-f]+)`).exec(html);
  const reset = { token: link?.[1], password: "second-password-2" };
  expect((await nobody.request("POST", "/users/reset-password", reset)).status).toBe(200);
  expect((await nobody.request("POST", "/users/login", { email, password: reset.password })).status).toBe(200);
  expect((await nobody.request("POST", "/users/login", newcomer)).status).toBe(401);
  expect((await nobody.request("POST", "/users/reset-password", reset)).status).toBe(403);
});
