import type { Access, Where } from "payload";

/** Each account its own saved columns and collapsed menus, nobody another's. */
export const ownPreferences: Access = ({ req }) => {
  if (!req.user) return false;
  const own: Where = {
    "user.value": { equals: req.user.id },
    "user.relationTo": { equals: req.user.collection },
  };
  return own;
};
