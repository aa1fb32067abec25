import { capabilityRoutes } from "../bootstrap/contracts";
import { routes as shellRoutes } from "./contract";
import { OPEN_CORE_ROUTES } from "./core-routes";

type Pattern = { method: string; segments: string[] };

/** Everything under `/store`, `/auth` and `/hooks` that exists, plus what the dashboard may ask before sign-in. */
const OPEN: Pattern[] = [...OPEN_CORE_ROUTES, ...shellRoutes, ...capabilityRoutes()].map(({ method, path }) => ({
  method,
  segments: path.split("/"),
}));

function matches(pattern: Pattern, method: string, segments: string[]): boolean {
  const sameMethod = pattern.method === method || (method === "HEAD" && pattern.method === "GET");
  return (
    sameMethod &&
    pattern.segments.length === segments.length &&
    pattern.segments.every((part, index) => part.startsWith(":") || part === segments[index])
  );
}

/** True when a lower-case path is declared for a method; a path that is not declared does not exist. */
export function isOpenToPublic(method: string, path: string): boolean {
  const segments = path.split("/");
  return OPEN.some((pattern) => matches(pattern, method, segments));
}
