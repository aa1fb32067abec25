import { createContainer } from "@medusajs/framework/awilix";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Temporal } from "temporal-polyfill";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { now, setClockOffset } from "../../../../src/shared/clock";
import { firstRow } from "../../../../src/shared/sql";
import { defineTimer, schedule } from "../../contract";
import { DemoClock } from "../../demo-clock/demo-clock";
import { Migration20261123210100 } from "../../migrations/Migration20261123210100";
import { Migration20261124000200 } from "../../migrations/Migration20261124000200";
import TimerService from "../../service";

const DAY_MS = 24 * 60 * 60 * 1000;
const container = createContainer() as unknown as MedusaContainer;
const days = (count: number) => Temporal.Duration.from({ days: count });

let test: ModuleDatabase;
let said: string[];
let running: DemoClock[];
const logger = {
  info: (message: string) => void said.push(message),
  warn: (message: string) => void said.push(message),
  error: (message: string) => void said.push(message),
};

/** A process's view of the clock, and what its neighbour with a clock of its own has been told. */
function makeClock(tell: (offsetMs: number) => Promise<void> = async () => undefined): DemoClock {
  const clock = new DemoClock({ database: test.database, logger, tell });
  running.push(clock);
  return clock;
}

const aheadMs = () => now().epochMilliseconds - Date.now();
const storedMs = async () =>
  Number((await firstRow<{ offset_ms: string }>(test.database, "SELECT offset_ms FROM clock_offset"))?.offset_ms);

async function until(holds: () => boolean | Promise<boolean>, ms = 5_000): Promise<boolean> {
  for (const deadline = Date.now() + ms; Date.now() < deadline; ) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return holds();
}

beforeAll(async () => {
  test = await createModuleDatabase(Migration20261123210100, Migration20261124000200);
});
beforeEach(async () => {
  said = [];
  running = [];
  setClockOffset(Temporal.Duration.from({ seconds: 0 }));
  await test.database.raw("TRUNCATE timer");
  await test.database.raw("UPDATE clock_offset SET offset_ms = 0");
});
afterEach(() => {
  for (const clock of running) clock.stop();
  setClockOffset(Temporal.Duration.from({ seconds: 0 }));
});
afterAll(() => test.drop());

describe("the demo's clock", () => {
  it("is where the row says from the start of a process on", async () => {
    await test.database.raw("UPDATE clock_offset SET offset_ms = ?", [3 * DAY_MS]);
    await makeClock().start();
    expect(Math.round(aheadMs() / 1_000)).toBe((3 * DAY_MS) / 1_000);
  });

  it("follows another process's jump within a second or two", async () => {
    await makeClock().start();
    await test.database.raw("UPDATE clock_offset SET offset_ms = ?", [DAY_MS]);
    expect(await until(() => aheadMs() > DAY_MS / 2, 2_000)).toBe(true);
  });

  it("adds up the jumps of many at once", async () => {
    const clocks = Array.from({ length: 8 }, () => makeClock());
    await Promise.all(clocks.map((clock) => clock.advance(days(2))));
    expect(await storedMs()).toBe(16 * DAY_MS);
  });

  it("stays where it is when a jump would lead too far", async () => {
    const clock = makeClock();
    expect(await clock.advance(days(4 * 366))).toBe(true);
    expect(await clock.advance(days(2 * 366))).toBe(false);
    expect(await storedMs()).toBe(4 * 366 * DAY_MS);
  });

  it("tells its neighbour of a jump before it answers, and once", async () => {
    const told: number[] = [];
    const clock = makeClock(async (offsetMs) => void told.push(offsetMs));
    await clock.start();
    await clock.advance(days(1));
    expect(told).toEqual([DAY_MS]);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(told).toEqual([DAY_MS]);
  });

  it("moves also while its neighbour is away, tells it later, and says so once", async () => {
    const told: number[] = [];
    let away = true;
    const clock = makeClock(async (offsetMs) => {
      if (away) throw new Error("connection refused");
      told.push(offsetMs);
    });
    await clock.start();
    expect(await clock.advance(days(1))).toBe(true);
    expect(aheadMs()).toBeGreaterThan(DAY_MS / 2);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(said.filter((line) => line.includes("connection refused"))).toHaveLength(1);
    away = false;
    expect(await until(() => told.length === 1)).toBe(true);
    expect(told).toEqual([DAY_MS]);
  });

  it("a process that died between the row and its neighbour leaves nothing undone for the next", async () => {
    const told: number[] = [];
    void makeClock(() => new Promise(() => undefined)).advance(days(1));
    expect(await until(async () => (await storedMs()) === DAY_MS)).toBe(true);
    await makeClock(async (offsetMs) => void told.push(offsetMs)).start();
    expect(told).toEqual([DAY_MS]);
  });

  it("looks again when the database was away", async () => {
    await makeClock().start();
    await test.database.raw("ALTER TABLE clock_offset RENAME TO clock_offset_away");
    expect(await until(() => said.length > 0)).toBe(true);
    await test.database.raw("ALTER TABLE clock_offset_away RENAME TO clock_offset");
    await test.database.raw("UPDATE clock_offset SET offset_ms = ?", [DAY_MS]);
    expect(await until(() => aheadMs() > DAY_MS / 2)).toBe(true);
  });
});

describe("timers", () => {
  it("of a sleeping loop fire within a second or two of a jump", async () => {
    const fired: string[] = [];
    const timers = new TimerService({ __pg_connection__: test.database, logger, configModule: {} as never });
    timers.register(
      defineTimer({
        name: "test.jump",
        payload: z.object({}),
        underLease: async (firing) => {
          fired.push(firing.key);
        },
      }),
    );
    await schedule(test.database, { name: "test.jump", key: "in-two-days", due_at: now().add({ hours: 48 }) });
    await schedule(test.database, { name: "test.jump", key: "in-five-days", due_at: now().add({ hours: 120 }) });
    await makeClock().start();
    timers.start(container);
    // Long enough for the loop to have slowed down.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(fired).toEqual([]);
    await test.database.raw("UPDATE clock_offset SET offset_ms = ?", [3 * DAY_MS]);
    expect(await until(() => fired.length > 0, 2_500)).toBe(true);
    await timers.stop();
    expect(fired).toEqual(["in-two-days"]);
  });
});
