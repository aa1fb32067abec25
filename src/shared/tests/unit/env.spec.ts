import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseEnv } from "../../env";

const COMPLETE = {
  DATABASE_URL: "postgres://localhost/berth",
  JWT_SECRET: "x".repeat(16),
  COOKIE_SECRET: "x".repeat(16),
  QUOTE_SECRET: "x".repeat(16),
  PROXY_SECRET: "x".repeat(16),
  STRIPE_API_KEY: "sk_test_1",
  STRIPE_PUBLISHABLE_KEY: "pk_test_1",
};

describe("the environment", () => {
  it("has a default for all that can have one", () => {
    expect(parseEnv(COMPLETE)).toMatchObject({ HOLD_MINUTES: 15, BERTH_DEMO: false, HOLDS_PER_EMAIL: 5 });
  });

  it("names every variable that is missing or wrong, at once", () => {
    expect(() => parseEnv({ ...COMPLETE, DATABASE_URL: "", JWT_SECRET: "short", HOLD_MINUTES: "soon" })).toThrow(
      /DATABASE_URL[\s\S]*JWT_SECRET[\s\S]*HOLD_MINUTES|JWT_SECRET[\s\S]*HOLD_MINUTES/,
    );
  });

  it("refuses a live Stripe key in demo mode", () => {
    expect(() => parseEnv({ ...COMPLETE, BERTH_DEMO: "true", STRIPE_API_KEY: "sk_live_1" })).toThrow(/live key/);
    expect(parseEnv({ ...COMPLETE, BERTH_DEMO: "false", STRIPE_API_KEY: "sk_live_1" }).BERTH_DEMO).toBe(false);
  });

  it("stands in .env.example, every variable that a person would set", () => {
    const example = readFileSync(path.resolve(__dirname, "../../../../.env.example"), "utf8");
    const set = ["NODE_ENV", "BERTH_DATA_DIR", "BERTH_ROOT", "STRIPE_API_BASE"];
    const names = readFileSync(path.resolve(__dirname, "../../env.ts"), "utf8").matchAll(/^ {2}([A-Z][A-Z_]+):/gm);
    const missing = [...names]
      .map(([, name]) => name ?? "")
      .filter((name) => !set.includes(name) && !example.includes(`${name}=`));
    expect(missing).toEqual([]);
  });
});
