import type { Answer } from "./cms-client";

/**
 * One request and what must come of it: `refused` (401, 403, 404), `passed` (neither refused nor
 * broken), `missing` (passed, but there is no such row), `found` (passed, and this row is in the
 * answer) or `empty` (answered, with no row).
 */
export type Expectation = "refused" | "passed" | "missing" | "empty" | { found: number };

export interface Attempt {
  what: string;
  expect: Expectation;
  send(): Promise<Answer>;
}

/** What REST and GraphQL answers have in common, as far as the access table is concerned. */
export interface Outcome {
  status: number;
  /** Ids of the rows in the answer, if it is a list or a single row. */
  ids: number[];
  /** Number of rows that a count tells. */
  total: number;
}

const refusals = [401, 403, 404];

/** Whether an outcome is what was expected; otherwise a sentence that says what came instead. */
export function complaint(
  what: string,
  expect: Expectation,
  { status, ids, total }: Outcome,
  unserved: boolean,
): string | null {
  const got = `${what}: got ${status}${ids.length > 0 ? ` with ${ids.length} rows` : ""}`;
  if (expect === "refused") {
    return (unserved ? status === 501 : refusals.includes(status)) ? null : `${got}, not a refusal`;
  }
  if (expect === "missing") return status === 404 ? null : `${got}, not 404 for a missing row`;
  if (refusals.includes(status) || status >= 500) return `${got}, although allowed`;
  if (expect === "empty") {
    return status === 200 && ids.length === 0 && total === 0 ? null : `${got}, not an empty list`;
  }
  if (typeof expect === "object") {
    return ids.includes(expect.found) ? null : `${got}, without row ${expect.found}`;
  }
  return null;
}
