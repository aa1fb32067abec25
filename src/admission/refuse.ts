import type { ServerResponse } from "node:http";
import { Problem } from "../shared/problem";

const MS = 1000;
const RETRY_SECONDS_MAX = 30;

/** Answers 503 with the time after which it is worth another try; cheaper than anything that Express could do. */
export function refuse(res: ServerResponse, message: string, retryAfterMs: number): void {
  const seconds = Math.min(RETRY_SECONDS_MAX, Math.max(1, Math.ceil(retryAfterMs / MS)));
  const problem = new Problem("server.unavailable", message, { retry_after_seconds: seconds });
  const { code, details, status } = problem;
  const body = JSON.stringify({ code, message, details });
  res.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "retry-after": String(seconds),
  });
  res.end(body);
}
