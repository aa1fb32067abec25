import { z } from "zod";
import { type FieldError, PROBLEMS, type ProblemCode } from "../../../src/shared/problem";
import type { Alternative } from "../booking/alternative";

const wire = z.object({
  code: z.string(),
  message: z.string().default(""),
  details: z.record(z.string(), z.unknown()).default({}),
});
const fieldErrors = z.array(z.object({ path: z.string(), message: z.string() }));
const alternatives = z.array(z.object({ from: z.string(), to: z.string(), total: z.number() }));

/** A refusal of the API; `code` comes from its closed table. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly code: ProblemCode;
  readonly status: number;
  readonly details: Record<string, unknown>;

  constructor(code: ProblemCode, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.status = PROBLEMS[code];
    this.details = details;
  }

  /** The refused fields of `request.invalid`. */
  get fields(): FieldError[] {
    const parsed = fieldErrors.safeParse(this.details.fields);
    return parsed.success ? parsed.data : [];
  }

  /** The nearest free dates of `availability.taken`. */
  get alternatives(): Alternative[] {
    const parsed = alternatives.safeParse(this.details.alternatives);
    return parsed.success ? parsed.data : [];
  }
}

const BY_STATUS: Record<number, ProblemCode> = {
  400: "request.invalid",
  401: "auth.required",
  403: "auth.forbidden",
  404: "row.not_found",
  409: "row.conflict",
  413: "request.too_large",
  429: "rate.limited",
  503: "server.unavailable",
};

/** Reads an error answer; what is not one of ours becomes the code nearest to its status. */
export function readProblem(status: number, body: unknown): ApiProblem {
  const parsed = wire.safeParse(body);
  const { code, message, details } = parsed.success ? parsed.data : { code: "", message: "", details: {} };
  if (Object.hasOwn(PROBLEMS, code)) return new ApiProblem(code as ProblemCode, message, details);
  return new ApiProblem(BY_STATUS[status] ?? "server.failed", message || `The API answered ${status}.`);
}
