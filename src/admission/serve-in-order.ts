import type { RequestListener, Server } from "node:http";
import type { Env } from "../shared/env";
import { Gate } from "./gate";

type Limits = Pick<
  Env,
  | "REQUESTS_AT_ONCE"
  | "REQUEST_WAIT_MS"
  | "MONEY_REQUESTS_AT_ONCE"
  | "MONEY_WAIT_MS"
  | "REQUESTS_WAITING_MAX"
  | "SHUTDOWN_MS"
>;

/**
 * Puts the gate before the one listener that a server has, before it listens. When the process is asked to end, nobody
 * new comes in; Medusa closes the server and ends when the last connection has, which this makes sure of in time.
 */
export function serveInOrder(server: Server, limits: Limits): void {
  const listeners = server.listeners("request") as RequestListener[];
  const [handle] = listeners;
  if (!handle || listeners.length > 1) throw new Error(`a server with ${listeners.length} listeners has no gate`);
  const waitingMax = limits.REQUESTS_WAITING_MAX;
  const gate = new Gate(
    {
      money: { inFlightMax: limits.MONEY_REQUESTS_AT_ONCE, waitMsMax: limits.MONEY_WAIT_MS, waitingMax },
      other: { inFlightMax: limits.REQUESTS_AT_ONCE, waitMsMax: limits.REQUEST_WAIT_MS, waitingMax },
    },
    handle,
  );
  server.removeAllListeners("request");
  server.on("request", gate.onRequest);
  const stop = () => {
    gate.stop();
    setTimeout(() => server.closeAllConnections(), limits.SHUTDOWN_MS).unref();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
}
