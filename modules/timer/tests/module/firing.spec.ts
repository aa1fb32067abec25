import { createContainer } from "@medusajs/framework/awilix";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { now, setClockOffset } from "../../../../src/shared/clock";
import { firstRow, rows, type Sql } from "../../../../src/shared/sql";
import { cancel, defineTimer, PermanentFailure, schedule } from "../../contract";
import { Migration20261123210100 } from "../../migrations/Migration20261123210100";
import TimerService from "../../service";

const container = createContainer() as unknown as MedusaContainer;
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ago = (seconds: number) => now().subtract({ seconds });
const ahead = (seconds: number) => now().add({ seconds });

let test: ModuleDatabase;
let timers: TimerService;

const note = (tx: Sql, text: string) => rows(tx, "INSERT INTO note (text) VALUES (?)", [text]);
const notes = async () =>
  (await rows<{ text: string }>(test.database, "SELECT text FROM note ORDER BY id")).map((row) => row.text);
const stateOf = (key: string) =>
  firstRow<{
    id: string;
    state: string;
    attempts: number;
    last_error: string | null;
    run_at: Date;
    lease_owner: string | null;
  }>(
    test.database,
    "SELECT CAST(id AS text) AS id, state, attempts, last_error, run_at, lease_owner FROM timer WHERE key = ?",
    [key],
  );

function makeService(): TimerService {
  return new TimerService({ __pg_connection__: test.database, logger, configModule: {} as never });
}

beforeAll(async () => {
  test = await createModuleDatabase(Migration20261123210100);
  await test.database.raw("CREATE TABLE note (id serial PRIMARY KEY, text text NOT NULL)");
});

afterAll(() => test.drop());

beforeEach(async () => {
  setClockOffset(Temporal.Duration.from({ seconds: 0 }));
  await test.database.raw("TRUNCATE timer, note");
  timers = makeService();
  timers.register(
    defineTimer({
      name: "test.note",
      payload: z.object({ text: z.string() }),
      inTransaction: async (tx, firing) => {
        await note(tx, firing.payload.text);
      },
    }),
  );
});

