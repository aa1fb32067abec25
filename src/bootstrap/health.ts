import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const POLL_MS = 100;
const REQUEST_MS_MAX = 5_000;

/** True when the address answers with a status below 400. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(REQUEST_MS_MAX) });
    await response.body?.cancel();
    return response.status < 400;
  } catch {
    return false;
  }
}

/** True when something accepts connections on the port. */
export function accepts(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const settle = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once("connect", () => settle(true)).once("error", () => settle(false));
    socket.setTimeout(REQUEST_MS_MAX, () => settle(false));
  });
}

/** Waits until the probe says yes; throws after `milliseconds`, or as soon as `signal` is aborted. */
export async function waitUntil(
  what: string,
  probe: () => Promise<boolean>,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<void> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await pause(POLL_MS)) {
    signal?.throwIfAborted();
    if (await probe()) return;
  }
  throw new Error(`${what} did not answer within ${Math.round(milliseconds / 1000)} s`);
}
