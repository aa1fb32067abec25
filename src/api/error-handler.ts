import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { asProblem, Problem, type ProblemCode } from "../shared/problem";
import { sqlState } from "../shared/sql";

type Loose = { type?: unknown; message?: unknown; status?: unknown; code?: unknown };

/** Medusa's error types, as Berth's codes. */
const MEDUSA_TYPES: Record<string, ProblemCode> = {
  invalid_data: "request.invalid",
  invalid_argument: "request.invalid",
  not_allowed: "request.invalid",
  duplicate_error: "row.conflict",
  conflict: "row.conflict",
  not_found: "row.not_found",
  unauthorized: "auth.required",
  forbidden: "auth.forbidden",
  payment_authorization_error: "payment.failed",
  payment_requires_more_error: "payment.not_completed",
};

/** Values that Postgres cannot hold (SQLSTATE class 22): the request's fault, never ours to answer with 500. */
function isBadValue(state: string | undefined): boolean {
  return state?.startsWith("22") ?? false;
}

/** Postgres is away, is going away, or takes nobody more: its classes of connections and of resources, and its shutdowns. */
const AWAY = /^(08|53|57P0[1-3])/;

/** No connection to the database: it is away, or all are in use for too long. Messages survive what ORMs wrap around. */
function isDatabaseAway(error: unknown): boolean {
  const { message } = (typeof error === "object" && error !== null ? error : {}) as Loose;
  return (
    AWAY.test(sqlState(error) ?? "") ||
    (typeof message === "string" && /Timeout acquiring a connection|Connection terminated/.test(message))
  );
}

/** Seconds after which it is worth another try, of the codes that are answered with them. */
const RETRY_SECONDS: Partial<Record<ProblemCode, number>> = { "rate.limited": 60, "server.unavailable": 5 };

/** What leaves the API for an error: ours as they are, the parser's and Medusa's by table, all else 500 without details. */
export function toProblem(error: unknown): Problem {
  const own = asProblem(error);
  if (own) return own;
  const { type, message, status } = (typeof error === "object" && error !== null ? error : {}) as Loose;
  if (type === "entity.too.large") return new Problem("request.too_large", "The request is larger than is allowed.");
  if (status === 400 || type === "encoding.unsupported" || status === 415) {
    return new Problem("request.malformed", "The request could not be read.");
  }
  if (isBadValue(sqlState(error))) return new Problem("request.invalid", "A value in the request cannot be stored.");
  if (isDatabaseAway(error)) {
    return new Problem("server.unavailable", "There is more to do than can be done now. Please try again.");
  }
  const code = typeof type === "string" ? MEDUSA_TYPES[type] : undefined;
  if (code) return new Problem(code, typeof message === "string" ? message : "The request was refused.");
  return new Problem("server.failed", "Something went wrong on our side. Please try again.");
}

/** The last handler of every request: `{code, message, details}` with the code's status. */
export function errorHandler(error: unknown, req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (res.headersSent) {
    next(error);
    return;
  }
  const problem = toProblem(error);
  if (problem.status >= 500) {
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`${req.method} ${req.path}`, error as Error);
  }
  const retry = RETRY_SECONDS[problem.code];
  if (retry !== undefined) res.setHeader("Retry-After", String(problem.details.retry_after_seconds ?? retry));
  res.status(problem.status).json({ code: problem.code, message: problem.message, details: problem.details });
}
