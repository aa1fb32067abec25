import { randomBytes } from "node:crypto";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import type { Database } from "../../src/shared/sql";

/** A class under a capability's `migrations/`. */
export type MigrationClass = new (...construction: never[]) => { up(): Promise<void> | void; getQueries(): unknown[] };

export type ModuleDatabase = {
  database: Database;
  /** For processes of their own. */
  url: string;
  drop(): Promise<void>;
};

function open(connectionString: string): Knex {
  return knex({ client: "pg", connection: { connectionString }, pool: { min: 0, max: 10 } });
}

/**
 * A real database of its own for one spec file, with the tables of the given migrations, applied in their order.
 * `TEST_PG_URL` names a server whose user may create databases. Call `drop` when the file is done.
 */
export async function createModuleDatabase(...migrations: MigrationClass[]): Promise<ModuleDatabase> {
  const server = process.env.TEST_PG_URL;
  if (!server) throw new Error("TEST_PG_URL is missing: the address of a PostgreSQL server for tests.");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const administration = open(server);
  await administration.raw(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = open(url.href);
  for (const MigrationOfModule of migrations) {
    const migration = new MigrationOfModule();
    await migration.up();
    for (const query of migration.getQueries()) await database.raw(String(query));
  }
  return {
    database,
    url: url.href,
    async drop() {
      await database.destroy();
      await administration.raw(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await administration.destroy();
    },
  };
}
