import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { env } from "../shared/env";
import "../shared/http-types";
import { isLoopback, readVisitor, VISITOR_HEADER } from "../shared/visitor";

/** Notes whose address limits count for this request: the one the storefront signed, else the socket's. */
export function noteVisitor(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const { PROXY_SECRET, BERTH_DEMO } = env();
  // Real time on both sides: the storefront signs by its own clock, which the demo's does not move.
  const passedOn = readVisitor(req.get(VISITOR_HEADER), Math.floor(Date.now() / 1000), PROXY_SECRET);
  const socket = req.socket.remoteAddress;
  req.berthAddress = passedOn ?? socket ?? "unknown";
  req.berthLocal = BERTH_DEMO && passedOn === null && isLoopback(socket);
  next();
}
