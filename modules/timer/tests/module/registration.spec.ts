import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { configManager } from "@medusajs/framework/config";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { now } from "../../../../src/shared/clock";
import { firstRow } from "../../../../src/shared/sql";
import { loadDeclarations, schedule } from "../../contract";
import { Migration20261123210100 } from "../../migrations/Migration20261123210100";
import TimerService from "../../service";

let test: ModuleDatabase;
let root: string;
let said: string[];
const logger = {
  info: (message: string) => void said.push(message),
  warn: (message: string) => void said.push(message),
  error: (message: string) => void said.push(message),
};

/** A plugin as Medusa finds it: a manifest, and sources under `.medusa/server/src`. */
async function writePlugin(name: string, timersFile?: string): Promise<{ resolve: string }> {
  const folder = path.join(root, name);
  const sources = path.join(folder, ".medusa/server/src");
  await mkdir(sources, { recursive: true });
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ name: `@test/${name}`, version: "1.0.0" }));
  if (timersFile) await writeFile(path.join(sources, "timers.js"), timersFile);
  return { resolve: folder };
}

const timersFile = (name: string) => `exports.default = [{
  name: ${JSON.stringify(name)},
  payload: { safeParse: (data) => ({ success: true, data }) },
  inTransaction: async () => undefined,
}];`;

function makeService(plugins: { resolve: string }[], workerMode: string): TimerService {
  const configModule = { plugins, projectConfig: { workerMode } } as never;
  return new TimerService({ __pg_connection__: test.database, logger, configModule });
}

async function firedWithin(key: string, ms: number): Promise<boolean> {
  for (const deadline = Date.now() + ms; Date.now() < deadline; ) {
    const row = await firstRow<{ state: string }>(test.database, "SELECT state FROM timer WHERE key = ?", [key]);
    if (row?.state === "fired") return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

beforeAll(async () => {
  test = await createModuleDatabase(Migration20261123210100);
  root = await mkdtemp(path.join(tmpdir(), "berth-plugins-"));
  configManager.loadConfig({ projectConfig: { databaseUrl: test.url } as never, baseDir: root });
});

afterAll(async () => {
  await test.drop();
  await rm(root, { recursive: true, force: true });
});

beforeEach(async () => {
  said = [];
  await test.database.raw("TRUNCATE timer");
});

describe("at the application's start", () => {
  it.each(["shared", "worker"])(
    "a %s process fires the timers that capabilities list, until it shuts down",
    async (mode) => {
      const service = makeService(
        [await writePlugin("one", timersFile("one.happens")), await writePlugin("two")],
        mode,
      );
      await schedule(test.database, { name: "one.happens", key: "a", due_at: now() });
      await service.__hooks.onApplicationStart();
      expect(await firedWithin("a", 3_000)).toBe(true);
      await service.__hooks.onApplicationPrepareShutdown();
      await schedule(test.database, { name: "one.happens", key: "b", due_at: now() });
      expect(await firedWithin("b", 800)).toBe(false);
      expect(said).toEqual(["timer: firing one.happens"]);
    },
  );

  it("a process that only serves requests fires nothing", async () => {
    const service = makeService([await writePlugin("one", timersFile("one.happens"))], "server");
    await schedule(test.database, { name: "one.happens", key: "a", due_at: now() });
    await service.__hooks.onApplicationStart();
    expect(await firedWithin("a", 800)).toBe(false);
    await service.__hooks.onApplicationPrepareShutdown();
  });

  it("two handlers of one name are reported, and nothing fires", async () => {
    const plugins = [
      await writePlugin("one", timersFile("one.happens")),
      await writePlugin("three", timersFile("one.happens")),
    ];
    await expect(makeService(plugins, "shared").__hooks.onApplicationStart()).rejects.toThrow('"one.happens"');
    expect(said.join()).toContain("timer: does not fire");
  });
});

it("a file without a list is named", async () => {
  const plugin = await writePlugin("four", "exports.default = {};");
  await expect(loadDeclarations({ plugins: [plugin] } as never, root, "timers")).rejects.toThrow(
    "four/.medusa/server/src/timers.js",
  );
});
