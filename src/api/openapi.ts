import { z } from "zod";
import { capabilityRoutes } from "../bootstrap/contracts";
import { PROBLEMS } from "../shared/problem";
import type { RouteSpec } from "../shared/route";
import { routes as shellRoutes } from "./contract";

function schemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { target: "openapi-3.0", unrepresentable: "any", io: "input" });
}

function parametersOf(spec: RouteSpec): object[] {
  const names = [...spec.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
  const path = names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const query = spec.query instanceof z.ZodObject ? Object.entries(spec.query.shape as Record<string, z.ZodType>) : [];
  return [
    ...path,
    ...query.map(([name, schema]) => ({ name, in: "query", required: false, schema: schemaOf(schema) })),
  ];
}

const FILE = { type: "string", format: "binary" } as const;

/** A form's own fields, and the file that comes with them. */
function formOf(schema: z.ZodType): object {
  const { properties = {}, ...form } = schemaOf(schema) as { properties?: object };
  return { ...form, properties: { ...properties, file: FILE } };
}

function bodyOf({ body, form }: RouteSpec): object {
  if (form) return { requestBody: { content: { "multipart/form-data": { schema: formOf(form) } } } };
  return body ? { requestBody: { content: { "application/json": { schema: schemaOf(body) } } } } : {};
}

function operationOf(spec: RouteSpec): object {
  const answer = { description: spec.summary, content: { "application/json": { schema: schemaOf(spec.response) } } };
  return {
    summary: spec.summary,
    "x-who": spec.who,
    parameters: parametersOf(spec),
    ...bodyOf(spec),
    responses: { [spec.status ?? 200]: answer, default: { $ref: "#/components/responses/Problem" } },
  };
}

/** The OpenAPI description of every declared route, made from the same schemas that validate the requests. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const spec of [...shellRoutes, ...capabilityRoutes()]) {
    const path = spec.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [spec.method.toLowerCase()]: operationOf(spec) };
  }
  const problem = {
    type: "object",
    required: ["code", "message", "details"],
    properties: {
      code: { type: "string", enum: Object.keys(PROBLEMS) },
      message: { type: "string" },
      details: { type: "object" },
    },
  };
  return {
    openapi: "3.0.3",
    info: {
      title: "Berth",
      version: "1",
      description: "Dates are YYYY-MM-DD, every `to` is exclusive, amounts are major units.",
    },
    paths,
    components: {
      responses: { Problem: { description: "A refusal", content: { "application/json": { schema: problem } } } },
    },
  };
}