describe("a timer", () => {
  it("fires once when it is due and not before", async () => {
    await schedule(test.database, { name: "test.note", key: "a", due_at: ahead(3_600), payload: { text: "a" } });
    expect(await timers.fireDue(container)).toBe(0);
    setClockOffset(Temporal.Duration.from({ hours: 1, seconds: 1 }));
    expect(await timers.fireDue(container)).toBe(1);
    expect(await timers.fireDue(container)).toBe(0);
    expect(await notes()).toEqual(["a"]);
    expect((await stateOf("a"))?.state).toBe("fired");
  });

  it("does not exist when its cause is rolled back", async () => {
    const undone = test.database.transaction(async (tx) => {
      await schedule(tx, { name: "test.note", key: "a", due_at: ago(1), payload: { text: "a" } });
      throw new Error("the cause failed");
    });
    await expect(undone).rejects.toThrow("the cause failed");
    expect(await timers.fireDue(container)).toBe(0);
  });

  it("is moved while it is pending and left alone after it has fired", async () => {
    const timer = { name: "test.note", key: "a", payload: { text: "first" } };
    expect(await schedule(test.database, { ...timer, due_at: ago(1) })).toBe("scheduled");
    expect(await schedule(test.database, { ...timer, due_at: ahead(60), payload: { text: "moved" } })).toBe("moved");
    expect(await timers.fireDue(container)).toBe(0);
    expect(await schedule(test.database, { ...timer, due_at: ago(1), payload: { text: "again" } })).toBe("moved");
    await timers.fireDue(container);
    expect(await schedule(test.database, { ...timer, due_at: ago(1) })).toBe("settled");
    expect(await timers.fireDue(container)).toBe(0);
    expect(await notes()).toEqual(["again"]);
  });

  it("does not fire after it was cancelled, and can be set again", async () => {
    const timer = { name: "test.note", key: "a", due_at: ago(1), payload: { text: "a" } };
    await schedule(test.database, timer);
    expect(await cancel(test.database, "test.note", "a")).toBe(true);
    expect(await cancel(test.database, "test.note", "a")).toBe(false);
    expect(await timers.fireDue(container)).toBe(0);
    expect(await schedule(test.database, timer)).toBe("moved");
    expect(await timers.fireDue(container)).toBe(1);
    expect(await cancel(test.database, "test.note", "a")).toBe(false);
  });

  it("leaves no trace of an attempt that failed in its transaction, and comes back after a back-off", async () => {
    timers.register(
      defineTimer({
        name: "test.fails-once",
        payload: z.object({}),
        inTransaction: async (tx, firing) => {
          await note(tx, `attempt ${firing.attempt}`);
          if (firing.attempt === 1) throw new Error("no luck");
        },
      }),
    );
    await schedule(test.database, { name: "test.fails-once", key: "b", due_at: ago(1) });
    await timers.fireDue(container);
    expect(await notes()).toEqual([]);
    const failed = await stateOf("b");
    expect(failed).toMatchObject({ state: "pending", attempts: 1, last_error: "Error: no luck", lease_owner: null });
    expect(failed?.run_at.getTime()).toBeGreaterThan(Date.now() + 300);
    setClockOffset(Temporal.Duration.from({ seconds: 2 }));
    await timers.fireDue(container);
    expect(await notes()).toEqual(["attempt 2"]);
    expect((await stateOf("b"))?.last_error).toBeNull();
  });

  it("is dead after its last attempt, with the reason, until an operator tries again", async () => {
    let healed = false;
    timers.register(
      defineTimer({
        name: "test.fails",
        payload: z.object({}),
        max_attempts: 2,
        underLease: async () => {
          if (!healed) throw new Error("still broken");
        },
      }),
    );
    await schedule(test.database, { name: "test.fails", key: "c", due_at: ago(1) });
    await timers.fireDue(container);
    setClockOffset(Temporal.Duration.from({ seconds: 10 }));
    await timers.fireDue(container);
    const { timers: dead, count } = await timers.list({ state: "dead", limit: 20, offset: 0 });
    expect(count).toBe(1);
    expect(dead[0]).toMatchObject({ name: "test.fails", key: "c", attempts: 2, last_error: "Error: still broken" });
    setClockOffset(Temporal.Duration.from({ hours: 48 }));
    expect(await timers.fireDue(container)).toBe(0);
    healed = true;
    expect(await timers.retry(dead[0]?.id ?? "")).toBe(true);
    expect(await timers.retry(dead[0]?.id ?? "")).toBe(false);
    await timers.fireDue(container);
    expect((await stateOf("c"))?.state).toBe("fired");
  });

  it("is dead at once when trying again cannot help, or when its payload is not what the handler reads", async () => {
    timers.register(
      defineTimer({
        name: "test.hopeless",
        payload: z.object({}),
        underLease: async () => {
          throw new PermanentFailure("there is no such booking");
        },
      }),
    );
    await schedule(test.database, { name: "test.hopeless", key: "d", due_at: ago(1) });
    await schedule(test.database, { name: "test.note", key: "e", due_at: ago(1), payload: { text: 7 } });
    await timers.fireDue(container);
    expect(await stateOf("d")).toMatchObject({
      state: "dead",
      last_error: "PermanentFailure: there is no such booking",
    });
    expect((await stateOf("e"))?.state).toBe("dead");
  });

  it("stays pending where no handler knows its name", async () => {
    await schedule(test.database, { name: "test.unknown", key: "f", due_at: ago(1) });
    expect(await timers.fireDue(container)).toBe(0);
    expect(await stateOf("f")).toMatchObject({ state: "pending", attempts: 0 });
  });

  it("that hangs fails its attempt at its limit", async () => {
    timers.register(
      defineTimer({
        name: "test.hangs",
        payload: z.object({}),
        limit_seconds: 0.05,
        inTransaction: () => new Promise(() => undefined),
      }),
    );
    await schedule(test.database, { name: "test.hangs", key: "g", due_at: ago(1) });
    await timers.fireDue(container);
    expect(await stateOf("g")).toMatchObject({ state: "pending", last_error: "Error: took longer than 0.05 s" });
  });
});

