import type { Access } from "payload";
import { hasRole } from "./roles.ts";

/** Admins, except on their own account: so the last admin cannot be removed by mistake. */
export const adminButNotSelf: Access = ({ req }) => {
  if (!req.user || !hasRole(req.user, "admin")) return false;
  return { id: { not_equals: req.user.id } };
};
