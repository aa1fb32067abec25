import { afterAll, beforeAll, expect, it } from "vitest";
import { createModuleDatabase, type ModuleDatabase } from "../../../../integration-tests/setup/create-module-database";
import { rows } from "../../../../src/shared/sql";
import { changedIds } from "../../contract";
import { Migration20261123210200 } from "../../migrations/Migration20261123210200";
import { Migration20261130110100 } from "../../migrations/Migration20261130110100";

let server: ModuleDatabase;
beforeAll(async () => {
  server = await createModuleDatabase(Migration20261123210200, Migration20261130110100);
});
afterAll(() => server.drop());

const announce = (source: string, ids: string[]) =>
  rows(server.database, "SELECT outbox_announce(?, CAST(? AS text[]))", [source, ids]);

async function written(topic: string): Promise<string[][]> {
  const found = await rows<{ payload: unknown }>(
    server.database,
    "SELECT payload FROM outbox WHERE topic = ? AND run_at < created_at ORDER BY id",
    [topic],
  );
  return found.map(({ payload }) => changedIds.parse(payload).ids);
}

it("what nobody watches leaves no effect", async () => {
  await announce("guestbook", ["a"]);
  expect(await rows(server.database, "SELECT 1 FROM outbox")).toEqual([]);
});

it("every watcher of a source gets each id once, in effects of a bearable size that are due at once", async () => {
  await rows(
    server.database,
    "INSERT INTO outbox_watch (source, topic) VALUES ('shelf', 'one.changed'), ('shelf', 'two.changed'), ('other', 'three.changed')",
  );
  const ids = Array.from({ length: 450 }, (_, index) => `row_${index}`);
  await announce("shelf", [...ids, ...ids.slice(0, 7)]);
  await announce("shelf", []);
  for (const topic of ["one.changed", "two.changed"]) {
    const effects = await written(topic);
    expect(effects.map((effect) => effect.length).sort((a, b) => b - a)).toEqual([200, 200, 50]);
    expect(new Set(effects.flat())).toEqual(new Set(ids));
  }
  expect(await written("three.changed")).toEqual([]);
});

it("an effect stands if and only if its cause does", async () => {
  const undone = server.database.transaction(async (tx) => {
    await rows(tx, "SELECT outbox_announce('other', '{gone}')");
    throw new Error("the cause fails");
  });
  await expect(undone).rejects.toThrow("the cause fails");
  expect(await written("three.changed")).toEqual([]);
});
