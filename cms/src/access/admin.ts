import type { Access } from "payload";
import { hasRole } from "./roles.ts";

/** Only admins. */
export const admin: Access = ({ req }) => hasRole(req.user, "admin");
