import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { resolveActor } from "../shared/actor";
import { authContext } from "../shared/auth-context";
import { Problem } from "../shared/problem";
import type { Database } from "../shared/sql";
import { isOpenToPublic } from "./open-routes";
import { answerSeller } from "./seller-dashboard";

/** The path that Express will route by, whatever router this runs in: lower case, as Express ignores case, without query. */
function routedPath(req: MedusaRequest): string {
  const path = (req.originalUrl.split("?")[0] ?? "/").toLowerCase();
  return path.length > 1 ? path.replace(/\/+$/, "") : path;
}

/**
 * Not there for anybody: Medusa's role management is under its Enterprise licence, and its own invitations would be a
 * second way to become a user.
 */
const CLOSED_ADMIN = /^\/admin\/(rbac(\/|$)|invites\/accept$)/;

/**
 * Decides about every `/admin/*` request after Medusa has authenticated it. A user needs a positive row: an operator
 * goes on, a seller gets the few answers that start the dashboard, everybody else 403. API keys are refused.
 */
export async function guardAdmin(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Database;
  const path = routedPath(req);
  if (CLOSED_ADMIN.test(path)) throw new Problem("route.not_found", "There is nothing at this address.");
  const actor = await resolveActor(database, authContext(req));
  // The two routes that the core serves without authentication carry no rows of anybody.
  if (actor.kind === "nobody" && isOpenToPublic(req.method, path)) return next();
  if (actor.kind === "nobody") throw new Problem("auth.required", "Please sign in first.");
  if (actor.kind === "user" && actor.operator) return next();
  if (actor.kind === "user" && actor.membership && (await answerSeller(req, res, path, actor.user_id))) return;
  throw new Problem("auth.forbidden", "This account may not do that.");
}

/** Lets through, of `/store/*`, `/auth/*` and `/hooks/*`, only what is declared open; all else does not exist. */
export function guardPublic(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (req.method === "OPTIONS" || isOpenToPublic(req.method, routedPath(req))) {
    next();
    return;
  }
  throw new Problem("route.not_found", "There is nothing at this address.");
}
