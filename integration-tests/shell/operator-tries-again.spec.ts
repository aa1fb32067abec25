import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { EffectView } from "../../modules/outbox/contract";
import type { TimerView } from "../../modules/timer/contract";
import { call, type Refusal, signIn } from "../booking/api";
import { select } from "../booking/shop-database";

/** Nobody handles these names, so that what is tried again waits and does nothing. */
const NAME = "nobody.listens";

async function deadRow(table: "timer" | "outbox"): Promise<string> {
  const [column, times, values] =
    table === "timer"
      ? ["name", "due_at, run_at, settled_at", "now(), now(), now()"]
      : ["topic", "run_at, settled_at", "now(), now()"];
  const [row] = await select<{ id: string }>(
    `INSERT INTO ${table} (${column}, key, payload, state, attempts, last_error, created_at, ${times})
     VALUES ($1, $2, '{}', 'dead', 12, 'the line was dead', now(), ${values}) RETURNING id`,
    [NAME, randomUUID()],
  );
  if (!row) throw new Error("the row was not written");
  return row.id;
}

async function deadIds(list: "timers" | "effects", filter: string): Promise<string[]> {
  const path = `/admin/${list}?state=dead&limit=100&${filter}=${NAME}`;
  const { status, body } = await call<Record<string, (TimerView | EffectView)[]>>(
    "GET",
    path,
    await signIn("operator"),
  );
  expect(status).toBe(200);
  return (body[list] ?? []).map(({ id, attempts, last_error }) => {
    expect([attempts, last_error]).toEqual([12, "the line was dead"]);
    return id;
  });
}

test.each([
  { table: "timer", list: "timers", filter: "name", again: "retry", answer: "retried" },
  { table: "outbox", list: "effects", filter: "topic", again: "resend", answer: "resent" },
] as const)("what gave up in $table is listed with its reason and is tried again once", async (one) => {
  const { table, list, filter, again, answer } = one;
  const operator = await signIn("operator");
  const id = await deadRow(table);
  expect(await deadIds(list, filter)).toContain(id);

  const path = `/admin/${list}/${id}/${again}`;
  expect(await call("POST", path, operator, {})).toEqual({ status: 200, body: { id, [answer]: true } });
  expect(await deadIds(list, filter)).not.toContain(id);
  const [row] = await select<{ state: string; attempts: number }>(
    `SELECT state, attempts FROM ${table} WHERE id = $1`,
    [id],
  );
  expect(row).toEqual({ state: "pending", attempts: 0 });

  const twice = await call<Refusal>("POST", path, operator, {});
  expect([twice.status, twice.body.code]).toEqual([404, "row.not_found"]);
});

test.each([
  "/admin/timers/no-number/retry",
  "/admin/effects/no-number/resend",
  "/admin/timers/99999999999999999999/retry",
])("POST %s finds nothing", async (path) => {
  const { status, body } = await call<Refusal>("POST", path, await signIn("operator"), {});
  expect([status, body.code]).toEqual([404, "row.not_found"]);
});
