import type { RouteSpec } from "../shared/route";

/** A route of Medusa's own that stays open; `signed_in` ones check the caller themselves. */
export type CoreRoute = { method: RouteSpec["method"]; path: string; who: "anyone" | "signed_in" };

const anyone = (method: CoreRoute["method"], path: string): CoreRoute => ({ method, path, who: "anyone" });
const signedIn = (method: CoreRoute["method"], path: string): CoreRoute => ({ method, path, who: "signed_in" });

/**
 * Medusa's own routes outside `/admin` that are not closed. Signing in is by e-mail and password, for consumers and
 * for users of the dashboard; a `user` signs up only through `POST /store/sellers` or an invitation.
 */
export const OPEN_CORE_ROUTES: CoreRoute[] = [
  anyone("POST", "/auth/customer/emailpass"),
  anyone("POST", "/auth/customer/emailpass/register"),
  anyone("POST", "/auth/customer/emailpass/reset-password"),
  signedIn("POST", "/auth/customer/emailpass/update"),
  anyone("POST", "/auth/user/emailpass"),
  anyone("POST", "/auth/user/emailpass/reset-password"),
  signedIn("POST", "/auth/user/emailpass/update"),
  anyone("GET", "/auth/user/providers"),
  anyone("GET", "/auth/customer/providers"),
  signedIn("POST", "/auth/session"),
  anyone("DELETE", "/auth/session"),
  signedIn("GET", "/auth/mfa/factors"),
  signedIn("POST", "/auth/mfa/factors"),
  signedIn("DELETE", "/auth/mfa/factors/:id"),
  signedIn("POST", "/auth/mfa/factors/:id/verify"),
  signedIn("POST", "/auth/mfa/recovery-codes"),
  signedIn("POST", "/auth/mfa/challenges/:id/verify"),
  anyone("GET", "/admin/feature-flags"),
];
