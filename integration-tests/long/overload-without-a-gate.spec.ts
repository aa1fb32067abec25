import { expect, it } from "vitest";
import { Connection } from "../setup/connection";
import { ServerCopy } from "../setup/server-copy";
import { SlowDatabase } from "../setup/slow-database";
import { figuresOf, overload, search } from "../shell/overload";

const PLAN = { connections: 200, seconds: 20 };
const SLOW_MS = 100;
const NO_GATE = { REQUESTS_AT_ONCE: "1000000", REQUEST_WAIT_MS: "2000" };
const GATE = { REQUESTS_AT_ONCE: "16", REQUEST_WAIT_MS: "2000" };

async function measured(name: string, env: Record<string, string>) {
  const server = new ServerCopy(`overload-${name}`);
  const slow = new SlowDatabase(server.databaseUrl);
  try {
    const { apiUrl } = await server.start(() => undefined, { env: { ...env, DATABASE_URL: await slow.open() } });
    const warm = new Connection(apiUrl);
    for (let number = 0; number < 20; number += 1) expect((await warm.ask("GET", search(number))).status).toBe(200);
    const fast = figuresOf(await overload(apiUrl, server.group, PLAN));
    slow.delayMs = SLOW_MS;
    const slowed = figuresOf(await overload(apiUrl, server.group, PLAN));
    slow.delayMs = 0;
    console.log(`${name}: fast ${JSON.stringify(fast)}\n${name}: slow ${JSON.stringify(slowed)}`);
    return { fast, slowed };
  } finally {
    await server.stop();
    slow.close();
  }
}

it("the gate: who is served is served sooner than in a crowd without one, and as many", async () => {
  const without = await measured("without", NO_GATE);
  const gated = await measured("gated", GATE);
  expect(gated.slowed.refused.count).toBeGreaterThan(0);
  expect(gated.slowed.served.p99_ms).toBeLessThan(without.slowed.served.p99_ms);
  // What is served in all is the database's to say, not the gate's.
  expect(gated.slowed.served.count).toBeGreaterThan(without.slowed.served.count / 2);
  expect(gated.fast.served.count).toBeGreaterThan(without.fast.served.count / 2);
}, 1_800_000);
