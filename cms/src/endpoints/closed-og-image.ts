import type { Endpoint } from "payload";

/**
 * Payload draws share pictures for anybody who asks, which costs a second of processor each.
 * Pages behind a sign-in are not shared.
 */
export const closedOgImage: Endpoint = {
  path: "/og",
  method: "get",
  handler: () => Response.json({ errors: [{ message: "Not found." }] }, { status: 404 }),
};
