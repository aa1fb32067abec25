import type { APIRoute } from "astro";
import { sitemap } from "../seo/sitemap";
import { config } from "../server/config";
import { sitemapPages } from "../server/sitemap-pages";

export const GET: APIRoute = async ({ locals }) =>
  new Response(sitemap(config.STOREFRONT_URL, await sitemapPages(locals.visit)), {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=600" },
  });
