import { createContainer } from "@medusajs/framework/awilix";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { now, setClockOffset } from "../../../../src/shared/clock";
import { firstRow } from "../../../../src/shared/sql";
import { PermanentFailure } from "../../../timer/contract";
import { defineConsumer, enqueue } from "../../contract";
import { Migration20261123210200 } from "../../migrations/Migration20261123210200";
import OutboxService from "../../service";

const container = createContainer() as unknown as MedusaContainer;
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

let test: ModuleDatabase;
let outbox: OutboxService;
let delivered: { key: string; text: string; attempt: number }[];
/** What the receiver does with the next deliveries; nothing means it accepts. */
let refusals: Error[];

beforeAll(async () => {
  test = await createModuleDatabase(Migration20261123210200);
});

afterAll(() => test.drop());

beforeEach(async () => {
  setClockOffset(Temporal.Duration.from({ seconds: 0 }));
  await test.database.raw("TRUNCATE outbox");
  delivered = [];
  refusals = [];
  outbox = new OutboxService({ __pg_connection__: test.database, logger, configModule: {} as never });
  outbox.register(
    defineConsumer({
      topic: "test.tell",
      payload: z.object({ text: z.string() }),
      max_attempts: 2,
      deliver: async ({ payload, idempotency_key, attempt }) => {
        const refusal = refusals.shift();
        if (refusal) throw refusal;
        delivered.push({ key: idempotency_key, text: payload.text, attempt });
      },
    }),
  );
});

const tell = (key: string, text = "hello") => enqueue(test.database, { topic: "test.tell", key, payload: { text } });
const effect = (key: string) =>
  firstRow<{ state: string; payload: unknown; attempts: number; last_error: string | null }>(
    test.database,
    "SELECT state, payload, attempts, last_error FROM outbox WHERE key = ?",
    [key],
  );

describe("an effect", () => {
  it("is delivered once with its idempotency key, and its payload is forgotten", async () => {
    await tell("a");
    await outbox.deliverDue(container);
    await outbox.deliverDue(container);
    expect(delivered).toEqual([{ key: "a", text: "hello", attempt: 1 }]);
    expect(await effect("a")).toMatchObject({ state: "delivered", payload: {} });
  });

  it("is written once per key, also after it was delivered", async () => {
    expect(await tell("a", "first")).toBe(true);
    expect(await tell("a", "second")).toBe(false);
    await outbox.deliverDue(container);
    expect(await tell("a", "third")).toBe(false);
    await outbox.deliverDue(container);
    expect(delivered.map((each) => each.text)).toEqual(["first"]);
  });

  it("vanishes with a cause that is rolled back", async () => {
    const cause = test.database.transaction(async (tx) => {
      await enqueue(tx, { topic: "test.tell", key: "a", payload: { text: "hello" } });
      throw new Error("the cause failed");
    });
    await expect(cause).rejects.toThrow("the cause failed");
    expect(await outbox.deliverDue(container)).toBe(0);
  });

  it("waits for its time", async () => {
    await enqueue(test.database, {
      topic: "test.tell",
      key: "a",
      payload: { text: "later" },
      not_before: now().add({ hours: 1 }),
    });
    expect(await outbox.deliverDue(container)).toBe(0);
    setClockOffset(Temporal.Duration.from({ hours: 1, seconds: 1 }));
    expect(await outbox.deliverDue(container)).toBe(1);
  });

  it("comes again after a refusal, with the same key", async () => {
    refusals = [new Error("busy")];
    await tell("a");
    await outbox.deliverDue(container);
    expect(await effect("a")).toMatchObject({
      state: "pending",
      last_error: "Error: busy",
      payload: { text: "hello" },
    });
    setClockOffset(Temporal.Duration.from({ seconds: 2 }));
    await outbox.deliverDue(container);
    expect(delivered).toEqual([{ key: "a", text: "hello", attempt: 2 }]);
  });

  it("is a dead letter after its last attempt, listed with its last error, and can be sent again", async () => {
    refusals = [new Error("busy"), new Error("gone")];
    await tell("a");
    await outbox.deliverDue(container);
    setClockOffset(Temporal.Duration.from({ seconds: 5 }));
    await outbox.deliverDue(container);
    await tell("b");
    const { effects, count } = await outbox.list({ state: "dead", limit: 20, offset: 0 });
    expect(count).toBe(1);
    expect(effects[0]).toMatchObject({ topic: "test.tell", key: "a", attempts: 2, last_error: "Error: gone" });
    expect(effects[0]).not.toHaveProperty("payload");
    expect(await outbox.resend(effects[0]?.id ?? "")).toBe(true);
    await outbox.deliverDue(container);
    expect(delivered.map((each) => each.key).sort()).toEqual(["a", "b"]);
    expect(await outbox.resend(effects[0]?.id ?? "")).toBe(false);
  });

  it("is a dead letter at once when no attempt can succeed", async () => {
    refusals = [new PermanentFailure("no such mailbox")];
    await tell("a");
    await outbox.deliverDue(container);
    expect(await effect("a")).toMatchObject({
      state: "dead",
      attempts: 1,
      last_error: "PermanentFailure: no such mailbox",
    });
  });

  it("is delivered within a second by a running service", async () => {
    outbox.start(container);
    await tell("a");
    const deadline = Date.now() + 1_000;
    while (delivered.length === 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    await outbox.stop();
    expect(delivered).toHaveLength(1);
    await tell("b");
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(delivered).toHaveLength(1);
  });
});

it("refuses a second consumer for one topic", () => {
  const again = defineConsumer({ topic: "test.tell", payload: z.object({}), deliver: async () => undefined });
  expect(() => outbox.register(again)).toThrow('"test.tell"');
});
