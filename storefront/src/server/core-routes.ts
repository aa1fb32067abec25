import { z } from "zod";
import { defineRoute } from "../../../src/shared/route";

/** Medusa's own routes of signing in, declared as ours are. */

const token = z.object({ token: z.string() });
const credentials = z.object({ email: z.string(), password: z.string() });

export const registerIdentity = defineRoute({
  method: "POST",
  path: "/auth/customer/emailpass/register",
  who: "anyone",
  summary: "A new identity; its token may only create the customer",
  body: credentials,
  response: token,
});

export const authenticate = defineRoute({
  method: "POST",
  path: "/auth/customer/emailpass",
  who: "anyone",
  summary: "Signs a consumer in",
  body: credentials,
  response: token,
});

export const requestPasswordReset = defineRoute({
  method: "POST",
  path: "/auth/customer/emailpass/reset-password",
  who: "anyone",
  summary: "Sends a mail with a link; answers the same for every address",
  body: z.object({ identifier: z.string() }),
  response: z.unknown(),
});

export const requestUserPasswordReset = defineRoute({
  method: "POST",
  path: "/auth/user/emailpass/reset-password",
  who: "anyone",
  summary: "The same for people of a business",
  body: z.object({ identifier: z.string() }),
  response: z.unknown(),
});

const newPassword = z.object({ email: z.string().optional(), password: z.string() });

export const resetCustomerPassword = defineRoute({
  method: "POST",
  path: "/auth/customer/emailpass/update",
  who: "anyone",
  summary: "Sets a consumer's password with the token of the mail",
  body: newPassword,
  response: z.unknown(),
});

export const resetUserPassword = defineRoute({
  method: "POST",
  path: "/auth/user/emailpass/update",
  who: "anyone",
  summary: "Sets a business user's password with the token of the mail",
  body: newPassword,
  response: z.unknown(),
});
