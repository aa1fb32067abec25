import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { handle } from "../../../shared/handle";
import { listRoutes } from "../../contract";

type Layer = { route?: { path: string | RegExp; methods: Record<string, boolean> } };

/** Every route of an Express application, as it runs: method and path, sorted. */
function runningRoutes(stack: Layer[]): { method: string; path: string }[] {
  const found = stack.flatMap(({ route }) =>
    route
      ? Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: String(route.path) }))
      : [],
  );
  // A path with `*` is a middleware that was registered for methods, not a route.
  const routes = found.filter((route) => !route.path.includes("*"));
  const unique = new Map(routes.map((route) => [`${route.path} ${route.method}`, route]));
  return [...unique.keys()].sort().flatMap((key) => unique.get(key) ?? []);
}

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { stack } = (req.app as unknown as { _router: { stack: Layer[] } })._router;
  await handle(listRoutes, async () => ({ routes: runningRoutes(stack) }))(req, res);
}
