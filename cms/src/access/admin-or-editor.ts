import type { Access } from "payload";
import { hasRole } from "./roles.ts";

/** Those who write the help centre. */
export const adminOrEditor: Access = ({ req }) => hasRole(req.user, "admin", "editor");
