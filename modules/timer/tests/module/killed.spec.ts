import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { killAndRestart } from "../../../../integration-tests/setup/kill-and-restart";
import { now } from "../../../../src/shared/clock";
import { firstRow, rows } from "../../../../src/shared/sql";
import { schedule } from "../../contract";
import { Migration20261123210100 } from "../../migrations/Migration20261123210100";

const ROWS = 1_000;

let test: ModuleDatabase;

beforeAll(async () => {
  test = await createModuleDatabase(Migration20261123210100);
  await test.database.raw("CREATE TABLE effect (id serial PRIMARY KEY, mode text NOT NULL, key text NOT NULL)");
});

afterAll(() => test.drop());

const count = async (query: string) =>
  (await firstRow<{ n: number }>(test.database, `SELECT CAST(count(*) AS integer) AS n FROM ${query}`))?.n;

describe("1,000 due timers, two processes and 20 SIGKILLs", () => {
  it("have every effect: exactly once in a transaction, at least once under a lease", async () => {
    await test.database.transaction(async (tx) => {
      for (let n = 0; n < ROWS; n += 1) {
        const name = n % 2 === 0 ? "test.in-transaction" : "test.under-lease";
        await schedule(tx, { name, key: `k${n}`, due_at: now().subtract({ seconds: 1 }) });
      }
    });
    let firedUnderKills: number | undefined;
    await killAndRestart({
      script: path.join(__dirname, "firing-process.ts"),
      environment: { DATABASE_URL: test.url },
      workers: 2,
      kills: 20,
      isDone: async () => {
        firedUnderKills ??= await count("timer WHERE state = 'fired'");
        return (await count("timer WHERE state = 'pending'")) === 0;
      },
      patienceMs: 120_000,
    });
    const repeated = await count("(SELECT key FROM effect GROUP BY key HAVING count(*) > 1) AS twice");
    const lapsed = await count("timer WHERE attempts > 1");
    console.log(
      `${firedUnderKills} fired while processes were killed; ${lapsed} taken over; ${repeated} effects under a lease repeated`,
    );
    expect(await count("timer WHERE state = 'fired'")).toBe(ROWS);
    expect(await count("effect WHERE mode = 'transaction'")).toBe(ROWS / 2);
    expect(await count("(SELECT DISTINCT key FROM effect WHERE mode = 'transaction') AS keys")).toBe(ROWS / 2);
    expect(await count("(SELECT DISTINCT key FROM effect WHERE mode = 'lease') AS keys")).toBe(ROWS / 2);
    // The test has only said something if kills fell between taking a row and finishing it.
    expect(lapsed).toBeGreaterThan(0);
    expect(await rows(test.database, "SELECT id FROM timer WHERE state = 'dead'")).toEqual([]);
  }, 300_000);
});
