import type { Schema, Schemas } from "./schema";

/** How values are written: as JSON, or as the text of Stripe's form encoding. */
export type Notation = "json" | "form";

type Hash = { [name: string]: unknown };
const isHash = (value: unknown): value is Hash => typeof value === "object" && value !== null && !Array.isArray(value);

/** The first place where a value differs from its schema, in words; null when it fits. */
export function mismatch(schemas: Schemas, schema: Schema, value: unknown, notation: Notation, at = ""): string | null {
  if (schema.$ref !== undefined) return mismatch(schemas, schemas[schema.$ref] ?? {}, value, notation, at);
  if (schema.anyOf) return mismatchOfAll(schemas, schema.anyOf, value, notation, at);
  if (schema.const !== undefined) {
    const fits = notation === "form" ? String(schema.const) === value : schema.const === value;
    return fits ? null : `${at} is ${shown(value)}, not ${shown(schema.const)}`;
  }
  switch (schema.type) {
    case undefined:
      return null;
    case "array":
      return mismatchOfItems(schemas, schema, value, notation, at);
    case "object":
      return mismatchOfObject(schemas, schema, value, notation, at);
    default:
      return isOfType(schema.type, value, notation) ? null : `${at} is ${shown(value)}, not a ${schema.type}`;
  }
}

function isOfType(type: "string" | "number" | "boolean" | "null", value: unknown, notation: Notation): boolean {
  if (notation === "form") {
    if (typeof value !== "string") return false;
    if (type === "number") return /^-?\d+(\.\d+)?$/.test(value);
    if (type === "boolean") return value === "true" || value === "false";
    // An empty value unsets.
    return type === "string" || value === "";
  }
  if (type === "number") return typeof value === "number" && Number.isFinite(value);
  return type === "null" ? value === null : typeof value === type;
}

/** The complaint of the alternative that went furthest: it is the one that was meant. */
function mismatchOfAll(schemas: Schemas, all: Schema[], value: unknown, notation: Notation, at: string): string | null {
  let nearest = `${at} is ${shown(value)}, and may not be anything`;
  let depth = -1;
  for (const schema of all) {
    const found = mismatch(schemas, schema, value, notation, at);
    if (found === null) return null;
    const reached = (found.split(" ")[0] ?? "").length;
    if (reached > depth) [nearest, depth] = [found, reached];
  }
  return nearest;
}

function mismatchOfItems(
  schemas: Schemas,
  { items = {} }: Schema,
  value: unknown,
  notation: Notation,
  at: string,
): string | null {
  if (!Array.isArray(value)) return `${at} is ${shown(value)}, not a list`;
  for (const [index, item] of value.entries()) {
    const found = mismatch(schemas, items, item, notation, `${at}[${index}]`);
    if (found !== null) return found;
  }
  return null;
}

function mismatchOfObject(
  schemas: Schemas,
  { properties = {}, required = [], additionalProperties = {} }: Schema,
  value: unknown,
  notation: Notation,
  at: string,
): string | null {
  if (!isHash(value)) return `${at} is ${shown(value)}, not an object`;
  const missing = required.find((name) => value[name] === undefined);
  if (missing !== undefined) return `${at}.${missing} is missing`;
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const schema = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (schema === false || schema === undefined) return `${at}.${name} is not known`;
    const found = mismatch(schemas, schema, inner, notation, `${at}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "undefined").slice(0, 60);
}
