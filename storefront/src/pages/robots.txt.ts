import type { APIRoute } from "astro";
import { robots } from "../seo/robots";
import { config } from "../server/config";

export const GET: APIRoute = () =>
  new Response(robots(config.STOREFRONT_URL), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
