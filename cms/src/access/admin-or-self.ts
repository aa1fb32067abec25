import type { Access } from "payload";
import { hasRole } from "./roles.ts";

/** Admins, and each account for itself. */
export const adminOrSelf: Access = ({ req }) => {
  if (hasRole(req.user, "admin")) return true;
  if (!req.user) return false;
  return { id: { equals: req.user.id } };
};
