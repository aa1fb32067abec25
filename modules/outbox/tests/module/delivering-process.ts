import { createContainer } from "@medusajs/framework/awilix";
import { knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "zod";
import { defineConsumer } from "../../contract";
import OutboxService from "../../service";

// A process of its own that delivers to RECEIVER_URL until it is killed. The spec that starts it gives the addresses.
const database = knex({ client: "pg", connection: process.env.DATABASE_URL as string, pool: { min: 1, max: 8 } });
const outbox = new OutboxService({ __pg_connection__: database, logger: console, configModule: {} as never });

/** Leaves room before and after the effect for a SIGKILL to fall into. */
const linger = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 70));

outbox.register(
  defineConsumer({
    topic: "test.post",
    payload: z.object({ text: z.string() }),
    deliver: async ({ idempotency_key, payload }) => {
      await linger();
      const answer = await fetch(process.env.RECEIVER_URL as string, {
        method: "POST",
        headers: { "idempotency-key": idempotency_key },
        body: payload.text,
      });
      if (!answer.ok) throw new Error(`the receiver answered ${answer.status}`);
      await linger();
    },
  }),
);
outbox.start(createContainer() as unknown as MedusaContainer, { leaseMs: 1_500, concurrency: 4 });
console.log("delivering");
