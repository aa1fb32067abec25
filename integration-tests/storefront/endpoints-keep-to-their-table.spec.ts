import { describe, expect, it } from "vitest";
import { ENDPOINTS, type Endpoint, FORM_PAGES } from "../../storefront/src/server/endpoint-table";
import { context } from "../setup/context";

const METHODS = ["POST", "PUT", "PATCH", "DELETE"];
const OWN = { origin: new URL(context.storefrontUrl).origin };

/** Spanish pages are the same files below /es; endpoints have no language. */
const EVERYTHING: Endpoint[] = [
  ...ENDPOINTS,
  ...FORM_PAGES,
  ...FORM_PAGES.map((page) => ({ ...page, path: `/es${page.path}` })),
];

/** An address of an entry that leads to nobody's row. */
function addressOf({ path }: Endpoint): string {
  return context.storefrontUrl + path.replace(/\[\w+\]/g, "unknown_01");
}

function request(entry: Endpoint, method: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(addressOf(entry), { method, headers, redirect: "manual", body: method === "GET" ? null : "{}" });
}

describe("an endpoint or form of the storefront", () => {
  it.each(EVERYTHING)("$path refuses every unsafe request that is not its own site's", async (entry) => {
    for (const method of METHODS) {
      for (const origin of [undefined, "null", "https://elsewhere.example", `${OWN.origin}.elsewhere.example`]) {
        const answer = await request(entry, method, origin ? { origin } : {});
        expect([method, origin, answer.status]).toEqual([method, origin, 403]);
      }
    }
  });

  it.each(EVERYTHING)("$path takes no method but those declared", async (entry) => {
    for (const method of METHODS.filter((name) => !(entry.methods as readonly string[]).includes(name))) {
      expect([method, (await request(entry, method, OWN)).status]).toEqual([method, 405]);
    }
  });

  it.each(EVERYTHING.filter(({ who }) => who === "booking"))("$path shows a stranger no booking", async (entry) => {
    for (const method of entry.methods) {
      expect([401, 404]).toContain(
        (await request(entry, method, { ...OWN, "content-type": "application/json" })).status,
      );
    }
  });

  it.each(EVERYTHING.filter(({ who }) => who === "consumer"))("$path sends nobody to sign in", async (entry) => {
    for (const method of entry.methods) {
      const answer = await request(entry, method, OWN);
      expect([302, 303]).toContain(answer.status);
      expect(answer.headers.get("location")).toContain("/sign-in?next=");
    }
  });

  it.each(EVERYTHING.filter(({ who }) => who === "anyone"))("$path is open to everyone", async (entry) => {
    for (const method of entry.methods) {
      const { status } = await request(entry, method, { ...OWN, "content-type": "application/json" });
      expect([401, 403, 405]).not.toContain(status);
      expect(status).toBeLessThan(500);
    }
  });
});

describe("a page", () => {
  it("that takes no form refuses one", async () => {
    const answer = await fetch(`${context.storefrontUrl}/help`, { method: "POST", headers: OWN, body: "x=1" });
    expect(answer.status).toBe(405);
  });

  it("may run only scripts that it knows, and may be framed by nobody", async () => {
    const policy = (await fetch(context.storefrontUrl)).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
  });

  it("that does not exist answers 404 in the language of its address", async () => {
    const answer = await fetch(`${context.storefrontUrl}/es/listings/nothing-of-the-kind`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('lang="es"');
  });

  it("is the same in both languages and says so", async () => {
    const page = await (await fetch(`${context.storefrontUrl}/es/listings`)).text();
    expect(page).toContain(`rel="alternate" hreflang="en" href="${context.storefrontUrl}/listings"`);
    expect(page).toContain(`rel="canonical" href="${context.storefrontUrl}/es/listings"`);
  });

  it("of the mail's link keeps the token in a cookie that scripts cannot read, and out of the address", async () => {
    const answer = await fetch(`${context.storefrontUrl}/bookings/bkg_unknown?token=abcdefghijklmnop`, {
      redirect: "manual",
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/bookings/bkg_unknown");
    expect(answer.headers.get("set-cookie")).toMatch(
      /^berth_booking_bkg_unknown=abcdefghijklmnop;.*HttpOnly.*SameSite=Lax/,
    );
  });

  it("does not lead to other sites by its address", async () => {
    const answer = await fetch(`${context.storefrontUrl}/en//elsewhere.example`, { redirect: "manual" });
    expect(new URL(answer.headers.get("location") ?? "", context.storefrontUrl).origin).toBe(OWN.origin);
  });
});
