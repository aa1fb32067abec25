import { z } from "zod";
import { defineRoute } from "../../../src/shared/route";

/** Medusa's own routes that the storefront uses, declared as ours are. */

const token = z.object({ token: z.string() });
const credentials = z.object({ email: z.string(), password: z.string() });

const customer = z.object({
  id: z.string(),
  email: z.string(),
  first_name: z.string().nullable().default(null),
  last_name: z.string().nullable().default(null),
  phone: z.string().nullable().default(null),
});
export type Customer = z.infer<typeof customer>;

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

export const createCustomer = defineRoute({
  method: "POST",
  path: "/store/customers",
  who: "anyone",
  summary: "The customer of a registered identity",
  body: z.object({ email: z.string(), first_name: z.string(), last_name: z.string() }),
  response: z.object({ customer }),
});

export const readCustomer = defineRoute({
  method: "GET",
  path: "/store/customers/me",
  who: "consumer",
  summary: "The signed-in consumer",
  response: z.object({ customer }),
});

export const updateCustomer = defineRoute({
  method: "POST",
  path: "/store/customers/me",
  who: "consumer",
  summary: "Changes the consumer's profile",
  body: z.object({ first_name: z.string(), last_name: z.string(), phone: z.string().nullable() }),
  response: z.object({ customer }),
});

export const changePassword = defineRoute({
  method: "POST",
  path: "/store/customers/me/password",
  who: "consumer",
  summary: "A new password, with the old one",
  body: z.object({ old_password: z.string(), new_password: z.string() }),
  response: z.unknown(),
});

export const deleteCustomer = defineRoute({
  method: "DELETE",
  path: "/store/customers/me",
  who: "consumer",
  summary: "Deletes the consumer's account",
  response: z.unknown(),
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
