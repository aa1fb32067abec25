import { subscribe } from "node:diagnostics_channel";
import { Server } from "node:http";
import { container } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../shared/env";
import { boundPoolWait } from "./bound-pool-wait";
import { serveInOrder } from "./serve-in-order";

/**
 * Puts the gate before the server that Medusa makes. It offers no way to it, but Node announces each server that is
 * about to listen, and by then the database is connected. Called once, before it listens.
 */
export function watchServers(): void {
  subscribe("tracing:net.server.listen:asyncStart", (message) => {
    const { server } = message as { server: unknown };
    if (!(server instanceof Server) || server.listenerCount("request") === 0) return;
    serveInOrder(server, env());
    boundPoolWait(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), env().DATABASE_ACQUIRE_MS);
  });
}
