import type { Access } from "payload";
import { hasRole } from "./roles.ts";

/** Those who write the help centre see drafts; everybody else only what is published. */
export const adminOrEditorElsePublished: Access = ({ req }) => {
  if (hasRole(req.user, "admin", "editor")) return true;
  return { _status: { equals: "published" } };
};
