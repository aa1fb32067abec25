import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { killAndRestart } from "../../../../integration-tests/setup/kill-and-restart";
import { firstRow } from "../../../../src/shared/sql";
import { enqueue } from "../../contract";
import { Migration20261123210200 } from "../../migrations/Migration20261123210200";

const ROWS = 1_000;

let test: ModuleDatabase;
let receiver: ChildProcess;
let receiverUrl: string;

beforeAll(async () => {
  test = await createModuleDatabase(Migration20261123210200);
  receiver = spawn(process.execPath, ["--import", "tsx", path.join(__dirname, "receiver-process.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [port] = (await once(receiver.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
  receiverUrl = `http://127.0.0.1:${port.toString().trim()}/`;
});

afterAll(async () => {
  receiver.kill();
  await test.drop();
});

const count = async (condition: string) =>
  (await firstRow<{ n: number }>(test.database, `SELECT CAST(count(*) AS integer) AS n FROM outbox WHERE ${condition}`))
    ?.n ?? 0;

describe("1,000 effects, two processes and 20 SIGKILLs", () => {
  it("are all delivered, and by idempotency key each exactly once", async () => {
    await test.database.transaction(async (tx) => {
      for (let n = 0; n < ROWS; n += 1)
        await enqueue(tx, { topic: "test.post", key: `effect-${n}`, payload: { text: `${n}` } });
    });
    await killAndRestart({
      script: path.join(__dirname, "delivering-process.ts"),
      environment: { DATABASE_URL: test.url, RECEIVER_URL: receiverUrl },
      workers: 2,
      kills: 20,
      isDone: async () => (await count("state = 'pending'")) === 0,
      patienceMs: 120_000,
    });
    const received = (await (await fetch(receiverUrl)).json()) as Record<string, number>;
    const takenAgain = await count("attempts > 1");
    const repeated = Object.values(received).filter((times) => times > 1).length;
    console.log(
      `${takenAgain} taken again after a kill or a refusal; ${repeated} received more than once, with the same key`,
    );
    const expected = Array.from({ length: ROWS }, (_, n) => `effect-${n}`).sort();
    expect(Object.keys(received).sort()).toEqual(expected);
    expect(await count("state = 'delivered' AND payload = '{}'")).toBe(ROWS);
    // The test has only said something if kills fell between taking an effect and booking it.
    expect(takenAgain).toBeGreaterThan(0);
  }, 300_000);
});
