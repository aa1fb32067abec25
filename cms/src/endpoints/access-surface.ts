import { type Endpoint, Forbidden, type SanitizedConfig } from "payload";
import { hasRole } from "../access/roles.ts";

/** Everything this CMS answers to, read from its running configuration. */
export interface AccessSurface {
  /** Slug → `METHOD /path` of its REST routes; null where Payload serves none. */
  collections: Record<string, string[] | null>;
  globals: string[];
  /** `METHOD /path` of routes that belong to no collection. */
  root: string[];
}

function signatures(endpoints: Pick<Endpoint, "method" | "path">[]): string[] {
  return endpoints.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
}

/** Lists the routes of a configuration. (GraphQL lists its own, to admins, by introspection.) */
export function accessSurface(config: SanitizedConfig): AccessSurface {
  return {
    collections: Object.fromEntries(
      config.collections.map(({ slug, endpoints }) => [slug, endpoints ? signatures(endpoints) : null]),
    ),
    globals: config.globals.map(({ slug }) => slug),
    root: signatures(config.endpoints),
  };
}

/** For admins: the list that the access table is compared with, so nothing can be left out. */
export const accessSurfaceEndpoint: Endpoint = {
  path: "/access-surface",
  method: "get",
  handler: (req) => {
    if (!hasRole(req.user, "admin")) throw new Forbidden(req.t);
    return Response.json(accessSurface(req.payload.config));
  },
};
