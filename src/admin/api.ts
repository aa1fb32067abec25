import { heedApiClock } from "./api-clock";

/** One field that the API refused, by its path in the request's body. */
export type FieldError = { path: string; message: string };

/** An answer of the API that is no success; `code` is from the API's closed table. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: FieldError[],
  ) {
    super(message);
    this.name = "ApiError";
  }
}

type Query = Record<string, string | number | undefined>;
type Options = { method?: "GET" | "POST" | "PATCH" | "DELETE"; body?: unknown; query?: Query; signal?: AbortSignal };

function withQuery(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

function isFieldError(value: unknown): value is FieldError {
  const field = value as Partial<FieldError> | null;
  return typeof field?.path === "string" && typeof field.message === "string";
}

async function errorOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as {
    code?: string;
    message?: string;
    details?: { fields?: unknown };
  };
  const fields = Array.isArray(body.details?.fields) ? body.details.fields.filter(isFieldError) : [];
  return new ApiError(response.status, body.code ?? "server.failed", body.message ?? response.statusText, fields);
}

/** An answer, and whether it is only a promise: 202 says that the API is still at it. */
export type Outcome<Answer> = { isAccepted: boolean; answer: Answer };

/** As `api`, and tells whether the work is done. */
export async function send<Answer>(path: string, options: Options = {}): Promise<Outcome<Answer>> {
  const response = await fetch(withQuery(path, options.query), {
    method: options.method ?? "GET",
    credentials: "include",
    headers: options.body === undefined ? {} : { "content-type": "application/json" },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  heedApiClock(response.headers);
  if (!response.ok) throw await errorOf(response);
  return { isAccepted: response.status === 202, answer: (await response.json()) as Answer };
}

/**
 * Calls the API that serves this dashboard, with the session's cookie.
 * Throws an ApiError for every answer that is no success, and fetch's own TypeError when there is no answer.
 */
export async function api<Answer>(path: string, options: Options = {}): Promise<Answer> {
  return (await send<Answer>(path, options)).answer;
}

/** A list's answer: `{<plural>: […], count, limit, offset}`. */
export type Page<Name extends string, Item> = Record<Name, Item[]> & { count: number; limit: number; offset: number };
