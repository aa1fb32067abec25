import type { AstroCookieSetOptions, AstroCookies } from "astro";
import { config } from "./config";
import { secondsLeft } from "./token";

const SESSION_COOKIE = "berth_session";

/** What every cookie of ours has: out of reach for scripts, and not sent along by other sites' forms. */
export function cookieOptions(maxAgeSeconds: number): AstroCookieSetOptions {
  return {
    httpOnly: true,
    sameSite: "lax",
    secure: config.STOREFRONT_URL.startsWith("https:"),
    path: "/",
    maxAge: maxAgeSeconds,
  };
}

/** The consumer's token, or null when there is none or it has expired. */
export function readSession(cookies: AstroCookies): string | null {
  const token = cookies.get(SESSION_COOKIE)?.value;
  return token && secondsLeft(token, Date.now() / 1000) > 0 ? token : null;
}

/** Keeps a consumer's token for as long as it is valid. */
export function openSession(cookies: AstroCookies, token: string): void {
  cookies.set(SESSION_COOKIE, token, cookieOptions(secondsLeft(token, Date.now() / 1000)));
}

/** Signs the browser out. */
export function closeSession(cookies: AstroCookies): void {
  cookies.delete(SESSION_COOKIE, { path: "/" });
}
