import type { Operation } from "./access-table.ts";

/**
 * Every REST route a collection may have and the operation whose verdicts it obeys.
 * `permissions` tells the asker what they may do and nothing else; `session` routes are those of
 * signing in and have tests of their own; `closed` ones do nothing for anybody; `preference` ones
 * act on the row of the person who asks, whoever that is.
 */
export type RouteRule = Operation | "permissions" | "session" | "closed" | "preference";

const everyCollection: Record<string, RouteRule> = {
  "GET /": "read",
  "GET /count": "read",
  "GET /:id": "read",
  "POST /": "create",
  "POST /:id/duplicate": "create",
  "PATCH /": "update",
  "PATCH /:id": "update",
  "DELETE /": "delete",
  "DELETE /:id": "delete",
  "GET /versions": "readVersions",
  "GET /versions/:id": "readVersions",
  "POST /versions/:id": "update",
  "POST /access/:id?": "permissions",
};

const ofCollection: Record<string, Record<string, RouteRule>> = {
  media: { "GET /file/:filename": "read", "GET /paste-url/:id?": "closed" },
  users: {
    "POST /first-register": "closed",
    "POST /login": "session",
    "POST /logout": "session",
    "POST /refresh-token": "session",
    "POST /forgot-password": "session",
    "POST /reset-password": "session",
    "POST /verify/:id": "session",
    "GET /init": "session",
    "GET /me": "session",
    "POST /unlock": "unlock",
  },
  "payload-preferences": {
    "GET /:key": "preference",
    "POST /:key": "preference",
    "DELETE /:key": "preference",
  },
};

/** The rule of a collection's REST route (`METHOD /path`), or nothing if it is not declared. */
export function restRule(collection: string, route: string): RouteRule | undefined {
  return ofCollection[collection]?.[route] ?? everyCollection[route];
}

/** Routes that belong to no collection. */
export const rootRoutes: Record<string, "permissions" | "closed" | "admin"> = {
  "GET /access": "permissions",
  "GET /access-surface": "admin",
  "GET /og": "closed",
};
