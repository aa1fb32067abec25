import type { z } from "zod";
import { readParameters } from "./parameters/read-parameters";
import type { ApiResponse, KeyKind, RequestContext } from "./request-context";

export type PathValues = { [name: string]: string };
type Work = (context: RequestContext) => Promise<ApiResponse>;

/** A route of the API, its parameters checked before its work can be reached. */
export type ApiRoute = {
  method: "GET" | "POST" | "DELETE";
  /** Such as `/v1/payment_intents/:id/confirm`. */
  path: string;
  /** How parameters are written: Stripe's forms, or JSON on the routes of the stand-in itself. */
  format: "form" | "json";
  accepts: (key: KeyKind) => boolean;
  /** @throws StripeProblem for bad parameters. */
  prepare: (raw: object, path: PathValues, key: KeyKind) => Work;
};

type RouteDefinition<Secret, Publishable> = {
  method: ApiRoute["method"];
  path: string;
  format?: ApiRoute["format"];
  /** What a caller with the secret key may send. */
  parameters: z.ZodType<Secret>;
  /** What a browser may send; left out where Stripe refuses publishable keys. */
  publishableParameters?: z.ZodType<Publishable>;
  handle: (context: RequestContext, parameters: Secret | Publishable, path: PathValues) => Promise<ApiResponse>;
};

/** Ties a route's schemas to its handler's types. */
export function defineRoute<Secret, Publishable = never>(definition: RouteDefinition<Secret, Publishable>): ApiRoute {
  const { method, path, parameters, publishableParameters, handle } = definition;
  return {
    method,
    path,
    format: definition.format ?? "form",
    accepts: (key) => key === "secret" || publishableParameters !== undefined,
    prepare: (raw, values, key) => {
      const checked =
        key === "publishable" && publishableParameters
          ? readParameters(publishableParameters, raw)
          : readParameters(parameters, raw);
      return (context) => handle(context, checked, values);
    },
  };
}

/** Finds the route of a method and path, with the values of its `:names`. */
export function findRoute(
  routes: readonly ApiRoute[],
  method: string,
  path: string,
): { route: ApiRoute; values: PathValues } | null {
  for (const route of routes) {
    const values = route.method === method ? matchPath(route.path, path) : null;
    if (values) return { route, values };
  }
  return null;
}

/** `/a/:id` against `/a/7` → `{ id: "7" }`; null when they differ. */
export function matchPath(pattern: string, path: string): PathValues | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const values: PathValues = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? "";
    if (segment.startsWith(":")) {
      if (!/^[\w-]{1,255}$/.test(value)) return null;
      values[segment.slice(1)] = value;
    } else if (segment !== value) return null;
  }
  return values;
}
