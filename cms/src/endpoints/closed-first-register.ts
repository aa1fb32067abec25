import type { Endpoint } from "payload";

/**
 * Payload lets whoever comes first to an empty CMS register as its admin. Here the first account
 * is made by the seed (see README.md), so this stands in front of that route, always closed.
 */
export const closedFirstRegister: Endpoint = {
  path: "/first-register",
  method: "post",
  handler: () => Response.json({ errors: [{ message: "Not found." }] }, { status: 404 }),
};
