import type { z } from "zod";

/** Bad bodies a write route gets. */
export const BAD_BODIES_PER_ROUTE = 30;

type Body = Record<string, unknown>;

function deep(levels: number): unknown {
  let value: unknown = "bottom";
  for (let level = 0; level < levels; level++) value = { down: value };
  return value;
}

const LONE_SURROGATE = "\ud800";
const BAD_VALUES: unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.1234567,
  "",
  " ",
  "\u0000",
  `a${LONE_SURROGATE}b`,
  "\u202Eevil\u0007",
  "x".repeat(20_000),
  [],
  [[[]]],
  {},
  { $gt: "" },
  deep(200),
  "2026-13-45",
  "'; DROP TABLE seller; --",
];

function paths(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([name, inner]) => [[...path, name], ...paths(inner, [...path, name])]);
}

function withValue(body: Body, path: string[], value: unknown): Body {
  const copy = structuredClone(body);
  let at: Body = copy;
  for (const name of path.slice(0, -1)) at = at[name] as Body;
  at[path.at(-1) ?? ""] = value;
  return copy;
}

function without(body: Body, path: string[]): Body {
  const copy = structuredClone(body);
  let at: Body = copy;
  for (const name of path.slice(0, -1)) at = at[name] as Body;
  delete at[path.at(-1) ?? ""];
  return copy;
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/**
 * Bodies made from a good one by one change each, that the route's schema refuses; 30 of them, drawn by `random`.
 * Whether a change makes it bad is asked of the schema, so no good body is among them.
 */
export function badBodies(good: Body, schema: z.ZodType, random: () => number): unknown[] {
  const places = [...new Map(paths(good).map((path) => [path.join("."), path])).values()].filter(
    (path) => path.length > 0,
  );
  const changed = places.flatMap((path) => [
    ...BAD_VALUES.map((value) => withValue(good, path, value)),
    without(good, path),
  ]);
  const unknown = ["__proto__x", "seller_id", "id", "is_admin", "ключ", LONE_SURROGATE].map((name) => ({
    ...good,
    [name]: "x",
  }));
  const whole: unknown[] = [[], [good], deep(300), { ...good, nested: deep(500) }];
  // As JSON sends it: what JSON cannot carry is gone before the schema is asked.
  const asSent = [...changed, ...unknown, ...whole].map((body) => JSON.parse(JSON.stringify(body)) as unknown);
  const bad = asSent.filter((body) => !schema.safeParse(body).success);
  const drawn = shuffled(bad, random);
  // A small schema has fewer places to be wrong in: unknown fields with other names fill up.
  while (drawn.length < BAD_BODIES_PER_ROUTE) drawn.push({ ...good, [`unknown_${drawn.length}`]: drawn.length });
  return drawn.slice(0, BAD_BODIES_PER_ROUTE);
}
