import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { hold } from "../booking/checkout";
import { freeNights, stayOf } from "../booking/free-dates";
import { bearer, call, signIn } from "../setup/api";
import { linkParameter, waitForMail } from "../setup/mail";
import { freshEmail, makeConsumer, PASSWORD } from "../setup/people";
import { sql } from "../setup/sql";

/** What deleting an account asks for. */
const KNOWN = { password: PASSWORD };

describe("a consumer's account", () => {
  it("has the address that was registered, whatever the request says", async () => {
    const email = freshEmail("signs-up");
    const { body } = await call("POST", "/auth/customer/emailpass/register", {}, { email, password: PASSWORD });
    const fresh = bearer(String(body.token));
    const person = { first_name: "Ada", last_name: "Moreno", language: "es" };
    expect((await call("POST", "/store/customers", fresh, { ...person, email: "someone@else.example" })).status).toBe(
      400,
    );
    expect(await call("POST", "/store/customers", fresh, person)).toMatchObject({
      status: 201,
      body: { customer: { email, language: "es" } },
    });
  });

  it("changes name and language, and answers no more than that", async () => {
    const { headers, email } = await makeConsumer();
    expect(
      await call("POST", "/store/customers/me", headers, { first_name: "Eva", phone: "+34 600 000 000" }),
    ).toMatchObject({
      status: 200,
      body: { customer: { email, first_name: "Eva", last_name: "Consumer", phone: "+34 600 000 000", language: "en" } },
    });
    const walked = await call("GET", "/store/customers/me?fields=*orders,*groups", headers);
    expect(Object.keys(walked.body.customer as object).sort()).toEqual([
      "created_at",
      "currency",
      "email",
      "first_name",
      "id",
      "language",
      "last_name",
      "phone",
      "time_zone",
    ]);
  });

  it("keeps currency and time zone until they are changed, and knows no others than there are", async () => {
    const { headers } = await makeConsumer();
    const path = "/store/customers/me";
    expect((await call("GET", path, headers)).body.customer).toMatchObject({ currency: null, time_zone: null });
    await call("POST", path, headers, { currency: "jpy", time_zone: "Asia/Kolkata" });
    await call("POST", path, headers, { first_name: "Eva" });
    expect((await call("GET", path, headers)).body.customer).toMatchObject({
      first_name: "Eva",
      currency: "jpy",
      time_zone: "Asia/Kolkata",
    });
    expect((await call("POST", path, headers, { currency: null })).body.customer).toMatchObject({
      currency: null,
      time_zone: "Asia/Kolkata",
    });
    for (const wrong of [{ currency: "xxx" }, { time_zone: "Mars/Olympus" }, { time_zone: "UTC" }]) {
      expect((await call("POST", path, headers, wrong)).status).toBe(400);
    }
  });

  it("changes its password only for who knows the old one", async () => {
    const { headers, email } = await makeConsumer();
    const wrong = await call("POST", "/store/customers/me/password", headers, {
      old_password: "not-the-password",
      new_password: "the-new-one-2026",
    });
    expect(wrong).toMatchObject({ status: 403, body: { code: "password.wrong" } });
    const right = await call("POST", "/store/customers/me/password", headers, {
      old_password: PASSWORD,
      new_password: "the-new-one-2026",
    });
    expect(right.status).toBe(200);
    await expect(signIn("customer", email, PASSWORD)).rejects.toThrow("401");
    await signIn("customer", email, "the-new-one-2026");
  });

  it("has its older sessions ended when the password changes", async () => {
    const { headers, email } = await makeConsumer();
    // Tokens count in whole seconds: the older one must be from an earlier one.
    await pause(1_100);
    const change = { old_password: PASSWORD, new_password: "the-new-one-2026" };
    expect((await call("POST", "/store/customers/me/password", headers, change)).status).toBe(200);
    expect((await call("GET", "/store/customers/me", headers)).status).toBe(401);
    expect((await call("POST", "/auth/token/refresh", headers)).status).toBe(404);
    const fresh = bearer(await signIn("customer", email, "the-new-one-2026"));
    expect((await call("GET", "/store/customers/me", fresh)).status).toBe(200);
  });

  it("gets a new password by mail; an unknown address is answered the same", async () => {
    const { email } = await makeConsumer();
    const unknown = freshEmail("nobody");
    const asked = await call("POST", "/auth/customer/emailpass/reset-password", {}, { identifier: email });
    expect(await call("POST", "/auth/customer/emailpass/reset-password", {}, { identifier: unknown })).toEqual(asked);
    const token = linkParameter(await waitForMail(email, /password|contraseña/i), "token");
    const changed = await call("POST", "/auth/customer/emailpass/update", bearer(token), {
      password: "reset-password-2026",
    });
    expect(changed.status).toBe(200);
    await signIn("customer", email, "reset-password-2026");
    await expect(signIn("customer", email, PASSWORD)).rejects.toThrow("401");
  });

  it("is made anonymous when it is deleted, and its address is free again", async () => {
    const { headers, email } = await makeConsumer();
    const { body } = await call("GET", "/store/customers/me", headers);
    const { id } = body.customer as { id: string };
    const elsewhere = bearer(await signIn("customer", email, PASSWORD));
    expect(await call("DELETE", "/store/customers/me", headers, { password: "a-guess-2026" })).toMatchObject({
      status: 403,
      body: { code: "password.wrong" },
    });
    expect((await call("DELETE", "/store/customers/me", headers)).status).toBe(400);
    expect((await call("DELETE", "/store/customers/me", headers, KNOWN)).status).toBe(200);
    const [row] = await sql<{ email: string; first_name: string; phone: string | null }>(
      "SELECT email, first_name, phone FROM customer WHERE id = $1",
      [id],
    );
    expect(row?.email).toMatch(/@deleted\.invalid$/);
    expect(row?.first_name).toBe("");
    for (const session of [headers, elsewhere]) {
      expect((await call("GET", "/store/customers/me", session)).status).toBe(401);
    }
    expect(await sql("SELECT 1 FROM provider_identity WHERE entity_id = $1 AND deleted_at IS NULL", [email])).toEqual(
      [],
    );
    await expect(signIn("customer", email, PASSWORD)).rejects.toThrow("401");
    expect((await call("POST", "/auth/customer/emailpass/register", {}, { email, password: PASSWORD })).status).toBe(
      200,
    );
  });
});

describe("a consumer with an open booking", () => {
  it("keeps the account until it has ended, and is forgotten on it afterwards", async () => {
    const { headers, email } = await makeConsumer();
    const listing = await stayOf("seller");
    const stay = await freeNights(listing.id, 1);
    const token = headers.authorization?.slice("Bearer ".length) ?? "";
    const { booking } = await hold(listing.id, stay, { bearer: token });
    expect(await call("DELETE", "/store/customers/me", headers, KNOWN)).toMatchObject({
      status: 409,
      body: { code: "customer.open_booking" },
    });
    await signIn("customer", email, PASSWORD);
    await sql("UPDATE booking SET status = 'expired' WHERE id = $1", [booking.id]);
    expect((await call("DELETE", "/store/customers/me", headers, KNOWN)).status).toBe(200);
    const [row] = await sql<{ contact_name: string; contact_email: string }>(
      "SELECT contact_name, contact_email FROM booking WHERE id = $1",
      [booking.id],
    );
    expect(row).toEqual({ contact_name: "", contact_email: "deleted@deleted.invalid" });
  });
});
