import type { FieldAccess } from "payload";
import { hasRole } from "./roles.ts";

/** Roles are given by an admin to somebody else: nobody, not even an admin, changes their own. */
export const adminSettingOthersRoles: FieldAccess = ({ id, req }) =>
  hasRole(req.user, "admin") && String(req.user?.id) !== String(id);
