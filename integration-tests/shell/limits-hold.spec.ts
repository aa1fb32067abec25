import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signVisitor, VISITOR_HEADER } from "../../src/shared/visitor";
import { aimAt, call } from "../setup/api";
import { context } from "../setup/context";
import { ServerCopy } from "../setup/server-copy";

const server = new ServerCopy("limits");
const SIGN_UPS_PER_HOUR = 10;
const TRIES_PER_EMAIL = 20;

beforeAll(async () => {
  aimAt(await server.start(() => undefined, { env: { RATE_LIMIT_FACTOR: "1" } }));
}, 120_000);

afterAll(async () => {
  aimAt({ apiUrl: context.apiUrl, databaseUrl: context.databaseUrl });
  await server.stop();
});

function from(address: string): Record<string, string> {
  const seconds = Math.floor(Date.now() / 1000);
  return { [VISITOR_HEADER]: signVisitor(address, seconds, context.environment.PROXY_SECRET ?? "") };
}

/** Statuses of so many calls, one after the other. */
async function statuses(count: number, one: () => Promise<{ status: number }>): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < count; index++) found.push((await one()).status);
  return found;
}

describe("with the limits of .env.example", () => {
  it("an address that signs up again and again has to wait, another has not", async () => {
    const signUp = (address: string) => call("POST", "/store/sellers", from(address), {});
    // An empty body is refused after it has been counted.
    expect(await statuses(SIGN_UPS_PER_HOUR, () => signUp("203.0.113.1"))).toEqual(Array(SIGN_UPS_PER_HOUR).fill(400));
    const refused = await signUp("203.0.113.1");
    expect(refused).toMatchObject({ status: 429, body: { code: "rate.limited" } });
    expect((refused.body.details as { retry_after_seconds: number }).retry_after_seconds).toBeGreaterThan(60);
    expect((await signUp("203.0.113.2")).status).toBe(400);
  });

  it("an account whose password is tried from many addresses has to wait", async () => {
    let host = 0;
    const guess = () => {
      host += 1;
      const body = { email: "victim@limits.example", password: "guess" };
      return call("POST", "/auth/customer/emailpass", from(`198.51.100.${host}`), body);
    };
    expect(await statuses(TRIES_PER_EMAIL, guess)).toEqual(Array(TRIES_PER_EMAIL).fill(401));
    expect((await guess()).status).toBe(429);
  });
});
