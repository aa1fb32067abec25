import { z } from "zod";
import { parseForwardDuration } from "../shared/forward-duration";
import { CURRENCIES } from "../shared/money";
import { defineRoute, language, text, timeZone } from "../shared/route";

/** How a consumer wants to be spoken to. Amounts stay in a listing's own currency: theirs only opens the filters. */
export const preferences = {
  language,
  currency: z.enum(CURRENCIES).nullable(),
  time_zone: timeZone.nullable(),
};

/** A consumer's own account as they see it. */
export const customerView = z.object({
  id: z.string(),
  email: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  phone: z.string().nullable(),
  ...preferences,
  created_at: z.string(),
});

const names = { first_name: text(1, 80), last_name: text(1, 80), phone: text(3, 40).nullable().optional() };

export const createCustomer = defineRoute({
  method: "POST",
  path: "/store/customers",
  who: "anyone",
  summary: "Makes the consumer of a fresh sign-in identity; the address is the identity's, never the request's",
  body: z.object({ ...names, language: language.default("en") }).strict(),
  response: z.object({ customer: customerView }),
  status: 201,
});

export const readCustomer = defineRoute({
  method: "GET",
  path: "/store/customers/me",
  who: "consumer",
  summary: "The consumer's own account",
  response: z.object({ customer: customerView }),
});

export const updateCustomer = defineRoute({
  method: "POST",
  path: "/store/customers/me",
  who: "consumer",
  summary: "Changes names, phone, language, currency or time zone",
  body: z
    .object({ ...names, ...preferences })
    .partial()
    .strict(),
  response: z.object({ customer: customerView }),
});

export const changePassword = defineRoute({
  method: "POST",
  path: "/store/customers/me/password",
  who: "consumer",
  summary: "Changes the password; the old one is asked for, and sessions opened before are over",
  body: z.object({ old_password: z.string().min(1).max(200), new_password: z.string().min(10).max(200) }).strict(),
  response: z.object({ changed: z.literal(true) }),
  limit: { points: 10, seconds: 900 },
});

export const deleteCustomer = defineRoute({
  method: "DELETE",
  path: "/store/customers/me",
  who: "consumer",
  summary: "Deletes the account: names and address are made anonymous; refused with an open booking",
  body: z.object({ password: z.string().min(1).max(200) }).strict(),
  response: z.object({ id: z.string(), deleted: z.literal(true) }),
  limit: { points: 10, seconds: 900 },
});

export const listRoutes = defineRoute({
  method: "GET",
  path: "/admin/routes",
  who: "operator",
  summary: "Every route of the running server, as its router has them",
  response: z.object({ routes: z.array(z.object({ method: z.string(), path: z.string() })) }),
});

const clock = z.object({ clock: z.object({ now: z.string() }) });

export const readDemoClock = defineRoute({
  method: "GET",
  path: "/admin/demo/clock",
  who: "operator",
  summary: "The time that this demo goes by; 404 where nothing is a demo",
  response: clock,
});

export const advanceDemoClock = defineRoute({
  method: "POST",
  path: "/admin/demo/clock",
  who: "operator",
  summary: "Moves the demo's clock ahead by an ISO 8601 duration such as P3D, at most five years in all",
  body: z
    .object({
      advance: z
        .string()
        .max(60)
        .refine((value) => parseForwardDuration(value) !== null, "is not an ISO 8601 duration that leads forward"),
    })
    .strict(),
  response: clock,
});

/** Public and without rows of anybody: that the process lives, that it can work, and this description. */
export const publicRoutes = [
  { method: "GET", path: "/health" },
  { method: "GET", path: "/health/ready" },
  { method: "GET", path: "/openapi.json" },
] as const;

/** Routes of the shell itself. */
export const routes = [
  listRoutes,
  readDemoClock,
  advanceDemoClock,
  createCustomer,
  readCustomer,
  updateCustomer,
  changePassword,
  deleteCustomer,
];
