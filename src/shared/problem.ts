/**
 * The closed table of error codes that leave the API, with their HTTP status.
 * A new refusal gets its line here first; a code that is not in the table does not compile.
 */
export const PROBLEMS = {
  "request.invalid": 400,
  "request.malformed": 400,
  "request.too_large": 413,
  "auth.required": 401,
  "auth.credentials_wrong": 401,
  "auth.forbidden": 403,
  "auth.email_taken": 409,
  "route.not_found": 404,
  "row.not_found": 404,
  "row.conflict": 409,
  "rate.limited": 429,
  "server.failed": 500,
  "server.unavailable": 503,
  "seller.suspended": 403,
  "member.last_owner": 409,
  "invitation.invalid": 404,
  "invitation.expired": 410,
  "invitation.email_mismatch": 403,
  "customer.open_booking": 409,
  "password.wrong": 403,
  "password.weak": 400,
  "listing.not_bookable": 409,
  "listing.kind_not_bookable": 409,
  "listing.incomplete": 409,
  "listing.has_bookings": 409,
  "listing.currency_fixed": 409,
  "image.unreadable": 400,
  "image.too_many": 409,
  "availability.taken": 409,
  "availability.dates_invalid": 400,
  "availability.in_past": 400,
  "availability.too_many_guests": 400,
  "availability.too_many_holds": 429,
  "quote.not_found": 404,
  "quote.expired": 410,
  "quote.used": 409,
  "booking.hold_expired": 410,
  "booking.transition_refused": 409,
  "auth.password_needed": 403,
  "payout.account_missing": 409,
  "payout.account_refused": 409,
  "payment.not_completed": 402,
  "payment.failed": 402,
  "payment.unavailable": 503,
  "payment.method_needed": 409,
  "webhook.signature_wrong": 400,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** One field that was refused: `path` as in `contact.email`, `message` in words. */
export type FieldError = { path: string; message: string };

/**
 * The one error class of Berth. On the wire it is `{code, message, details}`.
 * `name` and `code` survive a workflow's serialisation, `instanceof` does not: use `asProblem`.
 */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly status: number;
  readonly details: Record<string, unknown>;

  constructor(code: ProblemCode, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.status = PROBLEMS[code];
    this.details = details;
  }
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === "string" && Object.hasOwn(PROBLEMS, code);
}

/** Recognises a Problem, also one that a workflow has turned into a plain object; else null. */
export function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (typeof error !== "object" || error === null) return null;
  const { name, code, message, details } = error as Record<string, unknown>;
  if (name !== "Problem" || !isProblemCode(code)) return null;
  return new Problem(
    code,
    typeof message === "string" ? message : code,
    typeof details === "object" && details !== null ? (details as Record<string, unknown>) : {},
  );
}
