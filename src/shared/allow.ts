import type { Actor, Membership } from "./actor";
import { Problem } from "./problem";
import type { Who } from "./route";

const RANK: Record<Membership["role"], number> = { staff: 0, manager: 1, owner: 2 };

function forbidden(): Problem {
  return new Problem("auth.forbidden", "This account may not do that.");
}

function requireMember(actor: Actor, needed: Membership["role"]): void {
  if (actor.kind !== "user" || !actor.membership) throw forbidden();
  if (actor.membership.seller_status === "suspended") {
    throw new Problem("seller.suspended", "This business is suspended. Please write to support.");
  }
  if (RANK[actor.membership.role] < RANK[needed]) throw forbidden();
}

/**
 * Throws the Problem with which a route refuses an actor, or returns.
 * `booking` is let through here: whose booking it is, only the row can tell, and the capability answers 404.
 */
export function assertAllowed(who: Who, actor: Actor): void {
  if (who === "anyone" || who === "booking") return;
  if (actor.kind === "nobody") throw new Problem("auth.required", "Please sign in first.");
  if (who === "consumer") {
    if (actor.kind !== "consumer") throw forbidden();
    return;
  }
  if (who === "operator") {
    if (actor.kind !== "user" || !actor.operator) throw forbidden();
    return;
  }
  if (who === "member_or_operator") {
    if (actor.kind !== "user" || !(actor.operator || actor.membership)) throw forbidden();
    return;
  }
  requireMember(actor, who);
}
