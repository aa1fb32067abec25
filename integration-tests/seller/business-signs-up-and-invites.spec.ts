import { describe, expect, it } from "vitest";
import { bearer, call, signIn } from "../setup/api";
import { linkParameter, waitForMail } from "../setup/mail";
import { freshEmail, makeConsumer, makeSeller, PASSWORD } from "../setup/people";
import { sql } from "../setup/sql";

const person = { first_name: "Ada", last_name: "Moreno" };

async function invite(headers: Record<string, string>, role: string, email = freshEmail("invited")) {
  const answer = await call("POST", "/seller/invitations", headers, { email, role });
  return { email, ...answer };
}

async function tokenFor(email: string): Promise<string> {
  return linkParameter(await waitForMail(email, /invit/i), "token");
}

async function join(
  headers: Record<string, string>,
  role: string,
): Promise<{ email: string; headers: Record<string, string> }> {
  const { email } = await invite(headers, role);
  const { status } = await call(
    "POST",
    "/store/invitations/accept",
    {},
    { token: await tokenFor(email), password: PASSWORD, ...person },
  );
  expect(status).toBe(200);
  return { email, headers: bearer(await signIn("user", email, PASSWORD)) };
}

async function memberIdOf(headers: Record<string, string>, email: string): Promise<string> {
  const { body } = await call("GET", "/seller/members", headers);
  const found = (body.members as { id: string; email: string }[]).find((member) => member.email === email);
  if (!found) throw new Error(`${email} is no member`);
  return found.id;
}

describe("a business that signs up", () => {
  it("has user, seller and owner at once, and a mail that welcomes it", async () => {
    const { email, headers } = await makeSeller();
    const { body } = await call("GET", "/seller/me", headers);
    expect(body.me).toMatchObject({
      role: "seller",
      member_role: "owner",
      user: { email },
      seller: { status: "active" },
    });
    expect((await waitForMail(email, /welcome|bienvenid/i)).text).toContain("/app");
  });

  it("is refused with an address that has another password, and leaves nothing behind", async () => {
    const { email } = await makeSeller();
    const before = await sql("SELECT id FROM seller");
    const body = { email, password: "another-password-2026", ...person, seller_name: "Another" };
    expect(await call("POST", "/store/sellers", {}, body)).toMatchObject({
      status: 409,
      body: { code: "auth.email_taken" },
    });
    // With the right password the person is known, but belongs to a business already.
    expect(await call("POST", "/store/sellers", {}, { ...body, password: PASSWORD })).toMatchObject({
      status: 409,
      body: { code: "row.conflict" },
    });
    expect(await sql("SELECT id FROM seller")).toHaveLength(before.length);
    await signIn("user", email, PASSWORD);
  });

  it("may be a consumer's: one address and password for both", async () => {
    const { email } = await makeConsumer();
    const { status } = await call(
      "POST",
      "/store/sellers",
      {},
      { email, password: PASSWORD, ...person, seller_name: "Side business" },
    );
    expect(status).toBe(201);
    const consumer = bearer(await signIn("customer", email, PASSWORD));
    const user = bearer(await signIn("user", email, PASSWORD));
    expect((await call("GET", "/store/customers/me", consumer)).status).toBe(200);
    expect((await call("GET", "/seller/me", user)).status).toBe(200);
    // Neither half opens the other's door.
    expect((await call("GET", "/seller/me", consumer)).status).toBe(401);
    expect((await call("GET", "/store/customers/me", user)).status).toBe(401);
  });
});

describe("an invitation", () => {
  it("comes by mail and makes a member once, however often it is used at once", async () => {
    const { headers } = await makeSeller();
    const { email } = await invite(headers, "staff");
    const token = await tokenFor(email);
    const accept = () => call("POST", "/store/invitations/accept", {}, { token, password: PASSWORD, ...person });
    const statuses = (await Promise.all([accept(), accept(), accept()])).map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect(statuses.slice(1).every((status) => status >= 400 && status < 500)).toBe(true);
    expect((await accept()).status).toBe(404);
    const { body } = await call("GET", "/seller/members", headers);
    expect((body.members as { email: string }[]).filter((member) => member.email === email)).toHaveLength(1);
  });

  it("is gone when withdrawn, and replaced when sent again", async () => {
    const { headers } = await makeSeller();
    const { email, body } = await invite(headers, "staff");
    const first = await tokenFor(email);
    const { status } = await call("DELETE", `/seller/invitations/${(body.invitation as { id: string }).id}`, headers);
    expect(status).toBe(200);
    expect(
      (await call("POST", "/store/invitations/accept", {}, { token: first, password: PASSWORD, ...person })).body.code,
    ).toBe("invitation.invalid");
  });

  it("of an owner is an owner's to send; staff send none", async () => {
    const { headers } = await makeSeller();
    const manager = await join(headers, "manager");
    expect((await invite(manager.headers, "owner")).status).toBe(403);
    expect((await invite(manager.headers, "staff")).status).toBe(201);
    const staff = await join(headers, "staff");
    expect((await invite(staff.headers, "staff")).status).toBe(403);
  });

  it("that has expired says so", async () => {
    const { headers } = await makeSeller();
    const { email } = await invite(headers, "staff");
    const token = await tokenFor(email);
    await sql("UPDATE seller_invitation SET expires_at = now() - interval '1 minute' WHERE email = $1", [email]);
    expect(await call("POST", "/store/invitations/accept", {}, { token, password: PASSWORD, ...person })).toMatchObject(
      { status: 410, body: { code: "invitation.expired" } },
    );
  });
});

describe("membership", () => {
  it("keeps one owner, also when two owners demote each other at once", async () => {
    const first = await makeSeller();
    const ownId = await memberIdOf(first.headers, first.email);
    expect((await call("PATCH", `/seller/members/${ownId}`, first.headers, { role: "staff" })).body.code).toBe(
      "member.last_owner",
    );
    expect((await call("DELETE", `/seller/members/${ownId}`, first.headers)).body.code).toBe("member.last_owner");
    const second = await join(first.headers, "owner");
    const otherId = await memberIdOf(first.headers, second.email);
    const answers = await Promise.all([
      call("PATCH", `/seller/members/${ownId}`, second.headers, { role: "staff" }),
      call("PATCH", `/seller/members/${otherId}`, first.headers, { role: "staff" }),
    ]);
    const owners = await sql<{ count: string }>(
      "SELECT count(*) FROM seller_member WHERE seller_id = $1 AND role = 'owner'",
      [first.sellerId],
    );
    expect(Number(owners[0]?.count), JSON.stringify(answers)).toBe(1);
  });

  it("ends at the very next request when it is taken away", async () => {
    const { headers } = await makeSeller();
    const staff = await join(headers, "staff");
    expect((await call("GET", "/seller/listings", staff.headers)).status).toBe(200);
    await call("DELETE", `/seller/members/${await memberIdOf(headers, staff.email)}`, headers);
    expect((await call("GET", "/seller/listings", staff.headers)).status).toBe(403);
    expect((await call("GET", "/admin/users/me", staff.headers)).status).toBe(403);
  });

  it("of a suspended business opens nothing but the page that says so", async () => {
    const { headers, sellerId } = await makeSeller();
    await sql("UPDATE seller SET status = 'suspended' WHERE id = $1", [sellerId]);
    expect(await call("GET", "/seller/listings", headers)).toMatchObject({
      status: 403,
      body: { code: "seller.suspended" },
    });
    expect((await call("GET", "/seller/me", headers)).body.me).toMatchObject({ seller: { status: "suspended" } });
  });
});
