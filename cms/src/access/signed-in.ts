import type { Access } from "payload";
import { hasRole, roles } from "./roles.ts";

/** Every account of the CMS that holds a role. */
export const signedIn: Access = ({ req }) => hasRole(req.user, ...roles);
