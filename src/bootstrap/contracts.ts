import path from "node:path";
import type { RouteSpec } from "../shared/route";
import { findCapabilities } from "./capabilities";

/** The root of the tree this code runs in: the sources, or their compiled copy. */
const ROOT = path.resolve(__dirname, "..", "..");

/** The routes that every capability declares in its contract. */
export function capabilityRoutes(): RouteSpec[] {
  return findCapabilities(ROOT).flatMap((capability) => {
    const contract = require(path.join(capability.path, "contract")) as { routes?: RouteSpec[] };
    return contract.routes ?? [];
  });
}
