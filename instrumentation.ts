import { subscribe } from "node:diagnostics_channel";
import { Server } from "node:http";
import { container } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { boundPoolWait } from "./src/admission/bound-pool-wait";
import { serveInOrder } from "./src/admission/serve-in-order";
import { env } from "./src/shared/env";

/**
 * Medusa calls this before it makes its server, and offers no way to it: Node announces each server that is about to
 * listen, and by then the database is connected.
 */
export function register(): void {
  subscribe("tracing:net.server.listen:asyncStart", (message) => {
    const { server } = message as { server: unknown };
    if (!(server instanceof Server) || server.listenerCount("request") === 0) return;
    serveInOrder(server, env());
    boundPoolWait(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), env().DATABASE_ACQUIRE_MS);
  });
}
