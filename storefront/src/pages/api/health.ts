import type { APIRoute } from "astro";

/** Says that this server answers; whether the API does, its own readiness route tells. */
export const GET: APIRoute = () => Response.json({ status: "ok" });
