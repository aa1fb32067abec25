import { publicRoutes, routes as shellRoutes } from "../../src/api/contract";
import { OPEN_CORE_ROUTES } from "../../src/api/core-routes";
import { capabilityRoutes } from "../../src/bootstrap/contracts";
import type { Who } from "../../src/shared/route";
import { CORE_ADMIN_ROUTES } from "./core-admin-routes";
import { CORE_CLOSED_ROUTES } from "./core-closed-routes";

/**
 * `closed`: 404 for everybody. `signed_in`: Medusa's own check of any token. `dashboard`: operators, and members by an
 * answer of ours; `own_user`: the same, but only for the caller's own row.
 */
export type TableWho = Who | "closed" | "signed_in" | "dashboard" | "own_user";

export type TableRow = { method: string; path: string; who: TableWho };

/** What a seller's dashboard asks of `/admin/*` and gets an answer of ours for. */
const DASHBOARD: Record<string, TableWho> = {
  "GET /admin/users/me": "dashboard",
  "GET /admin/stores": "dashboard",
  "GET /admin/notifications": "dashboard",
  "GET /admin/search-indexes": "dashboard",
  "GET /admin/layouts/:zone/configuration": "dashboard",
  "GET /admin/layouts/configurations": "dashboard",
  "POST /admin/users/:id": "own_user",
};

function parseLines(lines: string, who: TableWho): TableRow[] {
  return lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const words = line.split(" ");
      const path = words.pop() ?? "";
      return words.map((method) => ({ method, path, who: DASHBOARD[`${method} ${path}`] ?? who }));
    });
}

/** The one table: every route that may exist, and who may call it. Later rows do not override earlier ones. */
export function routeTable(): Map<string, TableRow> {
  const rows: TableRow[] = [
    ...publicRoutes.map((route) => ({ ...route, who: "anyone" as const })),
    ...shellRoutes,
    ...capabilityRoutes(),
    ...OPEN_CORE_ROUTES,
    ...parseLines(CORE_ADMIN_ROUTES, "operator"),
    ...parseLines(CORE_CLOSED_ROUTES, "closed"),
  ];
  const table = new Map<string, TableRow>();
  for (const { method, path, who } of rows) {
    const key = `${method} ${path}`;
    if (!table.has(key)) table.set(key, { method, path, who });
  }
  return table;
}
