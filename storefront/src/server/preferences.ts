import type { AstroCookies } from "astro";
import { z } from "zod";
import { preferences as fields, readCustomer } from "../../../src/api/contract";
import { callApi } from "./api";
import { cookieOptions } from "./session";
import type { Visit } from "./visit";

const COOKIE = "berth_preferences";
const SECONDS = 180 * 24 * 3600;

const schema = z.object(fields);

/** How the signed-in person wants to be spoken to. Kept beside the session so that no page has to ask the API. */
export type Preferences = z.infer<typeof schema>;

/** The person's own preferences, or null for everybody who is not signed in or has said nothing. */
export function readPreferences(visit: Visit): Preferences | null {
  const cookie = visit.token ? visit.cookies.get(COOKIE) : undefined;
  if (!cookie) return null;
  try {
    return schema.parse(cookie.json());
  } catch {
    return null;
  }
}

/** Keeps preferences for the next pages. */
export function keepPreferences(cookies: AstroCookies, { language, currency, time_zone }: Preferences): void {
  cookies.set(COOKIE, { language, currency, time_zone }, cookieOptions(SECONDS));
}

/** Forgets them with the session. */
export function forgetPreferences(cookies: AstroCookies): void {
  cookies.delete(COOKIE, { path: "/" });
}

/** Reads the account's preferences once, after signing in with this token. */
export async function fetchPreferences(visit: Visit, token: string): Promise<Preferences> {
  const { customer } = await callApi(visit, readCustomer, { token });
  keepPreferences(visit.cookies, customer);
  return customer;
}
