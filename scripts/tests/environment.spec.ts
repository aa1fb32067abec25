import { describe, expect, it } from "vitest";
import { makeEnvironment } from "../environment";
import type { Secrets } from "../secrets";

const ports = { postgres: 1, smtp: 2, mail: 3, stripe: 4, api: 5, storefront: 6, cms: 7 };
const secrets: Secrets = {
  POSTGRES_PASSWORD: "pg",
  JWT_SECRET: "jwt",
  COOKIE_SECRET: "cookie",
  QUOTE_SECRET: "quote",
  PROXY_SECRET: "proxy",
  PREVIEW_SECRET: "preview",
  PAYLOAD_SECRET: "payload",
  STRIPE_STAND_IN_KEY: "0123456789abcdef0123456789abcdef",
  STRIPE_WEBHOOK_SECRET: "hook",
};

function environmentFor(user: NodeJS.ProcessEnv) {
  return makeEnvironment({ user, appDir: "/app", dataDir: "/data", ports, secrets, mode: "production" });
}

describe("the environment of a start", () => {
  it("uses the embedded database, the stand-in and maildev when nothing is said", () => {
    const { variables, uses, demo } = environmentFor({});
    expect(uses).toEqual({ embeddedPostgres: true, stripeStandIn: true, maildev: true });
    expect(demo).toBe(true);
    expect(variables).toMatchObject({
      DATABASE_URL: "postgres://berth:pg@localhost:1/berth",
      CMS_DATABASE_URL: "postgres://berth:pg@localhost:1/berth_cms",
      STRIPE_STAND_IN_DATABASE_URL: "postgres://berth:pg@localhost:1/berth_stripe",
      STRIPE_API_BASE: "http://localhost:4",
      SMTP_URL: "smtp://127.0.0.1:2",
      MAIL_URL: "http://localhost:3",
      API_URL: "http://localhost:5",
      STOREFRONT_URL: "http://localhost:6",
      CMS_URL: "http://localhost:7",
      NODE_ENV: "production",
    });
  });

  it("gives the stand-in test keys that differ between installations", () => {
    const { variables } = environmentFor({});
    expect(variables.STRIPE_API_KEY).toBe("sk_test_standin0123456789abcdef01234567");
    expect(variables.STRIPE_PUBLISHABLE_KEY).toBe("pk_test_standin0123456789abcdef01234567");
  });

  it("has the stand-in send its events to the API, and nobody send any when Stripe itself is used", () => {
    expect(environmentFor({}).variables.STRIPE_WEBHOOK_URL).toBe("http://localhost:5/hooks/stripe");
    const own = { STRIPE_API_KEY: "sk_test_mine", STRIPE_PUBLISHABLE_KEY: "pk_test_mine" };
    expect(environmentFor(own).variables.STRIPE_WEBHOOK_URL).toBeUndefined();
  });

  it("takes what the person has set, and starts no stand-in for it", () => {
    const { variables, uses } = environmentFor({
      DATABASE_URL: "postgres://me:secret@db.example:5432/shop?sslmode=require",
      STRIPE_API_KEY: "sk_test_mine",
      STRIPE_PUBLISHABLE_KEY: "pk_test_mine",
      SMTP_URL: "smtp://mail.example",
      JWT_SECRET: "mine",
    });
    expect(uses).toEqual({ embeddedPostgres: false, stripeStandIn: false, maildev: false });
    expect(variables).toMatchObject({
      DATABASE_URL: "postgres://me:secret@db.example:5432/shop?sslmode=require",
      CMS_DATABASE_URL: "postgres://me:secret@db.example:5432/berth_cms?sslmode=require",
      STRIPE_API_KEY: "sk_test_mine",
      JWT_SECRET: "mine",
      COOKIE_SECRET: "cookie",
    });
    expect(variables.STRIPE_API_BASE).toBeUndefined();
    expect(variables.MAIL_URL).toBeUndefined();
  });

  it("has the stand-in compare everything with Stripe's types in tests, and nowhere else", () => {
    const inMode = (mode: "production" | "development" | "test") =>
      makeEnvironment({ user: {}, appDir: "/app", dataDir: "/data", ports, secrets, mode }).variables;
    expect(inMode("test").STRIPE_STAND_IN_VALIDATE).toBe("true");
    expect(inMode("production").STRIPE_STAND_IN_VALIDATE).toBeUndefined();
    expect(inMode("development").STRIPE_STAND_IN_VALIDATE).toBeUndefined();
  });

  it.each(["sk_live_x", "rk_live_x"])("refuses the live key %s in demo mode, and names the way out", (key) => {
    expect(() => environmentFor({ STRIPE_API_KEY: key, STRIPE_PUBLISHABLE_KEY: "pk_live_x" })).toThrow(
      /BERTH_DEMO=false/,
    );
  });

  it("accepts a live key when demo mode is off", () => {
    const live = { STRIPE_API_KEY: "sk_live_x", STRIPE_PUBLISHABLE_KEY: "pk_live_x", BERTH_DEMO: "false" };
    expect(environmentFor(live).demo).toBe(false);
  });

  it("asks for the publishable key that belongs to a key of one's own", () => {
    expect(() => environmentFor({ STRIPE_API_KEY: "sk_test_mine" })).toThrow(/STRIPE_PUBLISHABLE_KEY/);
  });
});
