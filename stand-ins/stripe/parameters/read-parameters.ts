import type { z } from "zod";
import { invalidParameter, type StripeProblem } from "../errors";

/** `["metadata", "a", 0]` → `metadata[a][0]`, as Stripe names parameters. */
export function parameterName(path: readonly PropertyKey[]): string {
  const [head = "", ...rest] = path.map(String);
  return head + rest.map((segment) => `[${segment}]`).join("");
}

/**
 * Checks a request's parameters against a route's schema.
 * @throws StripeProblem in the words Stripe uses for unknown, missing and wrong parameters.
 */
export function readParameters<Output>(schema: z.ZodType<Output>, raw: object): Output {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw toProblem(parsed.error.issues, raw);
}

function toProblem(issues: readonly z.core.$ZodIssue[], raw: object): StripeProblem {
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => parameterName([...issue.path, key])) : [],
  );
  if (unknown.length > 0) return unknownParameters(unknown);
  const [issue] = issues;
  if (!issue) throw new Error("a failed validation without an issue");
  const param = parameterName(issue.path);
  switch (issue.code) {
    case "invalid_type":
      return valueAt(raw, issue.path) === undefined
        ? invalidParameter(param, `Missing required param: ${param}.`, "parameter_missing")
        : invalidParameter(param, `Invalid ${issue.expected === "record" ? "object" : issue.expected}`);
    case "invalid_value":
      return valueAt(raw, issue.path) === undefined
        ? invalidParameter(param, `Missing required param: ${param}.`, "parameter_missing")
        : invalidParameter(param, `Invalid ${param}: must be one of ${issue.values.join(", ")}`);
    case "custom": {
      const code: unknown = issue.params?.stripeCode;
      return invalidParameter(param, issue.message, typeof code === "string" ? code : undefined);
    }
    default:
      return invalidParameter(param, `Invalid ${param}: ${issue.message}`);
  }
}

/** 400 for parameters that do not exist (in the caller's API version). */
export function unknownParameters(names: string[]): StripeProblem {
  const [first = ""] = names;
  const noun = names.length === 1 ? "parameter" : "parameters";
  return invalidParameter(first, `Received unknown ${noun}: ${names.join(", ")}`, "parameter_unknown");
}

function valueAt(raw: object, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, segment) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[segment] : undefined,
    raw,
  );
}
