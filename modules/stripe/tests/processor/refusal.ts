/** What the processor refuses: an HTTP status and Stripe's code, if it has one for it. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string | undefined;
  /** Other fields of Stripe's error. */
  readonly more: object;

  constructor(status: number, code?: string, more: object = {}) {
    super(`refused: ${status} ${code ?? ""}`);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

/** What is not there: 404, or 400 where a parameter names it. */
export const missing = (status: 400 | 404 = 404) => new Refusal(status, "resource_missing");

/** The value of a key, or a refusal. */
export function known<Value>(from: ReadonlyMap<string, Value>, id: string | undefined, status: 400 | 404 = 404): Value {
  const value = from.get(id ?? "");
  if (value === undefined) throw missing(status);
  return value;
}