describe("two processes", () => {
  it("share the due rows without firing one twice", async () => {
    const other = makeService();
    for (const service of [timers, other]) {
      service.register(
        defineTimer({
          name: "test.shared",
          payload: z.object({}),
          inTransaction: async (tx, firing) => {
            await note(tx, firing.key);
          },
        }),
      );
    }
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        schedule(test.database, { name: "test.shared", key: `k${n}`, due_at: ago(1) }),
      ),
    );
    const taken = await Promise.all([timers.fireDue(container), other.fireDue(container)]);
    expect(taken[0] + taken[1]).toBe(60);
    expect(new Set(await notes()).size).toBe(60);
    expect((await notes()).length).toBe(60);
  });

  it("hand a row over when its holder's lease has lapsed, and the late holder's outcome is not booked", async () => {
    let release: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const blocked = new Promise<void>((resolve) => {
      release = resolve;
    });
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    timers.register(
      defineTimer({
        name: "test.slow",
        payload: z.object({}),
        underLease: async () => {
          begun();
          await blocked;
        },
      }),
    );
    await schedule(test.database, { name: "test.slow", key: "h", due_at: ago(1) });
    const first = timers.fireDue(container);
    await started;
    // The holder's process is stopped (a debugger, a frozen machine): its lease lapses without it knowing.
    await rows(test.database, "UPDATE timer SET leased_until = ? WHERE key = 'h'", [
      Temporal.Now.instant().subtract({ seconds: 1 }).toString(),
    ]);
    const other = makeService();
    other.register(
      defineTimer({
        name: "test.slow",
        payload: z.object({}),
        inTransaction: async (tx, firing) => {
          await note(tx, `attempt ${firing.attempt}`);
        },
      }),
    );
    expect(await other.fireDue(container)).toBe(1);
    release();
    await first;
    expect(await notes()).toEqual(["attempt 2"]);
    expect((await stateOf("h"))?.state).toBe("fired");
  });

  it("keep a slow row's lease alive and finish it before they stop", async () => {
    let runs = 0;
    timers.register(
      defineTimer({
        name: "test.long",
        payload: z.object({}),
        underLease: async () => {
          runs += 1;
          await new Promise((resolve) => setTimeout(resolve, 900));
        },
      }),
    );
    const other = makeService();
    other.register(
      defineTimer({
        name: "test.long",
        payload: z.object({}),
        underLease: async () => {
          runs += 1;
        },
      }),
    );
    await schedule(test.database, { name: "test.long", key: "i", due_at: ago(1) });
    timers.start(container, { leaseMs: 300 });
    while (runs === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    other.start(container, { leaseMs: 300 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    await timers.stop();
    await other.stop();
    expect(runs).toBe(1);
    expect((await stateOf("i"))?.state).toBe("fired");
  });
});

describe("moving the demo clock", () => {
  it("does not take a row from the process that is at it", async () => {
    let inside = 0;
    timers.register(
      defineTimer({
        name: "test.clock",
        payload: z.object({}),
        underLease: async () => {
          inside += 1;
          setClockOffset(Temporal.Duration.from({ hours: 240 }));
          await makeServiceWithClockHandler().fireDue(container);
        },
      }),
    );
    const makeServiceWithClockHandler = () => {
      const other = makeService();
      other.register(
        defineTimer({
          name: "test.clock",
          payload: z.object({}),
          underLease: async () => {
            inside += 1;
          },
        }),
      );
      return other;
    };
    await schedule(test.database, { name: "test.clock", key: "j", due_at: ago(1) });
    await timers.fireDue(container);
    expect(inside).toBe(1);
  });
});
