import { describe, expect, it } from "vitest";
import { safeNext } from "../src/paths";
import { isFromHere } from "../src/server/origin";
import { parseConfig } from "../src/server/parse-config";
import { pagePolicy, secure } from "../src/server/security-headers";
import { actorOf, secondsLeft } from "../src/server/token";

const SITE = "https://berth.example";

describe("unsafe requests", () => {
  it("are taken only from this site's own origin", () => {
    expect(isFromHere("POST", SITE, `${SITE}/`)).toBe(true);
    for (const origin of [null, "null", "https://evil.example", "http://berth.example", "https://berth.example:8443"]) {
      expect(isFromHere("POST", origin, SITE)).toBe(false);
      expect(isFromHere("DELETE", origin, SITE)).toBe(false);
    }
  });

  it("leave reading open to everyone", () => {
    expect(isFromHere("GET", null, SITE)).toBe(true);
    expect(isFromHere("HEAD", "https://elsewhere.example", SITE)).toBe(true);
  });
});

describe("the way on after signing in", () => {
  it("stays on this site", () => {
    expect(safeNext("/bookings?x=1", "/")).toBe("/bookings?x=1");
    for (const next of [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "/\t/evil.example",
      "",
      null,
      "bookings",
    ]) {
      expect(safeNext(next, "/home")).toBe("/home");
    }
  });
});

describe("the environment", () => {
  const complete = {
    API_URL: "http://localhost:9000/",
    PUBLISHABLE_KEY: "pk_1",
    CMS_URL: "http://localhost:3000",
    STOREFRONT_URL: "http://localhost:8000",
    PROXY_SECRET: "0123456789abcdef",
    PREVIEW_SECRET: "fedcba9876543210",
  };

  it("is read with its defaults", () => {
    expect(parseConfig(complete)).toMatchObject({
      API_URL: "http://localhost:9000",
      ADMIN_URL: "http://localhost:9000/app",
      BERTH_DEMO: false,
    });
  });

  it.each(Object.keys(complete))("stops the start by name when %s is missing or empty", (name) => {
    expect(() => parseConfig({ ...complete, [name]: undefined })).toThrow(name);
    expect(() => parseConfig({ ...complete, [name]: "" })).toThrow(name);
  });
});

describe("security headers", () => {
  const origins = { API_URL: "http://localhost:9000", CMS_URL: "http://localhost:3000" };
  const astro = "script-src 'self' 'sha256-abc=' 'sha256-def='; style-src 'self' 'unsafe-inline';";

  it("let a page run Astro's own scripts and Stripe's, and no others", () => {
    const policy = pagePolicy(origins, astro);
    expect(policy).toContain("script-src 'self' 'sha256-abc=' 'sha256-def=' https://js.stripe.com");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it("let the payment stand-in in only when there is one, instead of Stripe", () => {
    const policy = pagePolicy({ ...origins, STRIPE_API_BASE: "http://localhost:12111" }, astro);
    expect(policy).toContain("http://localhost:12111");
    expect(policy).not.toContain("stripe.com");
    expect(pagePolicy(origins, astro)).not.toContain("12111");
  });

  it("let a page be framed by the one origin that is named, and any other page by nobody", () => {
    const page = () => new Headers({ "content-type": "text/html" });
    const framed = page();
    secure(framed, origins, "http://localhost:3000");
    expect(framed.get("content-security-policy")).toContain("frame-ancestors http://localhost:3000");
    expect(framed.has("x-frame-options")).toBe(false);
    const alone = page();
    secure(alone, origins);
    expect(alone.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(alone.get("x-frame-options")).toBe("DENY");
  });

  it("allow an answer that is no page nothing at all", () => {
    const headers = new Headers({ "content-type": "application/json" });
    secure(headers, origins);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("tokens", () => {
  const token = (payload: unknown) => `x.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.y`;

  it("are kept as long as they say", () => {
    expect(secondsLeft(token({ exp: 1000 }), 400)).toBe(600);
    expect(secondsLeft(token({ exp: 1000 }), 1400)).toBe(0);
  });

  it("that cannot be read are no session", () => {
    for (const broken of ["", "a.b.c", token(null), token({}), token({ exp: "soon" })]) {
      expect(secondsLeft(broken, 0)).toBe(0);
      expect(actorOf(broken)).toBe("");
    }
  });
});
