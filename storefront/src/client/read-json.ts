import type { Alternative } from "../booking/alternative";

/** A refusal of one of our endpoints; its message is in the visitor's language. */
export class Refusal extends Error {
  readonly code: string;
  readonly alternatives: Alternative[];

  constructor(code: string, message: string, alternatives: Alternative[]) {
    super(message);
    this.code = code;
    this.alternatives = alternatives;
  }
}

type Options = { method?: "GET" | "POST"; body?: unknown; signal?: AbortSignal };
type Problem = { code?: string; message?: string; details?: { alternatives?: Alternative[] } };

/** Calls one of our own endpoints and reads its JSON; throws a Refusal when it is refused. */
export async function readJson<Answer>(path: string, { method = "GET", body, signal }: Options = {}): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  });
  if (response.ok) return (await response.json()) as Answer;
  const problem = (await response.json().catch(() => ({}))) as Problem;
  throw new Refusal(problem.code ?? "server.failed", problem.message ?? "", problem.details?.alternatives ?? []);
}
