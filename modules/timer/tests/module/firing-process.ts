import { createContainer } from "@medusajs/framework/awilix";
import { knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "zod";
import { rows, type Sql } from "../../../../src/shared/sql";
import { defineTimer } from "../../contract";
import TimerService from "../../service";

// A process of its own that fires timers until it is killed. DATABASE_URL comes from the spec that starts it.
const database = knex({ client: "pg", connection: process.env.DATABASE_URL as string, pool: { min: 1, max: 8 } });
const timers = new TimerService({ __pg_connection__: database, logger: console, configModule: {} as never });

const payload = z.object({});
/** Leaves room before and after the effect for a SIGKILL to fall into. */
const linger = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 70));
const effect = (sql: Sql, mode: string, key: string) =>
  rows(sql, "INSERT INTO effect (mode, key) VALUES (?, ?)", [mode, key]);

timers.register(
  defineTimer({
    name: "test.in-transaction",
    payload,
    inTransaction: async (tx, firing) => {
      await linger();
      await effect(tx, "transaction", firing.key);
      await linger();
    },
  }),
);
timers.register(
  defineTimer({
    name: "test.under-lease",
    payload,
    underLease: async (firing) => {
      await linger();
      await effect(database, "lease", firing.key);
      await linger();
    },
  }),
);
timers.start(createContainer() as unknown as MedusaContainer, { leaseMs: 1_500, concurrency: 4 });
console.log("firing");
