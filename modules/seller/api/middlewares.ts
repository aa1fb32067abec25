import { authenticate, defineMiddlewares } from "@medusajs/framework/http";

/**
 * Reads the session or token of `/seller/*`; who may go on is decided by each route's declaration.
 * An account with MFA must have completed it here as on `/admin`.
 */
export default defineMiddlewares({
  routes: [
    {
      matcher: "/seller*",
      middlewares: [authenticate("user", ["session", "bearer"], { allowUnauthenticated: true, requireMfa: true })],
    },
  ],
});
