import { z } from "zod";

/**
 * Who may call a route. `staff`, `manager` and `owner` are memberships of the seller that the route acts for,
 * each including the ones above it; `booking` is the consumer who owns the booking or a holder of its token;
 * `member_or_operator` is only for the call with which the dashboard starts.
 */
export type Who = "anyone" | "consumer" | "booking" | "staff" | "manager" | "owner" | "member_or_operator" | "operator";

/** How often one address may call a route: `points` calls in `seconds`. */
export type RouteLimit = { points: number; seconds: number };

/** One route as its capability's contract declares it; the route table and /openapi.json are made of these. */
export type RouteSpec<
  Body extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> = {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** As Express writes it: `/store/listings/:id`. */
  path: string;
  who: Who;
  summary: string;
  body?: Body;
  query?: Query;
  /** The other fields of a `multipart/form-data` request whose field `file` is a file; such a route has no `body`. */
  form?: z.ZodType;
  response: Response;
  /** Status of the answer, 200 unless said. */
  status?: 200 | 201 | 202;
  limit?: RouteLimit;
};

/** Declares a route, keeping the types of its body, query and answer. */
export function defineRoute<
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodType,
>(spec: RouteSpec<Body, Query, Response>): RouteSpec<Body, Query, Response> {
  return spec;
}

const pageNumber = (fallback: number, minimum: number, maximum: number) =>
  z.coerce.number().int().min(minimum).max(maximum).default(fallback);

/** `limit` and `offset` of every list. */
export const paging = { limit: pageNumber(20, 1, 100), offset: pageNumber(0, 0, 100_000) };

/** The answer of a list: `{<plural>: […], count, limit, offset}`. */
export function listOf<Name extends string, Item extends z.ZodType>(plural: Name, item: Item) {
  return z.object({
    [plural]: z.array(item),
    count: z.number().int(),
    limit: z.number().int(),
    offset: z.number().int(),
  } as Record<Name, z.ZodArray<Item>> & { count: z.ZodNumber; limit: z.ZodNumber; offset: z.ZodNumber });
}

/** Text that Postgres can store and people can read: trimmed, no NUL or other control characters but newline and tab. */
export function text(minimum: number, maximum: number) {
  return (
    z
      .string()
      .trim()
      .min(minimum)
      .max(maximum)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
      .regex(/^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$/u, "contains control characters")
      .refine((value) => value.isWellFormed(), "is not well-formed Unicode")
  );
}

/** An e-mail address, lower-cased. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A calendar date `YYYY-MM-DD`. */
export const plainDate = z.iso.date();

/** An identifier such as `lst_01J…`. */
export const id = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[A-Za-z0-9_-]+$/);

/** The languages that people read Berth in. */
export const language = z.enum(["en", "es"]);
export type Language = z.infer<typeof language>;

function isTimeZone(name: string): boolean {
  try {
    return name.includes("/") && new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The name of a time zone with a region, as in `Europe/Madrid`. */
export const timeZone = z.string().max(64).refine(isTimeZone, "must be an IANA time zone such as Europe/Madrid");
